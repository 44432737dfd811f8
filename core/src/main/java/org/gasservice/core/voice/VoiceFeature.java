package org.gasservice.core.voice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.FollowUp.Derived;
import org.gasservice.core.command.FollowUp.Plan;
import org.gasservice.core.command.Handler;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Trigger;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.core.sla.Clocked;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;

/** Calls, surveys, drawings and suggestions as one feature. Needs {@code order} and {@code workforce}. */
public final class VoiceFeature {

  private VoiceFeature() {}

  public static Feature create(VoiceSettings settings) {
    AskingHandlers asking = new AskingHandlers(settings);
    return Feature.named("voice")
        .type(FollowUpRecord.TYPE)
        .type(Survey.TYPE)
        .type(SupervisionDraw.TYPE)
        .type(Suggestion.TYPE)
        .command(CommandType.within(
            "voice.record-call",
            RecordFollowUpCall.class,
            FollowUpRecord.TYPE,
            command -> command.order().root(),
            asking::call))
        .command(
            survey("voice.invite", InviteToSurvey.class, InviteToSurvey::order, asking::invite))
        .command(
            survey("voice.answer-survey", AnswerSurvey.class, AnswerSurvey::survey, asking::answer))
        .command(
            survey("voice.expire-survey", ExpireSurvey.class, ExpireSurvey::survey, asking::expire))
        .command(CommandType.within(
            "voice.draw",
            DrawSupervision.class,
            SupervisionDraw.TYPE,
            command -> SupervisionDraw.idOf(command.station(), command.month()),
            asking::draw))
        .command(CommandType.opening(
            "voice.take-suggestion",
            TakeSuggestion.class,
            Suggestion.TYPE,
            SuggestionHandlers::take))
        .command(suggestion(
            "voice.assess-suggestion",
            AssessSuggestion.class,
            AssessSuggestion::suggestion,
            SuggestionHandlers::assess))
        .command(suggestion(
            "voice.decide-suggestion",
            DecideSuggestion.class,
            DecideSuggestion::suggestion,
            SuggestionHandlers::decide))
        .command(suggestion(
            "voice.answer-suggestion",
            AnswerSuggestion.class,
            AnswerSuggestion::suggestion,
            SuggestionHandlers::answer))
        .followUp(new FollowUp(
            "voice.ask-the-drawn",
            Set.of("voice.draw"),
            Set.of("voice.invite"),
            VoiceFeature::asked))
        .personal(PersonalPart.many(FollowUpRecord.TYPE, "ORDER", FollowUpRecord.IN_ROOT)
            .following(record -> Optional.of(record.order()))
            .at(FollowUpRecord::lastCall)
            .build())
        .personal(PersonalPart.many(Survey.TYPE, "ORDER", Survey.IN_ROOT)
            .of(Survey.OF_ASKED, Survey::persons)
            .at(Survey::invitedAt)
            .openWhile(survey -> survey.state() == Survey.State.OPEN, "voice.survey-open")
            .leaving(survey -> survey.withAsked(""))
            .build())
        .personal(PersonalPart.one(Suggestion.TYPE, "CALL", Suggestion::keyOf)
            .of(Suggestion.OF_CALLER, Suggestion::persons)
            .at(Suggestion::receivedAt)
            .openWhile(Suggestion::open, "voice.suggestion-open")
            .leaving(suggestion -> suggestion.withCaller(Optional.empty()))
            .build())
        .messages(VoiceFeature.class)
        .build();
  }

  /** What a sweeper needs to know of surveys: one nobody answered ends by itself. */
  public static Clocked<Survey> clocked() {
    return new Clocked<>(
        Survey.TYPE,
        Survey.DUE,
        (survey, now) -> Optional.of(survey)
            .filter(s -> s.state() == Survey.State.OPEN && !s.expiresAt().isAfter(now))
            .map(s -> new ExpireSurvey(s.key())));
  }

  private static Plan asked(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    SupervisionDraw draw = reads.require(SupervisionDraw.TYPE, trigger.key()).value();
    int from = after.map(cursor -> Integer.parseInt(cursor.asUtf8())).orElse(0);
    int to = Math.min(draw.sample().size(), from + limit);
    List<Derived> derived = draw.sample().subList(from, to).stream()
        .map(order ->
            Derived.of(order, new InviteToSurvey(order, Optional.empty(), Optional.of(draw.id()))))
        .toList();
    return new Plan(
        derived,
        to < draw.sample().size()
            ? Optional.of(Bytes.utf8(Integer.toString(to)))
            : Optional.empty());
  }

  private static <C extends Command> CommandType<C, Survey> survey(
      String name, Class<C> of, Function<C, Key> within, Handler<C> handler) {
    return CommandType.within(name, of, Survey.TYPE, c -> within.apply(c).root(), handler);
  }

  private static <C extends Command> CommandType<C, Suggestion> suggestion(
      String name, Class<C> of, Function<C, String> root, Handler<C> handler) {
    return CommandType.within(name, of, Suggestion.TYPE, root, handler);
  }
}
