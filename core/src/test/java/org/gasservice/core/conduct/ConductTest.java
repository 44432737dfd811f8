package org.gasservice.core.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_4_9;
import static org.gasservice.core.standard.Clauses.D5_1_9;
import static org.gasservice.core.standard.Clauses.D6_4;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Checklist;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checklists filled in, gifts handed in. */
class ConductTest {

  private final ConductSettings settings =
      ConductSettings.of(Office.ZONE, PublishedStandards.manual());
  private final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)), ConductFeature.create(settings));

  @BeforeEach
  void people() {
    Customer.company(office);
    for (String who : new String[] {"E-1", "E-2"}) {
      office.run(Hire.builder()
          .employee(who)
          .name(Personal.of("Zhou"))
          .post("CLERK")
          .unit("EAST-1")
          .card("W-" + who)
          .since(LocalDate.parse("2026-01-01"))
          .build());
    }
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Conduct conduct() {
    return new Conduct(
        Session.of(office.pipeline(), Actor.employee("E-1")), settings, office.now());
  }

  private List<LineResult> allPassed() {
    return conduct().checklist("HALL", "CLERK").lines().stream()
        .map(Checklist.Line::clause)
        .map(LineResult::passed)
        .toList();
  }

  private static FillChecklist about(String employee, List<LineResult> lines) {
    return FillChecklist.builder()
        .unit("EAST-1")
        .place("HALL")
        .role("CLERK")
        .employee(employee)
        .lines(lines)
        .build();
  }

  @Test
  @Keeps(D6_4)
  void everyLineHasAResultAndTheScoreCountsWhatWasSeen() {
    List<LineResult> lines = new ArrayList<>(allPassed());
    String first = lines.get(0).clause();
    String second = lines.get(1).clause();
    lines.set(
        0,
        new LineResult(first, LineResult.Result.FAILED, Optional.of(Personal.of("did not greet"))));
    lines.set(1, new LineResult(second, LineResult.Result.NOT_SEEN, Optional.empty()));

    FilledChecklist filled = conduct().fill(about("E-2", lines)).value();

    assertThat(filled.inspector()).isEqualTo("E-1");
    assertThat(filled.score()).contains((lines.size() - 2.0) / (lines.size() - 1.0));
    assertThat(conduct().checklistsAbout("E-2", 10)).hasSize(1);
    assertThat(conduct().checklistsOf("EAST-1", 10)).hasSize(1);
  }

  @Test
  @Keeps(D6_4)
  void aLineLeftOutOrOfAnotherListIsNamed() {
    List<LineResult> lines = allPassed();
    List<LineResult> fewer = lines.subList(1, lines.size());
    List<LineResult> foreign = new ArrayList<>(lines);
    foreign.add(LineResult.passed("D10-4.6a"));

    assertThat(office.refused(about("E-2", fewer)).parameters())
        .containsEntry("clauses", List.of(lines.get(0).clause()));
    assertThat(office.violation(about("E-2", foreign))).isEqualTo("D6-4 conduct.not-on-the-list");
  }

  @Test
  void whatFailedSaysWhatWasSeenAndNothingIsFilledInTwice() {
    List<LineResult> lines = new ArrayList<>(allPassed());
    String first = lines.get(0).clause();
    lines.set(0, new LineResult(first, LineResult.Result.FAILED, Optional.empty()));
    lines.add(LineResult.passed(first));

    assertThat(((InvalidCommand) office.refused(about("E-2", lines))).problems())
        .extracting(problem -> problem.code())
        .containsExactly("conduct.say-what-was-seen", "conduct.line-doubled");
  }

  @Test
  @Keeps(D6_4)
  void nobodyInspectsThemselves() {
    assertThat(office.violation("E-2", about("E-2", allPassed())))
        .isEqualTo("D6-4 conduct.inspects-self");
  }

  @Test
  @Keeps({D10_4_9, D5_1_9})
  void aGiftLeftBehindIsHandedInToSomebodyElseInTime() {
    GiftRecord held = (GiftRecord) office
        .run(
            "E-2",
            RecordGift.builder()
                .what(Personal.of("a box of tea"))
                .value(Yuan.of("80"))
                .leftBehind(true)
                .build())
        .value();
    office.wait(Duration.ofDays(3));
    assertThat(conduct().giftsHeldTooLong(10)).isEmpty();
    office.wait(Duration.ofSeconds(1));
    assertThat(conduct().giftsHeldTooLong(10)).hasSize(1);
    assertThat(office.violation("E-2", new TakeInGift(held.key())))
        .isEqualTo("D5-1.9 conduct.hands-in-to-self");

    GiftRecord done = (GiftRecord) office.run("E-1", new TakeInGift(held.key())).value();

    assertThat(done.receiver()).contains("E-1");
    assertThat(conduct().giftsHeldTooLong(10)).isEmpty();
    assertThat(office.violation("E-1", new TakeInGift(held.key())))
        .isEqualTo("D10-4.9 conduct.nothing-to-hand-in");
  }

  @Test
  @Keeps(D10_4_9)
  void aRefusedGiftStaysOnRecordAndNeedNotBeHandedIn() {
    GiftRecord gift = (GiftRecord) office
        .run(
            "E-2",
            RecordGift.builder()
                .what(Personal.of("cigarettes"))
                .leftBehind(false)
                .build())
        .value();

    assertThat(gift.outcome()).isEqualTo(GiftRecord.Outcome.REFUSED);
    assertThat(conduct().giftsOf("E-2", 10)).hasSize(1);
    assertThat(office.violation("E-1", new TakeInGift(gift.key())))
        .isEqualTo("D10-4.9 conduct.nothing-to-hand-in");
  }
}
