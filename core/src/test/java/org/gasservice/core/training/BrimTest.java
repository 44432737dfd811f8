package org.gasservice.core.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.core.json.Json;
import org.gasservice.core.training.Attendance.Presence;
import org.gasservice.core.workforce.Absence;
import org.gasservice.core.workforce.DutyPost;
import org.gasservice.core.workforce.DutyRoster;
import org.gasservice.core.workforce.DutyShift;
import org.gasservice.core.workforce.Topic;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.junit.jupiter.api.Test;

/** The fullest there may be fits into what a store keeps of one aggregate. */
class BrimTest {

  private static final Instant FROM = Instant.parse("2026-03-02T01:02:03.123456Z");
  private static final Instant TO = Instant.parse("2026-03-02T11:02:03.123456Z");

  private static Stream<String> people(int count) {
    return IntStream.range(0, count).mapToObj(i -> "staff-number-" + i);
  }

  @Test
  void aPlanOfTheMostCourses() {
    TrainingPlan full = new TrainingPlan(
        "unit",
        2026,
        IntStream.range(0, TrainingPlan.MOST_COURSES)
            .mapToObj(i -> new Course(
                "course-number-" + i,
                "测".repeat(TrainingPlan.LONGEST_TITLE),
                EnumSet.allOf(Topic.class),
                TrainingForm.SUPERVISION_ROUND,
                LocalDate.EPOCH))
            .toList());

    assertThat(Json.store(full).size()).isLessThan(Limits.PART_BYTES);
  }

  @Test
  void aSessionOfTheMostPeople() {
    TrainingSession full = TrainingSession.builder()
        .key(new Key("unit", "session"))
        .title("测".repeat(TrainingPlan.LONGEST_TITLE))
        .form(TrainingForm.CLASS)
        .topics(EnumSet.allOf(Topic.class))
        .from(FROM)
        .to(TO)
        .invited(people(TrainingSession.MOST_PEOPLE).collect(Collectors.toSet()))
        .state(SessionState.HELD)
        .attendance(people(TrainingSession.MOST_PEOPLE)
            .map(person -> new Attendance(person, Presence.ATTENDED))
            .toList())
        .build();

    assertThat(Json.store(full).size()).isLessThan(Limits.PART_BYTES);
  }

  @Test
  void aRosterOfTheMostShiftsAndAbsences() {
    List<DutyShift> shifts = people(DutyRoster.MOST_SHIFTS)
        .map(who -> new DutyShift(who.substring(6), FROM, TO))
        .toList();
    DutyRoster full = DutyRoster.of("unit", DutyPost.COUNTER, FROM, TO, shifts)
        .withAbsences(people(DutyRoster.MOST_ABSENCES)
            .map(who -> new Absence(who.substring(6), FROM, TO, true))
            .toList());

    assertThat(Json.store(full).size()).isLessThan(Limits.PART_BYTES);
  }
}
