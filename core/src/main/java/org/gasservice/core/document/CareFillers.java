package org.gasservice.core.document;

import static org.gasservice.core.standard.Clauses.A3;
import static org.gasservice.core.standard.Clauses.A5;
import static org.gasservice.core.standard.Clauses.F14;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.document.Filler.Facts;
import org.gasservice.core.dunning.DunningNotice;
import org.gasservice.core.dunning.StepKind;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.voice.FollowUpRecord;
import org.gasservice.core.voice.Scores;
import org.gasservice.storage.Key;

/**
 * Fills the papers of collection and of follow-up calls. Without what they are about they are written by hand. Pure.
 */
final class CareFillers {

  private CareFillers() {}

  static List<Filler> all() {
    return List.of(
        new Filler(F14, (about, facts) -> MeterFillers.by(about, key -> call(key, facts))),
        new Filler(
            A3,
            (about, facts) -> MeterFillers.by(about, key -> notice(key, StepKind.REMINDER, facts))),
        new Filler(
            A5,
            (about, facts) ->
                MeterFillers.by(about, key -> notice(key, StepKind.STOP_NOTICE, facts))));
  }

  /** About the follow-up calls of an order: the last one. */
  @Keeps(F14)
  private static Filling call(Key key, Facts facts) {
    FollowUpRecord record = facts.reads().require(FollowUpRecord.TYPE, key).value();
    FollowUpRecord.Call last = record.calls().get(record.calls().size() - 1);
    Filling filling = new Filling()
        .text("order", record.order().id())
        .moment("at", last.at())
        .text("agent", last.by())
        .yes("reached", last.result().isPresent());
    last.number().ifPresent(number -> filling.text("phone", number));
    last.result().ifPresent(result -> {
      Scores scores = result.scores();
      filling
          .whole("attitude", scores.attitude())
          .whole("punctuality", scores.punctuality())
          .whole("quality", scores.quality())
          .whole("charging", scores.charging())
          .text("further", result.further());
      result.opinion().ifPresent(opinion -> filling.text("opinion", opinion));
    });
    return filling;
  }

  /** About a notice of collection: a reminder on the one form, a stop notice on the other. */
  @Keeps({A3, A5})
  private static Filling notice(Key key, StepKind kind, Facts facts) {
    DunningNotice notice = facts.reads().require(DunningNotice.TYPE, key).value();
    if (notice.kind() != kind) {
      throw InvalidCommand.of("form", "document.other-notice");
    }
    Filling filling = PointFacts.of(Optional.of(Key.ofRoot(key.root())), facts).user(new Filling());
    notice
        .serving()
        .ifPresent(serving ->
            filling.text("served", facts.say(serving.how())).moment("servedAt", serving.at()));
    if (kind == StepKind.STOP_NOTICE) {
      return filling.text("reminders", notice.reminder()).moment("stopAt", notice.stopFrom());
    }
    filling
        .money("amount", notice.total())
        .money("lateFee", notice.lateFee())
        .money("total", notice.total().plus(notice.lateFee()))
        .date("payBy", notice.payBy());
    notice.owed().forEach(line -> filling.row("periods", line.source(), line.open(), line.dueOn()));
    return filling;
  }
}
