package org.gasservice.core.voice;

import static org.gasservice.core.standard.Clauses.D8_2_3;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Lot;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.order.Reporter;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Asks people about orders, by phone, by survey and by lot. */
record AskingHandlers(VoiceSettings settings) {

  /** Most orders of a station in a month. */
  private static final int MOST_ORDERS = 200_000;

  Key call(RecordFollowUpCall command, Draft draft) {
    ServiceOrder order = draft.require(ServiceOrder.TYPE, command.order()).value();
    FollowUpRecord.Call call = new FollowUpRecord.Call(
        draft.occurredAt(),
        draft.actor().id(),
        command.number(),
        command
            .scores()
            .map(marks -> new FollowUpRecord.Result(marks, command.opinion(), command.further())));
    Key key = FollowUpRecord.keyOf(command.order());
    Optional<Held<FollowUpRecord>> before = draft.find(FollowUpRecord.TYPE, key);
    FollowUpRecord after = AskingRules.called(order, before.map(Held::value), call);
    return before
        .map(held -> draft.update(FollowUpRecord.TYPE, held, after).key())
        .orElseGet(() -> draft.insert(FollowUpRecord.TYPE, key, after).key());
  }

  /** One for each order and person, also when it came back; picked by lot after it was asked, it stays the one it is. */
  @Keeps(D8_2_3)
  Key invite(InviteToSurvey command, Draft draft) {
    ServiceOrder order = draft.require(ServiceOrder.TYPE, command.order()).value();
    AskingRules.requireOver(order, D8_2_3);
    Personal phone = command
        .phone()
        .or(() -> order.facts().reporter().flatMap(Reporter::phone))
        .orElseThrow(() -> AskingRules.refusal(D8_2_3, "voice.nobody-to-ask", order));
    String asked = draft.tokenOf(phone);
    Key key = Survey.keyOf(command.order(), asked);
    if (draft.find(Survey.TYPE, key).isPresent()) {
      if (draft.actor().kind() == Actor.Kind.SYSTEM) {
        return key;
      }
      throw AskingRules.refusal(D8_2_3, "voice.asked-already", order);
    }
    Survey survey = Survey.builder()
        .key(key)
        .order(command.order())
        .asked(asked)
        .phone(phone)
        .station(order.progress().station())
        .draw(command.draw())
        .invitedAt(draft.occurredAt())
        .expiresAt(draft.occurredAt().plus(settings.openFor()))
        .state(Survey.State.OPEN)
        .build();
    return draft.insert(Survey.TYPE, key, survey).key();
  }

  Key answer(AnswerSurvey command, Draft draft) {
    Held<Survey> before = draft.require(Survey.TYPE, command.survey());
    Survey.Answer answer = new Survey.Answer(
        draft.occurredAt(), draft.actor().id(), command.scores(), command.opinion());
    return draft
        .update(
            Survey.TYPE,
            before,
            AskingRules.answered(before.value(), order(before.value(), draft), answer))
        .key();
  }

  Key expire(ExpireSurvey command, Draft draft) {
    Held<Survey> before = draft.require(Survey.TYPE, command.survey());
    Survey expired =
        AskingRules.expired(before.value(), order(before.value(), draft), draft.occurredAt());
    return draft.update(Survey.TYPE, before, expired).key();
  }

  private static ServiceOrder order(Survey survey, Draft draft) {
    return draft.require(ServiceOrder.TYPE, survey.order()).value();
  }

  /** Drawn once for a station and a month that is over: nobody draws until the lot suits. */
  @Keeps(D8_2_3)
  Key draw(DrawSupervision command, Draft draft) {
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.station()));
    Key key = SupervisionDraw.keyOf(command.station(), command.month());
    Instant from = start(YearMonth.parse(command.month()));
    Instant to = start(YearMonth.parse(command.month()).plusMonths(1));
    boolean drawn = draft.find(SupervisionDraw.TYPE, key).isPresent();
    if (drawn || draft.occurredAt().isBefore(to)) {
      throw new RuleViolation(
          D8_2_3,
          drawn ? "voice.drawn-already" : "voice.month-not-over",
          Map.of("station", command.station(), "month", command.month()));
    }
    List<Key> population = draft
        .peek(
            ServiceOrder.TYPE,
            Range.all(ServiceOrder.AT_STATION)
                .equalTo(command.station())
                .atLeast(from)
                .below(to),
            MOST_ORDERS)
        .stream()
        .filter(order -> order.value().state().finished())
        .map(Held::key)
        .toList();
    SupervisionDraw draw = new SupervisionDraw(
        key.root(),
        command.station(),
        command.month(),
        command.seed(),
        population.size(),
        Lot.population(population),
        Lot.draw(command.seed(), population, command.size()),
        draft.occurredAt(),
        draft.actor().id());
    return draft.insert(SupervisionDraw.TYPE, key, draw).key();
  }

  private Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(settings.zone()).toInstant();
  }
}
