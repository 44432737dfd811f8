package org.gasservice.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.complaint.Bureau.HEAD;
import static org.gasservice.core.complaint.Bureau.report;
import static org.gasservice.core.standard.Clauses.D10_P6;
import static org.gasservice.core.standard.Clauses.D10_S5;
import static org.gasservice.core.standard.Clauses.D5_2_2;
import static org.gasservice.core.standard.Clauses.D6_12b;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.Outcome;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.workforce.Leave;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A complaint ends in one of five ways. */
class ComplaintEndsTest {

  private final Bureau bureau = new Bureau();

  @AfterEach
  void close() {
    bureau.close();
  }

  private static CloseComplaint end(String id, End end, @Nullable String reference) {
    return new CloseComplaint(id, end, Optional.ofNullable(reference), Optional.empty(), Set.of());
  }

  @Test
  @Keeps({D10_P6, D5_2_2})
  void satisfiedOnceTheyWereToldAndSaidSo() {
    String id = bureau.answered();
    assertThat(bureau.refused(HEAD, new RecordVerdict(id, true, "REC-1")))
        .isEqualTo("D5-2.2 complaint.tell-first");
    bureau.office.run(HEAD, new FinishSolution(id, "P-1"));
    bureau.office.run(HEAD, new TellComplainant(id, Channel.CALL));
    assertThat(bureau.refused(HEAD, end(id, End.SATISFIED, null)))
        .isEqualTo("D10-P6 complaint.other-state");
    bureau.office.run(HEAD, new RecordVerdict(id, true, "REC-1"));
    bureau.office.run(HEAD, end(id, End.SATISFIED, null));

    assertThat(bureau.complaint(id).state()).isEqualTo(ComplaintState.CLOSED);
    assertThat(bureau.complaint(id).nextActionAt()).isEmpty();
    assertThat(bureau.as(HEAD).mine(10)).isEmpty();
  }

  @Test
  @Keeps(D10_S5)
  void withdrawnByTheirOwnWordAlone() {
    String id = bureau.investigated();
    assertThat(bureau.refused(HEAD, end(id, End.WITHDRAWN, null)))
        .isEqualTo("D10-S5 complaint.own-word");
    bureau.office.wait(Duration.ofHours(30));
    bureau.office.run(HEAD, end(id, End.WITHDRAWN, "REC-1"));

    assertThat(bureau.clock(id, Milestone.ANSWERED).outcome()).contains(Outcome.BREACHED);
    assertThat(bureau.clock(id, Milestone.SOLUTION_OFFERED).outcome()).contains(Outcome.CANCELLED);
  }

  @Test
  @Keeps(D10_S5)
  void integrityIsLookedIntoAlsoAfterAWithdrawal() {
    String id = bureau.taken();
    bureau.classify(id, Category.INTEGRITY);
    bureau.office.run(Bureau.AUDITOR, new AssignComplaint(id, Bureau.AUDITOR));

    assertThat(bureau.refused(Bureau.AUDITOR, end(id, End.WITHDRAWN, "REC-1")))
        .isEqualTo("D10-S5 complaint.integrity-goes-on");
  }

  @Test
  @Keeps(D5_2_2)
  void unreachableAfterThreeTimesOfDay() {
    String id = bureau.answered();
    bureau.office.run(HEAD, new FinishSolution(id, "P-1"));
    bureau.office.run(HEAD, new TryComplainant(id));
    bureau.office.setTime(Instant.parse("2026-03-02T07:00:00Z"));
    bureau.office.run(HEAD, new TryComplainant(id));
    assertThat(bureau.refused(HEAD, end(id, End.UNREACHABLE, null)))
        .isEqualTo("D5-2.2 complaint.try-again");
    bureau.office.setTime(Instant.parse("2026-03-02T11:00:00Z"));
    bureau.office.run(HEAD, new TryComplainant(id));
    bureau.office.run(HEAD, end(id, End.UNREACHABLE, null));

    assertThat(bureau.complaint(id).open()).isFalse();
  }

  @Test
  @Keeps({D6_12b, D5_2_2})
  void anAnonymousOneIsLookedIntoAndAnsweredOnFile() {
    String id = bureau.take(TakeComplaint.builder()
        .channel(Channel.LETTER)
        .said(Personal.of("the meter reader is drunk")));
    bureau.classify(id, Category.OTHER);
    bureau.office.run(HEAD, new AssignComplaint(id, HEAD));
    assertThat(bureau.refused(HEAD, end(id, End.NO_ADDRESSEE, null)))
        .isEqualTo("D10-P6 complaint.other-state");
    bureau.office.run(HEAD, new BeginInvestigation(id));
    bureau.office.run(HEAD, report(id, Finding.UNABLE));
    bureau.office.run(HEAD, new AnswerComplaint(id, Personal.of("not found"), Optional.empty()));
    assertThat(bureau.refused(HEAD, end(id, End.UNREACHABLE, null)))
        .isEqualTo("D5-2.2 complaint.nobody-to-tell");
    bureau.office.run(HEAD, end(id, End.NO_ADDRESSEE, null));

    assertThat(bureau.complaint(id).open()).isFalse();
  }

  @Test
  @Keeps(D6_12b)
  void whoeverCanBeReachedIsNotAnsweredOnFile() {
    String id = bureau.investigated();
    bureau.office.run(HEAD, report(id, Finding.UNABLE));

    assertThat(bureau.refused(
            HEAD, new AnswerComplaint(id, Personal.of("not found"), Optional.empty())))
        .isEqualTo("D6-12b complaint.tell-them");
  }

  @Test
  @Keeps(D10_S5)
  void aHandlerWhoLeavesTheCompanyHasItNoLonger() {
    String id = bureau.assigned();
    bureau.office.run(new Leave(HEAD, Optional.empty(), Optional.empty()));
    bureau.office.wait(Duration.ofDays(1));
    bureau.sweeper.sweep(10);

    assertThat(bureau.complaint(id).round().handler()).isEmpty();
    assertThat(bureau.as(Bureau.CHIEF).openOf("EAST-1", 10)).hasSize(1);
  }
}
