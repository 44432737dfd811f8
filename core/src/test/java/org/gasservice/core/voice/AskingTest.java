package org.gasservice.core.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_S4;
import static org.gasservice.core.standard.Clauses.D8_2_1;
import static org.gasservice.core.standard.Clauses.D8_2_3;
import static org.gasservice.core.standard.Clauses.F14;
import static org.gasservice.core.voice.Yard.CALLER;
import static org.gasservice.core.voice.Yard.DESK;
import static org.gasservice.core.voice.Yard.TECHNICIAN;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Lot;
import org.gasservice.core.order.ReopenOrder;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whom we ask about what, and whose answer counts. */
class AskingTest {

  private static final Scores GOOD = new Scores(5, 5, 4, 5);
  private static final Scores POOR = new Scores(5, 2, 4, 5);

  private final Yard yard = new Yard();

  @AfterEach
  void close() {
    yard.close();
  }

  private static RecordFollowUpCall call(Key order, Optional<Scores> scores, String further) {
    return new RecordFollowUpCall(
        order,
        Optional.of(Personal.of("13911112222")),
        scores,
        Optional.empty(),
        Optional.of(further).filter(text -> !text.isEmpty()));
  }

  private static InviteToSurvey invite(Key order) {
    return new InviteToSurvey(order, Optional.empty(), Optional.empty());
  }

  private Survey survey(Key order) {
    return yard.voices(CALLER).surveysIn(order.root(), 10).get(0).value();
  }

  private String refused(String actor, Command command) {
    return yard.office.violation(actor, command);
  }

  // ---- calls after work

  @Test
  @Keeps({D10_S4, F14})
  void whoeverDidTheWorkDoesNotCallAboutIt() {
    Key order = yard.mended();

    assertThat(refused(TECHNICIAN, call(order, Optional.of(GOOD), "")))
        .isEqualTo("D10-S4 voice.own-work");
    yard.office.run(CALLER, call(order, Optional.empty(), ""));
    yard.office.run(CALLER, call(order, Optional.of(GOOD), ""));
    FollowUpRecord record = yard.voices(CALLER).callsAbout(order).orElseThrow().value();
    assertThat(record.calls()).hasSize(2);
    assertThat(record.result().orElseThrow().scores().total()).isEqualTo(19);
    assertThat(refused(CALLER, call(order, Optional.of(GOOD), "")))
        .isEqualTo("D10-S4 voice.called-already");
  }

  @Test
  @Keeps(D10_S4)
  void somethingFollowsFromAPoorMark() {
    Key order = yard.mended();

    assertThat(refused(CALLER, call(order, Optional.of(POOR), "")))
        .isEqualTo("D10-S4 voice.act-on-it");
    yard.office.run(CALLER, call(order, Optional.of(POOR), "complaint-7"));
  }

  @Test
  @Keeps(D10_S4)
  void nobodyIsCalledAboutWorkThatGoesOn() {
    assertThat(refused(CALLER, call(yard.reported(), Optional.of(GOOD), "")))
        .isEqualTo("D10-S4 voice.not-over");
  }

  // ---- surveys

  @Test
  @Keeps({D8_2_1, D8_2_3})
  void oneForEachOrderAndPersonAlsoWhenItComesBack() {
    Key order = yard.mended();
    yard.office.run(CALLER, invite(order));
    assertThat(refused(CALLER, invite(order))).isEqualTo("D8-2.3 voice.asked-already");
    yard.office.run(
        CALLER,
        new InviteToSurvey(order, Optional.of(Personal.of("13955556666")), Optional.empty()));
    yard.office.run(DESK, new ReopenOrder(order, Personal.of("again")));

    assertThat(refused(CALLER, invite(order))).startsWith("D8-2.3");
    assertThat(yard.voices(CALLER).surveysIn(order.root(), 10)).hasSize(2);
  }

  @Test
  @Keeps(D8_2_3)
  void whoeverHadAHandInItDoesNotAnswer() {
    Key order = yard.mended();
    yard.office.run(CALLER, invite(order));
    Key survey = survey(order).key();
    for (String hand : List.of(TECHNICIAN, DESK)) {
      assertThat(refused(hand, new AnswerSurvey(survey, GOOD, Optional.empty())))
          .isEqualTo("D8-2.3 voice.own-work");
    }
    yard.office.run(CALLER, new AnswerSurvey(survey, GOOD, Optional.empty()));
    assertThat(refused(CALLER, new AnswerSurvey(survey, POOR, Optional.empty())))
        .isEqualTo("D8-2.3 voice.survey-closed");
    assertThat(yard.voices(CALLER)
            .answered("EAST-1", Instant.EPOCH, yard.office.now().plusSeconds(1), 10))
        .hasSize(1);
  }

  @Test
  @Keeps(D8_2_3)
  void unansweredItEndsByItself() {
    Key order = yard.mended();
    yard.office.run(CALLER, invite(order));
    yard.office.setTime(survey(order).expiresAt().minusMillis(1));
    assertThat(yard.sweeper.sweep(10).done()).isZero();
    yard.office.wait(Duration.ofMillis(1));
    assertThat(refused(CALLER, new AnswerSurvey(survey(order).key(), GOOD, Optional.empty())))
        .isEqualTo("D8-2.3 voice.survey-expired");
    yard.sweeper.sweep(10);

    assertThat(survey(order).state()).isEqualTo(Survey.State.EXPIRED);
    assertThat(yard.sweeper.sweep(10).done()).isZero();
  }

  // ---- by lot

  @Test
  @Keeps(D8_2_3)
  void theSameSeedAndPopulationGiveTheSameSampleWhateverTheOrder() {
    List<Key> population = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      population.add(new Key("SP-" + i, "order-" + i));
    }
    List<Key> shuffled = new ArrayList<>(population);
    Collections.reverse(shuffled);

    // fixed for ever: whoever draws with another machine, store or version finds the same
    assertThat(Lot.draw("2026-spring", population, 3))
        .isEqualTo(Lot.draw("2026-spring", shuffled, 3))
        .hasToString("[SP-19/order-19, SP-10/order-10, SP-23/order-23]");
    assertThat(Lot.population(shuffled))
        .isEqualTo("d4abb284e933ba261893d5273fcbaf07cc823d9f34988e383c10668accba5034");
  }

  @Test
  @Keeps(D8_2_3)
  void drawnOnceForAMonthThatIsOverAndTheDrawnAreAsked() {
    List<Key> population = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      population.add(yard.mended());
    }
    yard.reported();
    DrawSupervision draw = new DrawSupervision("EAST-1", "2026-03", "seed-1", 3);
    assertThat(refused(CALLER, draw)).isEqualTo("D8-2.3 voice.month-not-over");
    yard.office.run(CALLER, invite(population.get(0)));
    yard.office.setTime(Instant.parse("2026-03-31T16:00:00Z"));
    SupervisionDraw drawn = yard.voices(CALLER).draw(draw).value();
    yard.followUp();

    assertThat(drawn.population()).isEqualTo(6);
    assertThat(Voices.drawnFairly(drawn, population)).isTrue();
    assertThat(Voices.drawnFairly(drawn, population.subList(1, 6))).isFalse();
    for (Key order : drawn.sample()) {
      assertThat(yard.voices(CALLER).surveysIn(order.root(), 10)).hasSize(1);
    }
    assertThat(refused(CALLER, new DrawSupervision("EAST-1", "2026-03", "seed-2", 3)))
        .isEqualTo("D8-2.3 voice.drawn-already");
  }
}
