package org.gasservice.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gasservice.core.complaint.Bureau.HEAD;
import static org.gasservice.core.standard.Clauses.D10_S5;
import static org.gasservice.core.standard.Clauses.D5_2_2;
import static org.gasservice.core.standard.Clauses.D6_12a;
import static org.gasservice.core.standard.Clauses.D6_13;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.core.Office;
import org.gasservice.core.calendar.Calendars;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What each way to end a complaint asks for, by itself. */
class EndingsTest {

  private final Bureau bureau = new Bureau();
  private final Complaint told = bureau.complaint(bureau.told());
  private final Hand hand = new Hand(HEAD, bureau.office.now());

  @AfterEach
  void close() {
    bureau.close();
  }

  private CloseComplaint by(End end) {
    return new CloseComplaint(told.id(), end, Optional.empty(), Optional.empty(), Set.of());
  }

  private Complaint closed(Complaint complaint, CloseComplaint command, boolean top) {
    return EndRules.closed(complaint, command, top, Office.ZONE, hand);
  }

  private String refused(Complaint complaint, CloseComplaint command, boolean top) {
    RuleViolation refusal =
        catchThrowableOfType(RuleViolation.class, () -> closed(complaint, command, top));
    return refusal.clause() + " " + refusal.code();
  }

  private Complaint judged(boolean satisfied) {
    Verdict verdict = new Verdict(satisfied, hand.at(), HEAD, "REC-1");
    return told.changing(round -> round.withVerdict(verdict));
  }

  @Test
  @Keeps(D6_13)
  void theLastWordIsThatOfTheTopAfterTheComplainantSaidNoAndNamesWhereElseToTurn() {
    CloseComplaint silent = by(End.FINAL_ANSWER);
    CloseComplaint whole = new CloseComplaint(
        told.id(),
        End.FINAL_ANSWER,
        Optional.empty(),
        Optional.of(Personal.of("it stays as it is")),
        Set.of(OutsideRemedy.values()[0]));

    assertThat(refused(judged(false), whole, false)).isEqualTo("D6-13 complaint.not-the-top");
    assertThat(refused(told, whole, true)).isEqualTo("D6-13 complaint.ask-them-first");
    assertThat(refused(judged(true), whole, true)).isEqualTo("D6-13 complaint.ask-them-first");
    assertThat(refused(judged(false), silent, true)).isEqualTo("D6-13 complaint.name-remedies");
    Complaint over = closed(judged(false), whole, true);
    assertThat(over.state()).isEqualTo(ComplaintState.CLOSED);
    assertThat(over.round().endedAt()).contains(hand.at());
  }

  @Test
  @Keeps(D10_S5)
  void whoeverWithdrawsSaysSoAndIntegrityIsLookedIntoAllTheSame() {
    CloseComplaint said = new CloseComplaint(
        told.id(), End.WITHDRAWN, Optional.of("REC-2"), Optional.empty(), Set.of());
    Complaint integrity = told.withLabels(
        new Label(Category.INTEGRITY, hand.at(), HEAD, Optional.empty(), Optional.empty()));

    assertThat(refused(told, by(End.WITHDRAWN), false)).isEqualTo("D10-S5 complaint.own-word");
    assertThat(refused(integrity, said, false)).isEqualTo("D10-S5 complaint.integrity-goes-on");
    assertThat(closed(told, said, false).open()).isFalse();
  }

  private static Instant at(String local) {
    return Calendars.at(local);
  }

