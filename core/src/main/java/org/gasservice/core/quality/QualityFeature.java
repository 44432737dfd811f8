package org.gasservice.core.quality;

import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.util.function.Function;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Confidential;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Handler;
import org.gasservice.core.command.Reads;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;

/** Figures, signed months, evaluations and improvements as one feature. Needs {@code workforce}; what is measured is chosen with it. */
public final class QualityFeature {

  /** Permission to see figures of few people: whoever signs a month, checks it or looks into complaints needs them exact. */
  public static final String EXACT = "quality.read-exact";

  private QualityFeature() {}

  public static Feature create(QualitySettings settings) {
    QualityHandlers handlers = new QualityHandlers(settings);
    return Feature.named("quality")
        .type(QualityCell.TYPE)
        .type(Counted.TYPE)
        .type(FeedMark.TYPE)
        .type(QualityPeriod.TYPE)
        .type(Evaluation.TYPE)
        .type(ImprovementAction.TYPE)
        .type(TeamMeeting.TYPE)
        .command(of("count", CountSource.class, Counted.TYPE, CountSource::unit, handlers::count))
        .command(
            of("move", MoveMark.class, FeedMark.TYPE, c -> FeedMark.KEY.root(), handlers::move))
        .command(of(
            "freeze", FreezePeriod.class, QualityPeriod.TYPE, FreezePeriod::unit, handlers::freeze))
        .command(of(
            "restate",
            RestatePeriod.class,
            QualityPeriod.TYPE,
            RestatePeriod::unit,
            handlers::restate))
        .command(of(
            "evaluate",
            EvaluateQuality.class,
            Evaluation.TYPE,
            EvaluateQuality::unit,
            handlers::evaluate))
        .command(of(
            "plan-action",
            PlanAction.class,
            ImprovementAction.TYPE,
            PlanAction::unit,
            handlers::plan))
        .command(of(
            "finish-action",
            FinishAction.class,
            ImprovementAction.TYPE,
            command -> command.action().root(),
            handlers::finish))
        .command(of(
            "verify-action",
            VerifyAction.class,
            ImprovementAction.TYPE,
            command -> command.action().root(),
            handlers::verify))
        .command(of(
            "record-meeting",
            RecordMeeting.class,
            TeamMeeting.TYPE,
            RecordMeeting::unit,
            handlers::recordMeeting))
        .confidential(exact(QualityCell.TYPE))
        .confidential(exact(Counted.TYPE))
        .confidential(exact(QualityPeriod.TYPE))
        .confidential(exact(Evaluation.TYPE))
        .confidential(new Confidential<>(
            ImprovementAction.TYPE, (action, reads) -> shows(action, settings, reads)))
        .messages(QualityFeature.class)
        .build();
  }

  /** One complaint is seen in the figures of its day; everybody else is shown {@link ShownMonth months}. */
  @Keeps(D8_1_6b)
  private static <T> Confidential<T> exact(AggregateType<T> type) {
    return new Confidential<>(
        type, (figures, reads) -> reads.authorityOf(reads.actor()).allows(EXACT));
  }

  /** Whoever answers for an improvement sees what it is held against. */
  private static boolean shows(ImprovementAction action, QualitySettings settings, Reads reads) {
    return !settings.indicators().personal(action.indicator())
        || reads.actor().id().equals(action.owner())
        || reads.authorityOf(reads.actor()).allows(EXACT);
  }

  private static <C extends Command, T> CommandType<C, T> of(
      String verb,
      Class<C> type,
      AggregateType<T> about,
      Function<C, String> root,
      Handler<C> handler) {
    return CommandType.within("quality." + verb, type, about, root, handler);
  }
}
