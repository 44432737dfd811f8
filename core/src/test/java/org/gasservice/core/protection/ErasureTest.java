package org.gasservice.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D6_7_3;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.Party;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is set aside, how long a duty keeps it, and what is left of it in the end. */
class ErasureTest {

  private static final ErasureRules RULES =
      new ErasureRules(ProtectionSettings.of(Office.ZONE, ServiceStandard.manual()));

  private final Archive archive = new Archive();
  private final Office office = archive.office;

  @AfterEach
  void close() {
    archive.close();
  }

  private Party ann() {
    return office.value(Party.TYPE, Party.keyOf("P-1"));
  }

  private void restrict() {
    office.run(new RestrictParty("P-1", Ground.CONSENT_WITHDRAWN));
  }

  /** Three years and a day later. */
  private void afterEveryDuty() {
    office.wait(Duration.ofDays(3 * 365 + 2));
  }

  private static List<String> reasons(Refusal refusal) {
    List<?> reasons =
        (List<?>) Objects.requireNonNull(((RuleViolation) refusal).parameters().get("reasons"));
    return reasons.stream().map(reason -> ((Problem) reason).code()).toList();
  }

  // ---- how long

  @Test
  @Keeps(D6_7_3)
  void theLongestDutyCountsInWhateverOrderTheRecordsStand() {
    Item<Note> older = archive.item(archive.note("X-1", "older", Note.of("2026-01-10", "P-1")));
    Item<Note> newer = archive.item(archive.note("X-1", "newer", Note.of("2026-02-10", "P-1")));
    Item<Note> timeless = archive.item(archive.note("X-1", "timeless", Note.timeless("P-1")));
    LocalDate today = LocalDate.parse("2026-03-02");
    LocalDate inThreeYears = LocalDate.parse("2029-02-10");

    assertThat(RULES.keptUntil(List.of(older, newer), today)).isEqualTo(inThreeYears);
    assertThat(RULES.keptUntil(List.of(newer, older), today)).isEqualTo(inThreeYears);
    assertThat(RULES.keptUntil(List.of(newer, timeless), today))
        .as("what has no day is of today")
        .isEqualTo(LocalDate.parse("2029-03-02"));
    assertThat(RULES.keptUntil(List.of(older), LocalDate.parse("2030-01-01")))
        .as("never before today")
        .isEqualTo(LocalDate.parse("2030-01-01"));
  }

  @Test
  @Keeps(D6_7_3)
  void anErasureIsPossibleFromTheLastDayOfTheDutyOn() {
    restrict();
    LocalDate until = ann().keptUntil().orElseThrow();

    office.setTime(until.minusDays(1).atTime(12, 0).atZone(Office.ZONE).toInstant());
    assertThat(reasons(office.refused(new EraseParty("P-1")))).containsExactly("protection.kept");
    office.setTime(until.atTime(0, 0).atZone(Office.ZONE).toInstant());
    office.run(new EraseParty("P-1"));

    assertThat(ann().standing()).isEqualTo(Party.Standing.ERASED);
  }

  // ---- in what order

  @Test
  @Keeps(D6_7_3)
  void onlyWhatIsInUseIsSetAsideAndOnlyWhatIsSetAsideIsReleased() {
    assertThat(office.violation(new ReleaseParty("P-1", ReleaseParty.Reason.CUSTOMER_AGAIN)))
        .isEqualTo("D6-7.3 protection.not-active");
    restrict();
    assertThat(office.violation(new RestrictParty("P-1", Ground.CONSENT_WITHDRAWN)))
        .isEqualTo("D6-7.3 protection.not-active");

    office.run(new ReleaseParty("P-1", ReleaseParty.Reason.CUSTOMER_AGAIN));

    assertThat(ann().standing()).isEqualTo(Party.Standing.ACTIVE);
    assertThat(ann().keptUntil()).isEmpty();
  }