  @Test
  @Keeps(D5_2_2)
  void nobodyIsOutOfReachBeforeTheyWereTriedOnEveryPartOfADayAndNobodyWithANumberHasNone() {
    List<Instant> three =
        List.of(at("2026-03-02T09:00"), at("2026-03-02T15:00"), at("2026-03-03T19:00"));
    assertThat(told.source().reachable()).isTrue();

    assertThat(refused(told, by(End.UNREACHABLE), false)).isEqualTo("D5-2.2 complaint.try-again");
    assertThat(refused(told.withAttempts(three.subList(0, 2)), by(End.UNREACHABLE), false))
        .isEqualTo("D5-2.2 complaint.try-again");
    assertThat(closed(told.withAttempts(three), by(End.UNREACHABLE), false).open())
        .isFalse();
    assertThat(refused(told, by(End.NO_ADDRESSEE), false)).isEqualTo("D5-2.2 complaint.tell-them");

    Source source = told.source();
    Complaint unnamed = told.withSource(new Source(
        source.channel(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        source.said(),
        source.length(),
        Optional.empty()));
    assertThat(refused(unnamed.withAttempts(three), by(End.UNREACHABLE), false))
        .isEqualTo("D5-2.2 complaint.nobody-to-tell");
    assertThat(closed(unnamed, by(End.NO_ADDRESSEE), false).open()).isFalse();
  }

  @Test
  @Keeps(D5_2_2)
  void nobodyIsPunishedForWhatWasNotFoundAndAMeasureIsLinkedOnce() {
    Complaint none = told.changing(round -> round.withReport(Optional.empty()));
    RuleViolation refusal =
        catchThrowableOfType(RuleViolation.class, () -> EndRules.sanctioned(none, "S-1"));
    assertThat(refusal.code()).isEqualTo("complaint.nothing-to-punish");

    Complaint linked = EndRules.improved(EndRules.improved(told, "M-1"), "M-1");
    assertThat(linked.improvements()).containsExactly("M-1");
    assertThat(EndRules.improved(linked, "M-2").improvements()).containsExactly("M-1", "M-2");
  }

  private static Accused accused(String person) {
    return new Accused(List.of(person), List.of(), List.of());
  }

  @Test
  void twoComplaintsAreOfOneMatterWhenOrderPlaceOrWhoIsMeantIsTheSameOrNothingIsSaidOfIt() {
    Complaint nobody = told.withAccused(Accused.NOBODY);
    Complaint place = nobody.withServicePoint("SP-1").withOrder(Optional.empty());
    Complaint order = nobody.withServicePoint(Optional.empty()).withOrder(new Key("SP-1", "o-1"));
    Complaint vague = nobody.withServicePoint(Optional.empty()).withOrder(Optional.empty());
    Complaint about = vague.withAccused(accused("E-7"));

    assertThat(place.sameMatter(place)).isTrue();
    assertThat(place.sameMatter(place.withServicePoint("SP-2"))).isFalse();
    assertThat(order.sameMatter(order)).isTrue();
    assertThat(order.sameMatter(order.withOrder(new Key("SP-1", "o-2")))).isFalse();
    assertThat(order.sameMatter(place)).isFalse();
    assertThat(about.sameMatter(about)).isTrue();
    assertThat(about.sameMatter(vague.withAccused(accused("E-8")))).isFalse();
    assertThat(vague.sameMatter(place)).as("it may be any").isTrue();
  }

  // ---- at a level

  private RelabelComplaint same(Category category) {
    return new RelabelComplaint(told.id(), category, Optional.empty(), Optional.of("BOSS"));
  }

  private static String code(ThrowingCallable step) {
    return catchThrowableOfType(Refusal.class, step).code();
  }

  private Report report(Finding finding, Responsibility.Side side) {
    boolean ours = side == Responsibility.Side.OURS || side == Responsibility.Side.SHARED;
    return new Report(
        hand.at(),
        HEAD,
        finding,
        new Responsibility(side, Optional.of("EAST-1").filter(unit -> ours), Optional.empty()),
        Personal.of("looked into"),
        List.of());
  }

  private Complaint reported(Finding finding, Responsibility.Side side) {
    return told.changing(round -> round
        .withReport(report(finding, side))
        .withSolution(Optional.empty())
        .withCarried(Optional.empty()));
  }

  @Test
  @Keeps(D5_2_2)
  void onlyWhatWasFoundToBeOursIsPunished() {
    for (Responsibility.Side side : Responsibility.Side.values()) {
      boolean ours = side == Responsibility.Side.OURS || side == Responsibility.Side.SHARED;
      Complaint upheld = reported(Finding.UPHELD, side);
      if (ours) {
        assertThat(EndRules.sanctioned(upheld, "S-1").sanctions()).containsExactly("S-1");
      } else {
        assertThat(code(() -> EndRules.sanctioned(upheld, "S-1")))
            .as("%s", side)
            .isEqualTo("complaint.nothing-to-punish");
      }
    }
    assertThat(code(() ->
            EndRules.sanctioned(reported(Finding.NOT_UPHELD, Responsibility.Side.OURS), "S-1")))
        .isEqualTo("complaint.nothing-to-punish");
  }

  @Test
  @Keeps(D5_2_2)
  void whatWasTrueIsPutRightBeforeAnybodyIsGivenUpOn() {
    Complaint open = reported(Finding.UPHELD, Responsibility.Side.OURS)
        .withAttempts(
            List.of(at("2026-03-02T09:00"), at("2026-03-02T15:00"), at("2026-03-03T19:00")));

    assertThat(refused(open, by(End.UNREACHABLE), false))
        .isEqualTo("D8-1.6c complaint.nothing-offered");
  }

  @Test
  @Keeps(D6_12a)
  void anotherClassNeedsASecondPersonOrTheComplainantsOwnWordAndIsAnother() {
    Category now = told.category().orElseThrow();
    RelabelComplaint silent =
        new RelabelComplaint(told.id(), Category.CHARGES, Optional.empty(), Optional.of("BOSS"));
    RelabelComplaint word = new RelabelComplaint(
        told.id(), Category.CHARGES, Optional.of("REC-3"), Optional.of("BOSS"));

    assertThat(code(() -> IntakeRules.relabelled(told, same(now), true, hand)))
        .isEqualTo("command.invalid");
    assertThat(code(() -> IntakeRules.relabelled(told, silent, false, hand)))
        .isEqualTo("complaint.relabel-needs");
    assertThat(code(() -> IntakeRules.relabelled(told.withLabels(List.of()), silent, true, hand)))
        .isEqualTo("complaint.unclassified");
    assertThat(IntakeRules.relabelled(told, silent, true, hand).labels().get(1).secondPerson())
        .contains("BOSS");
    assertThat(IntakeRules.relabelled(told, word, false, hand).labels().get(1).secondPerson())
        .as("nobody entitled agreed")
        .isEmpty();
  }

  @Test
  void aCallIsPromisedThreeTimesALevelAndOnlyWhileNoneIsOwed() {
    PromisedCall called =
        new PromisedCall(hand.at(), HEAD, Optional.empty(), Optional.of(hand.at()));
    Complaint twice = told.changing(round -> round.withCallBacks(called, called));

    Complaint third = LevelRules.callPromised(twice, Optional.empty(), hand);
    assertThat(third.round().callBacks()).hasSize(3);
    assertThat(LevelRules.callPromised(third, Optional.empty(), hand))
        .as("they wait for one call")
        .isEqualTo(third);
    Complaint made = LevelRules.calledBack(third, hand);
    assertThat(code(() -> LevelRules.callPromised(made, Optional.empty(), hand)))
        .isEqualTo("complaint.promised-too-often");
  }
}
