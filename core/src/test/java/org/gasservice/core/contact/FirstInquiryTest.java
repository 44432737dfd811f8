package org.gasservice.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.contact.Hotline.AGENT;
import static org.gasservice.core.contact.Hotline.BRANCH_HEAD;
import static org.gasservice.core.contact.Hotline.COLLEAGUE;
import static org.gasservice.core.contact.Hotline.EXPERT;
import static org.gasservice.core.standard.Clauses.D10_S1;
import static org.gasservice.core.standard.Clauses.D1_4_1;
import static org.gasservice.core.standard.Clauses.D2_1_10;
import static org.gasservice.core.standard.Clauses.D4_6b;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Leave;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who answers for a request, and who works on it. */
class FirstInquiryTest {

  private final Hotline hotline = new Hotline();

  @AfterEach
  void close() {
    hotline.close();
  }

  @Test
  @Keeps({D10_S1, D1_4_1})
  void theFirstPersonAskedStaysOwnerUntilTheCustomerHasBeenTold() {
    Key request = hotline.asked();
    assertThat(hotline.refused(AGENT, new TellResult(request, Channel.CALL)))
        .isEqualTo("D1-4.1 contact.nothing-to-tell");

    hotline.office.run(AGENT, new Refer(request, EXPERT));
    hotline.office.run(EXPERT, new AcceptReferral(request));
    assertThat(hotline.request(request).owner()).isEqualTo(AGENT);
    assertThat(hotline.request(request).handlerAt(hotline.office.now())).isEqualTo(EXPERT);
    hotline.office.run(EXPERT, new AnswerRequest(request, Personal.of("two papers")));

    assertThat(hotline.contacts.openOf(AGENT, 10)).hasSize(1);
    assertThat(hotline.refused(EXPERT, new TellResult(request, Channel.CALL)))
        .isEqualTo("D10-S1 contact.not-the-owner");
    hotline.office.run(AGENT, new TellResult(request, Channel.CALL));
    assertThat(hotline.contacts.openOf(AGENT, 10)).isEmpty();
    assertThat(hotline.refused(AGENT, new Refer(request, EXPERT)))
        .isEqualTo("D10-S1 contact.request-closed");
  }

  @Test
  @Keeps(D10_S1)
  void aReferralThatNobodyAcceptsInTimeBouncesBack() {
    Key request = hotline.asked();
    hotline.office.run(AGENT, new Refer(request, EXPERT));
    assertThat(hotline.refused(AGENT, new Refer(request, COLLEAGUE)))
        .isEqualTo("D10-S1 contact.referral-pending");

    hotline.office.wait(Duration.ofMinutes(30).plusMillis(1));
    assertThat(hotline.contacts.dueBefore(hotline.office.now(), 10)).hasSize(1);
    assertThat(hotline.refused(EXPERT, new AcceptReferral(request)))
        .isEqualTo("D10-S1 contact.referral-over");
    assertThat(hotline.request(request).handlerAt(hotline.office.now())).isEqualTo(AGENT);
    hotline.office.run(AGENT, new Refer(request, COLLEAGUE));
    hotline.office.run(COLLEAGUE, new AcceptReferral(request));
  }

  @Test
  @Keeps(D4_6b)
  void aReferralIsSentBackOnceAndThenTheCommonSuperiorDecides() {
    Key request = hotline.asked();
    Personal reason = Personal.of("not our field");
    hotline.office.run(AGENT, new Refer(request, COLLEAGUE));
    hotline.office.run(COLLEAGUE, new ReturnReferral(request, reason));
    hotline.office.run(AGENT, new Refer(request, EXPERT));
    hotline.office.run(EXPERT, new AcceptReferral(request));

    assertThat(hotline.refused(EXPERT, new ReturnReferral(request, reason)))
        .isEqualTo("D4-6b contact.second-return");
    assertThat(hotline.refused(EXPERT, new DecideReferral(request, AGENT)))
        .isEqualTo("D4-6b contact.not-the-superior");
    hotline.office.run(BRANCH_HEAD, new DecideReferral(request, EXPERT));
    assertThat(hotline.request(request).handlerAt(hotline.office.now())).isEqualTo(EXPERT);
    assertThat(hotline.request(request).owner()).isEqualTo(AGENT);
  }