  @Test
  @Keeps(D6_7_3)
  void whatIsErasedStaysErased() {
    restrict();
    afterEveryDuty();
    office.run(new EraseParty("P-1"));

    assertThat(office.violation(new EraseParty("P-1"))).isEqualTo("D6-7.3 protection.not-active");
    assertThat(office.violation(new ReleaseParty("P-1", ReleaseParty.Reason.CONSENT_GIVEN)))
        .isEqualTo("D6-7.3 protection.not-active");
    assertThat(office.violation(new RestrictParty("P-1", Ground.CONSENT_WITHDRAWN)))
        .isEqualTo("D6-7.3 protection.not-active");
  }

  @Test
  @Keeps(D6_7_3)
  void everythingOpenStandsAgainstSettingAsideAndErasing() {
    archive.note("X-1", "a", Note.of("2026-03-02", "P-1").stillOpen());
    archive.note("X-2", "b", Note.of("2026-03-02", "P-1").stillOpen());
    archive.note("X-2", "c", Note.of("2026-03-02", "P-1"));
    archive.note("X-3", "d", Note.of("2026-03-02", "P-2").stillOpen());

    assertThat(reasons(office.refused(new RestrictParty("P-1", Ground.CONSENT_WITHDRAWN))))
        .containsExactly("note.open", "note.open");
    assertThat(reasons(office.refused(new EraseParty("P-1"))))
        .containsExactly("protection.restrict-first", "note.open", "note.open");
  }

  // ---- in every place

  @Test
  @Keeps(D6_7_3)
  void theirsGoesAndThatOfOthersStaysWithItsJournal() {
    Key theirs = archive.note("X-1", "theirs", Note.of("2026-03-02", "P-1"));
    Key others = archive.note("X-1", "others", Note.of("2026-03-03", "P-2"));
    Key unowned = archive.note("X-1", "work", Note.of("2026-03-03", "P-1").workOf("E-7"));
    restrict();
    afterEveryDuty();
    office.run(new EraseParty("P-1"));

    office.run(new EraseHere("P-1", "X-1"));

    assertThat(office.value(Note.TYPE, theirs).said().isEmpty()).isTrue();
    assertThat(office.value(Note.TYPE, others).said().isEmpty()).isFalse();
    assertThat(office.value(Note.TYPE, unowned).said().isEmpty())
        .as("tells of nobody now")
        .isFalse();
    assertThat(payloads(theirs)).isZero();
    assertThat(payloads(others)).isPositive();
  }

  private long payloads(Key note) {
    return office.storage().history(Note.TYPE.name(), note, 0, 9).stream()
        .filter(entry -> entry.command().equals("note.put"))
        .map(Entry::trace)
        .filter(trace -> trace.isPresent())
        .count();
  }

  @Test
  @Keeps(D6_7_3)
  void aPlaceWhereSomethingWasOpenedMeanwhileWaits() {
    Key note = archive.note("X-1", "n", Note.of("2026-03-02", "P-1"));
    restrict();
    afterEveryDuty();
    office.run(new EraseParty("P-1"));
    office.run(new Note.Put(note, Note.of("2026-03-02", "P-1").stillOpen()));

    assertThat(reasons(office.refused(new EraseHere("P-1", "X-1")))).containsExactly("note.open");
  }

  @Test
  @Keeps(D6_7_3)
  void anErasureEndsWhenNoNumberOfTheirsIsFoundAnyMoreAndForgetsTheNumbers() {
    Key note = archive.note("X-1", "n", Note.of("2026-03-02", Archive.token(Archive.PHONE_OF_ANN)));
    restrict();
    afterEveryDuty();
    office.run(new EraseParty("P-1"));
    Erasure begun = office.value(Erasure.TYPE, Erasure.keyOf("P-1"));
    assertThat(begun.tokens()).contains("P-1", Archive.token(Archive.PHONE_OF_ANN));
    assertThat(begun.finished()).isFalse();
    assertThat(office.violation(new FinishErasure("P-1")))
        .isEqualTo("D6-7.3 protection.not-everywhere");

    office.run(new Note.Put(note, Note.of("2026-03-02")));
    office.run(new FinishErasure("P-1"));

    assertThat(office.value(Erasure.TYPE, Erasure.keyOf("P-1")))
        .isEqualTo(new Erasure(Set.of(), 1, true));
  }
}
