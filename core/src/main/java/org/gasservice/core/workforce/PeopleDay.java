package org.gasservice.core.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * What the head of a unit looks at first about people (人员日视图): who is on duty now, where somebody is missing, whose certificate ends, who
 * has to be trained. People are named by staff number alone.
 *
 * @param at the moment it is about
 * @param posts every post the unit has a roster for
 * @param expiring certificates of people of the unit that ended or end within the time asked for and are not renewed, earliest first
 * @param owed people of the unit who were not trained in every topic within the time the standard wants, by staff number
 * @param uncertified people of the unit whose job asks for a certificate that would not open the gate today
 * @param whole false when the unit has more people than were looked at
 */
public record PeopleDay(
    String unit,
    Instant at,
    List<Post> posts,
    List<Expiry> expiring,
    List<TrainingOwed> owed,
    List<Uncertified> uncertified,
    boolean whole) {

  public PeopleDay {
    posts = List.copyOf(posts);
    expiring = List.copyOf(expiring);
    owed = List.copyOf(owed);
    uncertified = List.copyOf(uncertified);
  }

  /**
   * A post of the unit.
   *
   * @param onDuty who is there now
   * @param gaps when nobody will be there within a day from now; for posts manned day and night
   */
  public record Post(DutyPost post, List<String> onDuty, List<RosterGaps.Gap> gaps) {
    public Post {
      onDuty = List.copyOf(onDuty);
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * Training somebody is owed [D6-14].
   *
   * @param topics those they were not trained in lately, or ever
   * @param dueSince the day by which they should have been
   */
  public record TrainingOwed(String employee, List<Topic> topics, LocalDate dueSince) {
    public TrainingOwed {
      topics = List.copyOf(topics);
    }
  }

  /**
   * Somebody whose job asks for a certificate they do not have.
   *
   * @param code as the gate would refuse, such as {@code workforce.certificate-expired}
   */
  public record Uncertified(String employee, String workKind, String code) {}
}
