package org.gasservice.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.complaint.Bureau.AGENT;
import static org.gasservice.core.complaint.Bureau.HEAD;
import static org.gasservice.core.complaint.ComplaintState.ANSWERED;
import static org.gasservice.core.complaint.ComplaintState.CLASSIFIED;
import static org.gasservice.core.complaint.ComplaintState.CLOSED;
import static org.gasservice.core.complaint.ComplaintState.ESCALATED;
import static org.gasservice.core.complaint.ComplaintState.INVESTIGATING;
import static org.gasservice.core.standard.Clauses.D10_P6;
import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.gasservice.core.access.SmallGroups;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.contact.Told;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** In which state of a complaint what can be done. */
class ComplaintStatesTest {

  private static final Personal TEXT = Personal.of("text");

  private final Bureau bureau = new Bureau();
  private final Complaint told = bureau.complaint(bureau.told());
  private final Hand hand = new Hand(HEAD, bureau.office.now());

  @AfterEach
  void close() {
    bureau.close();
  }

  private Complaint in(ComplaintState state) {
    Ending ending =
        new Ending(End.SATISFIED, hand.at(), HEAD, Optional.empty(), Optional.empty(), Set.of());
    return state == CLOSED ? told.withState(state).withEnding(ending) : told.withState(state);
  }

  /** Refused by the state in all others; what else it lacks in these is another matter. */
  private void onlyIn(UnaryOperator<Complaint> step, ComplaintState... states) {
    for (ComplaintState state : ComplaintState.values()) {
      Complaint held = in(state);
      if (!Arrays.asList(states).contains(state)) {
        String code = held.open() ? "complaint.other-state" : "complaint.closed";
        assertThatThrownBy(() -> step.apply(held))
            .as(state.name())
            .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
              assertThat(refusal.clause()).isEqualTo(D10_P6);
              assertThat(refusal.code()).isEqualTo(code);
            });
      }
    }
  }

  private static ComplaintState[] open() {
    return Arrays.stream(ComplaintState.values())
        .filter(state -> state != CLOSED)
        .toArray(ComplaintState[]::new);
  }

  @Test
  @Keeps(D10_P6)
  void eachStepHasItsStates() {
    Report report = told.round().report().orElseThrow();
    onlyIn(c -> LevelRules.investigated(c, hand), CLASSIFIED, ESCALATED);
    onlyIn(c -> LevelRules.reported(c, report), INVESTIGATING);
    onlyIn(
        c -> LevelRules.answered(c, new Reply(hand.at(), HEAD, TEXT, Optional.of(Channel.CALL))),
        INVESTIGATING);
    onlyIn(c -> LevelRules.told(c, new Told(hand.at(), HEAD, Channel.CALL)), ANSWERED);
    onlyIn(
        c -> LevelRules.judged(
            c, new RecordVerdict(told.id(), true, "REC-1"), Optional.empty(), hand),
        ANSWERED);
    onlyIn(c -> EndRules.tried(c, hand), ANSWERED);
  }

  @Test
  @Keeps(D10_P6)
  void nothingMoreHappensToAComplaintThatIsClosed() {
    onlyIn(c -> LevelRules.responded(c, hand), open());
    onlyIn(c -> LevelRules.callPromised(c, Optional.empty(), hand), open());
    onlyIn(c -> LevelRules.calledBack(c, hand), open());
    onlyIn(c -> LevelRules.finished(c, new FinishSolution(c.id(), "P-1"), hand), open());
    onlyIn(c -> IntakeRules.assigned(c, AGENT), open());
    onlyIn(c -> IntakeRules.accused(c, told.accused()), open());
    onlyIn(
        c -> IntakeRules.classified(c, Bureau.classified(c.id(), Category.ATTITUDE), hand), open());
  }

  @Test
  @Keeps(D10_P6)
  void twelveAttemptsToReachSomebodyAreKept() {
    Complaint almost = told.withState(ANSWERED).withAttempts(Collections.nCopies(11, hand.at()));
    Complaint full = EndRules.tried(almost, hand);
    assertThat(full.attempts()).hasSize(12);
    assertThatThrownBy(() -> EndRules.tried(full, hand))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("complaint.too-many"));
  }

  @Test
  @Keeps(D8_1_6b)
  void aPartIsShownWhenNeitherItNorTheRestIsASmallGroup() {
    SmallGroups five = new SmallGroups(5);
    assertThat(five.mayShow(5, 10)).isTrue();
    assertThat(five.mayShow(4, 10)).isFalse();
    assertThat(five.mayShow(6, 10)).isFalse();
    assertThat(five.mayShow(10, 10)).isTrue();
    assertThat(five.shown(Map.of("A", 9, "B", 0, "C", 5))).isEqualTo(Map.of("A", 9, "C", 5));
    assertThat(five.shown(Map.of("A", 9, "B", 7, "C", 1)))
        .as("one alone would be told by the rest")
        .isEqualTo(Map.of("A", 9));
    assertThat(five.shown(Map.of("A", 9, "B", 3, "C", 2))).isEqualTo(Map.of("A", 9));
    assertThat(List.copyOf(five.shown(Map.of("A", 4)).keySet())).isEmpty();
  }
}
