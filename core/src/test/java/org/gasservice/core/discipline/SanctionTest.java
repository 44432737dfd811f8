package org.gasservice.core.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.discipline.Bureau.FACT;
import static org.gasservice.core.discipline.Bureau.HEAD;
import static org.gasservice.core.discipline.Bureau.INVOLVED;
import static org.gasservice.core.discipline.Bureau.JUDGE;
import static org.gasservice.core.discipline.Bureau.OTHER_JUDGE;
import static org.gasservice.core.discipline.Bureau.PROPOSER;
import static org.gasservice.core.discipline.Bureau.SUBJECT;
import static org.gasservice.core.discipline.Bureau.WORDS;
import static org.gasservice.core.standard.Clauses.D1_2_2;
import static org.gasservice.core.standard.Clauses.D5_3_1;
import static org.gasservice.core.standard.Clauses.D5_3_2;
import static org.gasservice.core.standard.Clauses.D5_3_3;
import static org.gasservice.core.standard.Clauses.D8_2_5;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.NotFound;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Session;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.SanctionRung.Consequence;
import org.gasservice.core.standard.SanctionRung.Gravity;
import org.gasservice.core.workforce.Employee;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@Keeps({D5_3_1, D5_3_2, D5_3_3, D8_2_5})
class SanctionTest {

  /** Everything but {@link DisciplineFeature#SEE}. */
  private static final Set<String> SUPERVISOR = Set.of(
      "workforce.*",
      "discipline.propose-sanction",
      "discipline.hear",
      "discipline.decide",
      "discipline.serve",
      "read.*");

  private Bureau bureau = new Bureau();

  @AfterEach
  void close() {
    bureau.close();
  }

  private String refused(String actor, Command command) {
    return bureau.office.violation(actor, command);
  }

  // ---- the way it goes

  @Test
  void itIsProposedHeardDecidedServedAppealedAgainstAndUpheld() {
    Key key = bureau.appealed(Gravity.HEAVIER);
    assertThat(bureau.sanction(key).state().inForce()).isFalse();

    bureau.office.run(OTHER_JUDGE, new RuleOnAppeal(key, true, WORDS));

    Sanction sanction = bureau.sanction(key);
    assertThat(sanction.state()).isEqualTo(SanctionState.UPHELD);
    assertThat(sanction.decision().orElseThrow().consequences())
        .containsExactly(Consequence.FORMAL_WARNING);
    assertThat(sanction.line()).contains(INVOLVED);
  }

  @Test
  void noStepIsSkippedOrTakenTwice() {
    Key key = bureau.propose();

    assertThat(refused(JUDGE, Bureau.decision(key, Gravity.LIGHT)))
        .isEqualTo("D5-3.1 discipline.not-in-this-state");
    assertThat(refused(HEAD, new ServeSanction(key, Optional.empty())))
        .isEqualTo("D5-3.1 discipline.not-in-this-state");
    bureau.office.run(HEAD, new HearSubject(key, Optional.empty()));
    assertThat(refused(HEAD, new HearSubject(key, Optional.empty())))
        .isEqualTo("D5-3.1 discipline.not-in-this-state");
    bureau.office.run(JUDGE, Bureau.decision(key, Gravity.LIGHT));
    assertThat(refused(SUBJECT, new AppealSanction(key, WORDS)))
        .isEqualTo("D5-3.1 discipline.not-in-this-state");
    assertThat(refused(OTHER_JUDGE, new RuleOnAppeal(key, true, WORDS)))
        .isEqualTo("D5-3.1 discipline.not-in-this-state");
  }

  @Test
  void nothingIsProposedByAPartOfTheSystem() {
    assertThatThrownBy(() ->
            bureau.office.pipeline().execute(bureau.bySystem(Bureau.proposal().build())))
        .isInstanceOfSatisfying(
            RuleViolation.class,
            refusal -> assertThat(refusal.code()).isEqualTo("discipline.people-only"));
  }

  // ---- facts and ladder

  @Test
  void forOneActThereIsOneProcedureEvenAfterItWasWithdrawn() {
    Key key = bureau.appealed(Gravity.LIGHT);
    assertThat(refused(HEAD, Bureau.proposal().build()))
        .isEqualTo("D8-2.5 discipline.second-for-one-act");

    bureau.office.run(OTHER_JUDGE, new RuleOnAppeal(key, false, WORDS));

    assertThat(refused(HEAD, Bureau.proposal().build()))
        .isEqualTo("D8-2.5 discipline.second-for-one-act");
    bureau.propose(Bureau.proposal().clause("D5-3.2").build());
    bureau.propose(Bureau.proposal().employee("E-9").build());
  }

