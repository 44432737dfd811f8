package org.gasservice.core.workforce;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Range;

/** What is done about units and people, and how they are found. Lists hold at most the number asked for, 1 to 1000. */
public final class Workforce {

  /** Most people of a unit looked at for its day. */
  private static final int MOST_PEOPLE = 500;

  private static final Duration A_DAY = Duration.ofDays(1);

  private final Session session;
  private final WorkforceSettings settings;

  public Workforce(Session session, WorkforceSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  public Done<OrgUnit> openUnit(OpenUnit command) {
    return session.execute(command, OrgUnit.TYPE);
  }

  public Done<Employee> hire(Hire command) {
    return session.execute(command, Employee.TYPE);
  }

  public Done<Employee> leave(Leave command) {
    return session.execute(command, Employee.TYPE);
  }

  public Done<Qualifications> recordExam(RecordExam command) {
    return session.execute(command, Qualifications.TYPE);
  }

  public Done<Qualifications> issue(IssueCertificate command) {
    return session.execute(command, Qualifications.TYPE);
  }

  public Done<Qualifications> revoke(RevokeCertificate command) {
    return session.execute(command, Qualifications.TYPE);
  }

  public Done<Crew> formCrew(FormCrew command) {
    return session.execute(command, Crew.TYPE);
  }

  public Done<DutyRoster> publish(PublishRoster command) {
    return session.execute(command, DutyRoster.TYPE);
  }

  public Done<DutyRoster> swap(SwapDuty command) {
    return session.execute(command, DutyRoster.TYPE);
  }

  public Done<DutyRoster> noteAbsence(NoteAbsence command) {
    return session.execute(command, DutyRoster.TYPE);
  }

  /** Sets a company to gas-on [D10-0.5]. */
  public Done<OrgUnit> beginSupply(String unit, String centre) {
    return session.execute(new BeginSupply(unit, centre), OrgUnit.TYPE);
  }

  /** Any other command of this feature. */
  public Done<?> execute(Command command) {
    return session.execute(command);
  }

  // ---- look-ups

  public Optional<Held<OrgUnit>> unit(String id) {
    return session.find(OrgUnit.TYPE, OrgUnit.keyOf(id));
  }

  /**
   * The way up from a unit [D1-4.4].
   *
   * @throws org.gasservice.core.command.NotFound when there is no such unit
   */
  public EscalationPath pathFrom(String unit) {
    OrgUnit start = session.require(OrgUnit.TYPE, OrgUnit.keyOf(unit)).value();
    return EscalationPath.from(
        start, id -> session.require(OrgUnit.TYPE, OrgUnit.keyOf(id)).value());
  }

  public Optional<Held<Employee>> employee(String staffNumber) {
    return session.find(Employee.TYPE, Employee.keyOf(staffNumber));
  }

  public Optional<Held<Qualifications>> qualifications(String staffNumber) {
    return session.find(Qualifications.TYPE, Qualifications.keyOf(staffNumber));
  }

  /** People of a unit who have not left, by post. */
  public List<Held<Employee>> peopleOf(String unit, int limit) {
    return scan(Employee.TYPE, Range.all(Employee.OF_UNIT).equalTo(unit), limit);
  }

  /** People by the beginning of their name. */
  public List<Held<Employee>> named(Personal beginning, int limit) {
    return scan(Employee.TYPE, Range.all(Employee.BY_NAME).startingWith(beginning.reveal()), limit);
  }

  /** People whose last certificate ends before a day, the earliest first: who needs an exam. */
  public List<Held<Qualifications>> expiringBefore(LocalDate day, int limit) {
    return scan(Qualifications.TYPE, Range.all(Qualifications.BY_EXPIRY).below(day), limit);
  }

  /** Crews of a unit that are not disbanded. */
  public List<Held<Crew>> crewsOf(String unit, int limit) {
    return scan(Crew.TYPE, Range.all(Crew.OF_UNIT).inRoot(unit), limit);
  }

  /** Certificates that end in a month and are not revoked, earliest first: renewed ones say so. */
  public List<Expiry> expiringIn(YearMonth month, int limit) {
    return scan(
            Qualifications.TYPE,
            Range.all(Qualifications.CERTIFICATES_BY_EXPIRY)
                .atLeast(month.atDay(1))
                .below(month.plusMonths(1).atDay(1)),
            limit)
        .stream()
        .map(Held::value)
        .flatMap(q -> q.expiring(month.atDay(1), month.atEndOfMonth()).stream())
        .sorted(Comparator.comparing(Expiry::lastDay).thenComparing(Expiry::employee))
        .toList();
  }

  /** People not trained in every topic since a day, whoever waits longest first [D6-14]. */
  public List<Held<Qualifications>> untrainedSince(LocalDate day, int limit) {
    return scan(Qualifications.TYPE, Range.all(Qualifications.BY_TRAINING).below(day), limit);
  }

  /** People whose scores of a time went to a unit, by day [D10-6.4c]. @param to exclusive */
  public List<Held<Qualifications>> scoresOf(String unit, LocalDate from, LocalDate to, int limit) {
    return scan(
        Qualifications.TYPE,
        Range.all(Qualifications.SCORES_OF_UNIT).equalTo(unit).atLeast(from).below(to),
        limit);
  }

  /** Rosters of posts manned day and night with a gap that begins in a time, the earliest gap first. @param to exclusive */
  public List<Held<DutyRoster>> unmanned(Instant from, Instant to, int limit) {
    return scan(DutyRoster.TYPE, Range.all(DutyRoster.UNMANNED).atLeast(from).below(to), limit);
  }

  /** Who is on duty at a post of a unit at a moment; empty when nobody is, or no roster was published. */
  public List<String> onDuty(String unit, DutyPost post, Instant moment) {
    return rosters(unit, post, moment.plusNanos(1_000), 1).stream()
        .flatMap(roster -> roster.onDuty(moment).stream())
        .toList();
  }

  /**
   * Whether a post of a unit is manned without a gap from one moment to another [D3-11, D5-1.2a, D5-1.3a, D10-2.2].
   *
   * @param to exclusive; rosters are looked up newest first, at most 1000
   */
  public RosterProof proof(String unit, DutyPost post, Instant from, Instant to) {
    List<DutyRoster> within = scan(
            DutyRoster.TYPE,
            Range.all(DutyRoster.OF_POST)
                .inRoot(unit)
                .equalTo(post.name())
                .atLeast(from)
                .below(to),
            Limits.PAGE)
        .stream()
        .map(Held::value)
        .toList();
    return RosterProof.of(
        unit,
        post,
        from,
        to,
        Stream.concat(within.stream(), rosters(unit, post, from, 1).stream()).toList());
  }

  /** The day of a unit's people: who is on duty, what ends soon, who is owed training, whose job wants a certificate they lack. */
  public PeopleDay day(String unit, Instant now) {
    LocalDate today = settings.dayOf(now);
    List<Held<Employee>> people = peopleOf(unit, MOST_PEOPLE + 1);
    Map<String, Qualifications> papers = new TreeMap<>();
    people.stream()
        .limit(MOST_PEOPLE)
        .flatMap(each -> qualifications(each.value().id()).stream())
        .forEach(held -> papers.put(held.value().employee(), held.value()));
    return new PeopleDay(
        unit,
        now,
        posts(unit, now),
        papers.values().stream()
            .flatMap(q -> q.expiring(LocalDate.MIN, today.plus(settings.expiryAhead())).stream())
            .filter(expiry -> !expiry.renewed())
            .sorted(Comparator.comparing(Expiry::lastDay).thenComparing(Expiry::employee))
            .toList(),
        papers.values().stream().flatMap(q -> owed(q, today).stream()).toList(),
        people.stream()
            .map(Held::value)
            .flatMap(person -> Optional.ofNullable(papers.get(person.id())).stream()
                .flatMap(held -> uncertified(person, held, today)))
            .toList(),
        people.size() <= MOST_PEOPLE);
  }

  private Optional<PeopleDay.TrainingOwed> owed(Qualifications papers, LocalDate today) {
    LocalDate wanted = today.minus(settings.trainedEvery());
    return papers
        .trainedThroughout()
        .filter(last -> last.isBefore(wanted))
        .map(last -> new PeopleDay.TrainingOwed(
            papers.employee(), papers.untrainedSince(wanted), last.plus(settings.trainedEvery())));
  }

  private Stream<PeopleDay.Uncertified> uncertified(
      Employee person, Qualifications papers, LocalDate today) {
    return post(person.post()).stream()
        .flatMap(post -> post.value().workKinds().stream())
        .flatMap(kind -> CertificateGate.objection(papers, kind, today).stream()
            .map(closed -> new PeopleDay.Uncertified(person.id(), kind, closed.code())));
  }

  /** What a job takes, once it was described. */
  public Optional<Held<Post>> post(String id) {
    return session.find(Post.TYPE, Post.keyOf(id));
  }

  private List<PeopleDay.Post> posts(String unit, Instant now) {
    return Stream.of(DutyPost.values())
        .filter(post -> !rosters(unit, post, now.plus(A_DAY), 1).isEmpty())
        .map(post -> new PeopleDay.Post(
            post,
            onDuty(unit, post, now),
            post.roundTheClock().isEmpty()
                ? List.of()
                : proof(unit, post, now, now.plus(A_DAY)).gaps()))
        .toList();
  }

  /** Rosters that began before a moment, the newest first. */
  private List<DutyRoster> rosters(String unit, DutyPost post, Instant before, int limit) {
    Range begun =
        Range.all(DutyRoster.OF_POST).inRoot(unit).equalTo(post.name()).below(before);
    return scan(DutyRoster.TYPE, begun, limit).stream().map(Held::value).toList();
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}
