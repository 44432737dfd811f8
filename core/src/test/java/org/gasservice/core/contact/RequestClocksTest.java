package org.gasservice.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.contact.Hotline.AGENT;
import static org.gasservice.core.standard.Clauses.D1_4_4;
import static org.gasservice.core.standard.Clauses.D2_1_9;
import static org.gasservice.core.standard.Clauses.D5_1_6c;
import static org.gasservice.core.standard.Clauses.D8_1_1a;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Done;
import org.gasservice.core.order.FiredStep;
import org.gasservice.core.order.FiredStep.Sort;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.sla.Outcome;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is promised to whoever asks, and what happens when it is not kept. */
class RequestClocksTest {

  private final Hotline hotline = new Hotline();

  @AfterEach
  void close() {
    hotline.close();
  }

  private ClockState clock(Key request, Milestone milestone) {
    return hotline.contacts.clocks(hotline.request(request)).stream()
        .filter(clock -> clock.milestone().equals(milestone))
        .findFirst()
        .orElseThrow();
  }

  private Key promised(Duration within) {
    Done<Contact> contact = hotline.contacts.take(TakeContact.builder()
        .from(Reported.byPhone(1, "Li Na", "13911112222"))
        .matter(Matter.INQUIRY)
        .said(Personal.of("?"))
        .promisedBy(hotline.office.now().plus(within))
        .build());
    return contact.value().leadsTo().orElseThrow();
  }

  @Test
  @Keeps({D5_1_6c, D8_1_1a, D2_1_9})
  void aQuestionHasTheClocksOfTheStandardAndTheOneOfItsOwnPromise() {
    Instant asked = hotline.office.now();
    Key request = promised(Duration.ofHours(3));

    assertThat(clock(request, Milestone.ANSWERED).due()).contains(asked.plus(Duration.ofHours(24)));
    assertThat(clock(request, Milestone.REPLY_GIVEN).due())
        .contains(asked.plus(Duration.ofHours(3)));
    assertThat(clock(request, Milestone.SOLUTION_OFFERED).due())
        .contains(asked.plus(Duration.ofHours(48)));
    assertThat(clock(request, Milestone.RESPONDED).outcome()).contains(Outcome.MET);
  }

  @Test
  @Keeps(D2_1_9)
  void aReplyAtItsLastMomentIsInTimeAndOneLaterIsNot() {
    Key inTime = promised(Duration.ofHours(3));
    Key late = promised(Duration.ofHours(3));
    hotline.office.wait(Duration.ofHours(3));
    hotline.office.run(AGENT, new AnswerRequest(inTime, Personal.of("yes")));
    hotline.office.run(AGENT, new TellResult(inTime, Channel.CALL));
    hotline.office.wait(Duration.ofMillis(1));
    hotline.office.run(AGENT, new AnswerRequest(late, Personal.of("yes")));
    hotline.office.run(AGENT, new TellResult(late, Channel.CALL));
    hotline.sweeper.sweep(10);

    assertThat(clock(inTime, Milestone.REPLY_GIVEN).outcome()).contains(Outcome.MET);
    assertThat(clock(late, Milestone.REPLY_GIVEN).outcome()).contains(Outcome.BREACHED);
    assertThat(clock(late, Milestone.ANSWERED).outcome()).contains(Outcome.MET);
    assertThat(hotline.request(late).nextActionAt()).isEmpty();
  }

  @Test
  @Keeps(D1_4_4)
  void whatIsForgottenIsWarnedOfThenOverdueThenClimbsEachOnceAlsoAfterAStandstill() {
    Key request = promised(Duration.ofHours(3));
    hotline.office.wait(Duration.ofDays(4));
    hotline.sweeper.sweep(10);

    List<FiredStep> fired = hotline.request(request).fired().stream()
        .filter(step -> step.milestone().equals(Optional.of(Milestone.REPLY_GIVEN)))
        .toList();
    assertThat(fired).isSortedAccordingTo(FiredStep.ORDER);
    assertThat(fired).extracting(FiredStep::key).doesNotHaveDuplicates();
    assertThat(fired)
        .extracting(FiredStep::sort)
        .contains(Sort.WARNING, Sort.OVERDUE, Sort.ESCALATION);
    assertThat(fired)
        .flatExtracting(step -> step.level().stream().toList())
        .contains(OrgLevel.STATION, OrgLevel.BRANCH, OrgLevel.HEAD_OFFICE);
    assertThat(hotline.sweeper.sweep(10).done()).isZero();
  }

  @Test
  @Keeps(D1_4_4)
  void nobodyMakesAnEscalationUp() {
    Key request = promised(Duration.ofHours(3));

    assertThat(hotline.refused(new FireRequestDue(request, List.of(), true)))
        .isEqualTo("D1-4.4 contact.not-due");
  }
}