  @Test
  void factsAreOnRecordAndRungsOnTheLadder() {
    assertThat(bureau.office.refused(
            PROPOSER,
            Bureau.proposal()
                .facts(List.of(new Fact("employee", Employee.keyOf("E-77"))))
                .build()))
        .isInstanceOf(NotFound.class);
    assertThat(bureau.office.refused(
            PROPOSER,
            Bureau.proposal().facts(List.of(new Fact("rumour", FACT.key()))).build()))
        .isInstanceOf(InvalidCommand.class);
    assertThat(refused(
            PROPOSER,
            Bureau.proposal().clause("D5-3.3").gravest(Gravity.HEAVIER).build()))
        .isEqualTo("D8-2.5 discipline.no-such-rung");
    assertThat(refused(PROPOSER, Bureau.proposal().clause("D1-1.1").build()))
        .isEqualTo("D8-2.5 discipline.no-such-rung");
  }

  @Test
  void itIsDecidedWithinTheRangeAndAsTheLadderSays() {
    Key key = bureau.propose(Bureau.proposal().gravest(Gravity.HEAVIER).build());
    bureau.office.run(HEAD, new HearSubject(key, Optional.empty()));

    assertThat(refused(JUDGE, Bureau.decision(key, Gravity.SERIOUS)))
        .isEqualTo("D5-3.1 discipline.outside-the-range");
    assertThat(refused(
            JUDGE,
            new DecideSanction(
                key, Optional.of(Gravity.HEAVIER), Set.of(Consequence.RETRAINING), WORDS)))
        .isEqualTo("D5-3.1 discipline.not-on-the-ladder");
    bureau.office.run(
        JUDGE,
        new DecideSanction(key, Optional.of(Gravity.LIGHT), Set.of(Consequence.RETRAINING), WORDS));
    assertThat(bureau.sanction(key).decision().orElseThrow().consequences())
        .containsExactly(Consequence.RETRAINING);
  }

  @Test
  void theSeriousRungOfRudenessIsAWarningAndAYearGradedIncompetent() {
    Key key = bureau.served(Gravity.SERIOUS);

    assertThat(bureau.sanction(key).decision().orElseThrow().consequences())
        .isEqualTo(EnumSet.of(Consequence.FORMAL_WARNING, Consequence.RATED_INCOMPETENT));
  }

  @Test
  void nothingMayFollow() {
    Key key = bureau.heard();
    bureau.office.run(JUDGE, new DecideSanction(key, Optional.empty(), Set.of(), WORDS));

    assertThat(bureau.sanction(key).state()).isEqualTo(SanctionState.DISMISSED);
    assertThat(refused(HEAD, new ServeSanction(key, Optional.empty())))
        .isEqualTo("D5-3.1 discipline.not-in-this-state");
  }