  @Test
  @Keeps(D10_S1)
  void aDeputyActsWhileTheOwnerIsAwayAndOwnershipStays() {
    Key request = hotline.asked();
    assertThat(hotline.refused(EXPERT, new NameDeputy(request, EXPERT, Optional.empty())))
        .isEqualTo("D10-S1 contact.not-the-owner");
    hotline.office.run(AGENT, new NameDeputy(request, COLLEAGUE, Optional.empty()));
    hotline.office.run(COLLEAGUE, new AnswerRequest(request, Personal.of("two papers")));
    hotline.office.run(COLLEAGUE, new TellResult(request, Channel.CALL));

    assertThat(hotline.request(request).owner()).isEqualTo(AGENT);
    assertThat(hotline.request(request).told().orElseThrow().by()).isEqualTo(COLLEAGUE);
  }

  @Test
  @Keeps(D10_S1)
  void anOwnerWhoLeavesTheCompanyIsFollowedByTheHeadOfTheirUnitOrOfTheOneAbove() {
    Key request = hotline.asked();
    assertThat(hotline.refused(BRANCH_HEAD, new InheritRequest(request)))
        .isEqualTo("D10-S1 contact.owner-stays");

    hotline.office.run(new Leave(AGENT, Optional.empty(), Optional.empty()));
    hotline.office.wait(Duration.ofDays(1));
    hotline.office.run(BRANCH_HEAD, new InheritRequest(request));

    assertThat(hotline.request(request).owner()).isEqualTo(BRANCH_HEAD);
  }

  @Test
  @Keeps(D2_1_10)
  void aDeclineCitesItsRule() {
    Key request = hotline.asked();
    Personal why = Personal.of("the holder must ask");
    assertThat(hotline.office.refused(AGENT, new DeclineRequest(request, " ", why)))
        .hasMessageContaining("problem.blank");
    hotline.office.run(AGENT, new DeclineRequest(request, "D3-15", why));

    assertThat(hotline.request(request).outcome().orElseThrow().rule()).contains("D3-15");
  }

  @Test
  void nobodyElseAnswers() {
    assertThat(hotline.refused(EXPERT, new AnswerRequest(hotline.asked(), Personal.of("yes"))))
        .isEqualTo("D10-S1 contact.not-yours");
  }

  @Test
  @Keeps(D10_S1)
  void aDeputyActsOnlyUntilTheOwnerIsBackAndTheHeadNamesOneForWhoeverIsIll() {
    Key request = hotline.asked();
    Instant back = hotline.office.now().plus(Duration.ofHours(2));
    hotline.office.run(BRANCH_HEAD, new NameDeputy(request, COLLEAGUE, Optional.of(back)));
    hotline.office.run(COLLEAGUE, new AnswerRequest(request, Personal.of("two papers")));
    hotline.office.setTime(back);

    assertThat(hotline.refused(COLLEAGUE, new TellResult(request, Channel.CALL)))
        .isEqualTo("D10-S1 contact.not-the-owner");
    hotline.office.run(AGENT, new TellResult(request, Channel.CALL));
  }

  @Test
  @Keeps(D10_S1)
  void theSweeperPutsABounceOnRecordOnceAndTheMatterIsWithWhoeverHadItBefore() {
    Key request = hotline.asked();
    hotline.office.run(AGENT, new Refer(request, EXPERT));
    hotline.office.run(EXPERT, new AcceptReferral(request));
    hotline.office.run(EXPERT, new Refer(request, COLLEAGUE));
    hotline.office.wait(Duration.ofMinutes(30));
    assertThat(hotline.sweeper.sweep(10).done()).isZero();

    hotline.office.wait(Duration.ofNanos(1_000));
    assertThat(hotline.sweeper.sweep(10).done()).isEqualTo(1);
    assertThat(hotline.sweeper.sweep(10).done()).isZero();
    ServiceRequest bounced = hotline.request(request);
    assertThat(bounced.lastReferral().orElseThrow().bouncedAt()).contains(hotline.office.now());
    assertThat(bounced.handlerAt(hotline.office.now())).isEqualTo(EXPERT);
    assertThat(bounced.owner()).isEqualTo(AGENT);
  }

  @Test
  @Keeps(D4_6b)
  void aSuperiorDecidesOnlyOnceItWasSentBack() {
    Key request = hotline.asked();
    hotline.office.run(AGENT, new Refer(request, EXPERT));

    assertThat(hotline.refused(BRANCH_HEAD, new DecideReferral(request, EXPERT)))
        .isEqualTo("D4-6b contact.nothing-to-decide");
  }

  @Test
  @Keeps(D10_S1)
  void whatFallsDueForAnOwnerWhoLeftGoesToTheHeadByItself() {
    Key request = hotline.asked();
    hotline.office.run(new Leave(AGENT, Optional.empty(), Optional.empty()));
    hotline.office.wait(Duration.ofHours(20));
    hotline.sweeper.sweep(10);

    assertThat(hotline.request(request).owner()).isEqualTo(BRANCH_HEAD);
  }
}