  @Test
  void everyProblemOfAProposalIsNamedAtOnce() {
    InvalidCommand refusal = (InvalidCommand) bureau.office.refused(
        PROPOSER,
        Bureau.proposal()
            .employee("E 1")
            .lightest(Gravity.SERIOUS)
            .gravest(Gravity.LIGHT)
            .facts(List.of())
            .account(Personal.of(" "))
            .build());

    assertThat(refusal.problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder("employee", "gravest", "facts", "account");
  }

  // ---- who judges

  @Test
  void nobodyInTheLineOfTheFactsJudges() {
    Key key = bureau.heard();

    for (String inTheLine : List.of(SUBJECT, PROPOSER, INVOLVED)) {
      assertThat(refused(inTheLine, Bureau.decision(key, Gravity.LIGHT)))
          .isEqualTo("D5-3.1 discipline.in-the-line");
    }
    assertThat(bureau.sanction(key).state()).isEqualTo(SanctionState.HEARD);
  }

  @Test
  void whoWasNamedAsInvolvedDoesNotJudgeEither() {
    Key key = bureau.propose(Bureau.proposal().addInvolved(JUDGE).build());
    bureau.office.run(HEAD, new HearSubject(key, Optional.empty()));

    assertThat(refused(JUDGE, Bureau.decision(key, Gravity.LIGHT)))
        .isEqualTo("D5-3.1 discipline.in-the-line");
  }

  @Test
  void nobodyBelowTheHeadOfAStationJudgesTheHead() {
    Key key = bureau.propose(Bureau.proposal().employee(HEAD).build());
    bureau.office.run(JUDGE, new HearSubject(key, Optional.empty()));

    assertThat(refused("E-9", Bureau.decision(key, Gravity.LIGHT)))
        .isEqualTo("D5-3.1 discipline.below");
    bureau.office.run(OTHER_JUDGE, Bureau.decision(key, Gravity.LIGHT));
  }

  @Test
  void nobodyHearsOrServesThemselvesAndWhoDecidedDoesNotSettleTheAppeal() {
    Key key = bureau.propose();
    assertThat(refused(SUBJECT, new HearSubject(key, Optional.empty())))
        .isEqualTo("D8-2.5 discipline.oneself");
    assertThat(refused(SUBJECT, Bureau.proposal().build())).isEqualTo("D8-2.5 discipline.oneself");
    bureau.office.run(HEAD, new HearSubject(key, Optional.empty()));
    bureau.office.run(JUDGE, Bureau.decision(key, Gravity.LIGHT));
    bureau.office.run(HEAD, new ServeSanction(key, Optional.of("E-9")));
    assertThat(refused(HEAD, new AppealSanction(key, WORDS)))
        .isEqualTo("D5-3.1 discipline.not-theirs");
    bureau.office.run(SUBJECT, new AppealSanction(key, WORDS));

    assertThat(refused(JUDGE, new RuleOnAppeal(key, true, WORDS)))
        .isEqualTo("D5-3.1 discipline.decided-it");
  }

  @Test
  void anAppealHasItsTime() {
    Key key = bureau.served(Gravity.LIGHT);
    bureau.office.wait(Duration.ofDays(16));

    assertThat(refused(SUBJECT, new AppealSanction(key, WORDS)))
        .isEqualTo("D5-3.1 discipline.appeal-too-late");
    assertThat(bureau.sanction(key).state().inForce()).isTrue();
  }

  @Test
  void onTheLastDayAnAppealIsStillInTime() {
    Key key = bureau.served(Gravity.LIGHT);
    bureau.office.wait(Duration.ofDays(15));

    bureau.office.run(SUBJECT, new AppealSanction(key, WORDS));
    assertThat(bureau.sanction(key).state()).isEqualTo(SanctionState.APPEALED);
  }

  // ---- rewards

  @Test
  @Keeps({D1_2_2, D8_2_5})
  void aRewardIsGrantedBySomebodyElse() {
    ProposeReward proposal = new ProposeReward(SUBJECT, Reward.Honour.PRAISE, List.of(FACT), WORDS);
    assertThat(refused(SUBJECT, proposal)).isEqualTo("D8-2.5 discipline.oneself");
    Key key = ((Reward) bureau.office.run(PROPOSER, proposal).value()).key();

    assertThat(refused(PROPOSER, new DecideReward(key, true)))
        .isEqualTo("D8-2.5 discipline.proposed-it");
    assertThat(refused(SUBJECT, new DecideReward(key, true)))
        .isEqualTo("D8-2.5 discipline.oneself");
    bureau.office.run(JUDGE, new DecideReward(key, true));

    assertThat(bureau.office.value(Reward.TYPE, key).granted()).isTrue();
    assertThat(refused(JUDGE, new DecideReward(key, false)))
        .isEqualTo("D8-2.5 discipline.reward-decided");
  }

  // ---- privacy

  @Test
  void onlyThePersonTheLineAboveAndThePersonnelOfficeSeeIt() {
    bureau.close();
    bureau = new Bureau(SUPERVISOR);
    Key key = bureau.served(Gravity.LIGHT);

    assertThat(bureau.personnel(SUBJECT).sanctionsOf(SUBJECT, 10)).hasSize(1);
    assertThat(bureau.personnel(HEAD).sanctionsOf(SUBJECT, 10)).hasSize(1);
    for (String other : List.of(PROPOSER, INVOLVED, "E-9", JUDGE)) {
      assertThat(bureau.personnel(other).sanctionsOf(SUBJECT, 10)).isEmpty();
    }
    assertThat(bureau.personnel(HEAD).waiting(SanctionState.SERVED, 10)).isEmpty();
    Session stranger = Session.of(bureau.office.pipeline(), Actor.employee("E-9"));
    assertThatThrownBy(() -> stranger.history(Sanction.TYPE, key, 0, 10))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void thePersonnelOfficeSeesWhatWaits() {
    bureau.close();
    bureau = new Bureau(Set.of("workforce.*", "discipline.*", "read.*"));
    bureau.propose();

    assertThat(bureau.personnel("E-9").waiting(SanctionState.PROPOSED, 10)).hasSize(1);
    assertThat(
            bureau.personnel("E-9").waitingSince(SanctionState.PROPOSED, bureau.office.now(), 10))
        .isEmpty();
  }

  @Test
  void nothingOfWhatWasSaidIsInARefusalOrAText() {
    Key key = bureau.appealed(Gravity.LIGHT);

    assertThat(bureau.sanction(key).toString()).doesNotContain("Canary");
    assertThat(bureau.office.refused(HEAD, Bureau.proposal().build()).toString())
        .doesNotContain("Canary");
  }
}
