package org.gasservice.examples.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.order.AcceptOrder;
import org.gasservice.core.order.Answer;
import org.gasservice.core.order.Arrive;
import org.gasservice.core.order.CheckIn;
import org.gasservice.core.order.CloseOrder;
import org.gasservice.core.order.ClosingMode;
import org.gasservice.core.order.Depart;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.FeedbackGiven;
import org.gasservice.core.order.FinishWork;
import org.gasservice.core.order.GiveFeedback;
import org.gasservice.core.order.Late;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.RecallCrew;
import org.gasservice.core.order.ReclassifyOrder;
import org.gasservice.core.order.ReopenOrder;
import org.gasservice.core.order.ResumeOrder;
import org.gasservice.core.order.StartWork;
import org.gasservice.core.order.SuspendOrder;
import org.gasservice.core.order.Triage;
import org.gasservice.core.order.TriageAnswers;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.SuspensionReason;
import org.gasservice.examples.replay.Told.Stage;
import org.gasservice.storage.Key;

/**
 * What a row means: the steps between what the rows before told and what it tells. A pure function, so every run plans the same.
 *
 * @param steps none when the row changes nothing
 * @param refused reason of the mapping itself, when the row makes no sense
 * @param told how far the story is, if the steps are taken
 */
record RowPlan(List<PlannedStep> steps, Optional<String> refused, Told told) {

  /** Until when a customer is contacted again while work waits; the log does not say. */
  private static final Duration NEXT_CONTACT = Duration.ofDays(7);

  private static final String NOT_IN_LOG = "the log does not show this step / 日志未记录此步骤";
  private static final String FROM_LOG = "as the log says / 依日志";

  RowPlan {
    steps = List.copyOf(steps);
  }

  static Key order(String ticket) {
    return new Key(ticket, "order");
  }

  /** @param before empty for the first row of a ticket */
  static RowPlan of(Optional<Told> before, LogRow row) {
    return new Planner(row).plan(before);
  }

  private static Triage triage(int priority) {
    return priority <= 2 ? Triage.P3 : priority == 3 ? Triage.P4 : Triage.P5;
  }

  private static TriageAnswers answers(Triage triage) {
    return TriageAnswers.builder()
        .fireOrPoisoning(Answer.NO)
        .leakIndoors(Answer.NO)
        .leakOutdoorsOrSmell(Answer.NO)
        .noGas(triage == Triage.P5 ? Answer.NO : Answer.YES)
        .vulnerableOrKey(triage == Triage.P3 ? Answer.YES : Answer.NO)
        .build();
  }

  private static Optional<SuspensionReason> reason(String state) {
    return switch (state) {
      case "Awaiting User Info", "Awaiting Evidence" -> Optional.of(SuspensionReason.WAIT_CUSTOMER);
      case "Awaiting Vendor" -> Optional.of(SuspensionReason.WAIT_PARTS);
      case "Awaiting Problem" -> Optional.of(SuspensionReason.WAIT_OTHER_UNIT);
      default -> Optional.empty();
    };
  }

  /** Collects the steps of one row. */
  private static final class Planner {
    private final LogRow row;
    private final Key order;
    private final List<PlannedStep> steps = new ArrayList<>();

    Planner(LogRow row) {
      this.row = row;
      order = order(row.ticket());
    }

    RowPlan plan(Optional<Told> before) {
      Told told = before.orElseGet(this::open);
      told = priority(told);
      Optional<SuspensionReason> reason = reason(row.state());
      if (reason.isPresent()) {
        return planned(waiting(told, reason.get()));
      }
      return switch (row.state()) {
        case "New" ->
          told.stage() == Stage.RECEIVED
              ? planned(told)
              : told.stage().ended() ? planned(active(told)) : planned(told);
        case "Active" -> planned(active(told));
        case "Resolved" -> planned(resolved(told));
        case "Closed" -> planned(closed(told));
        default -> new RowPlan(List.of(), Optional.of("replay.unknown-state"), told);
      };
    }

    private RowPlan planned(Told told) {
      return new RowPlan(steps, Optional.empty(), told);
    }

    private Told open() {
      Triage triage = triage(row.priority());
      desk(OpenOrder.builder()
          .kind(OrderKind.REPAIR)
          .root(row.ticket())
          .id(order.id())
          .location(Personal.of(row.place()))
          .summary(Personal.of(row.matter()))
          .triage(answers(triage))
          .reportedAt(row.openedAt().isAfter(row.updatedAt()) ? row.updatedAt() : row.openedAt())
          .build());
      return new Told(Stage.RECEIVED, Optional.empty(), Optional.empty(), triage);
    }

    /** A new priority is a new triage while work is open; afterwards it says nothing. */
    private Told priority(Told told) {
      Triage wanted = triage(row.priority());
      if (wanted == told.triage() || told.stage().ended()) {
        return told;
      }
      desk(ReclassifyOrder.triage(order, wanted, FROM_LOG).confirmedBy(People.SUPERVISOR));
      return told.as(wanted);
    }

    private Told active(Told told) {
      Told open = taken(told, told.stage() != Stage.RECEIVED && told.stage() != Stage.WAITING);
      Optional<String> person = row.resolver().map(People::staffNumber);
      if (person.isEmpty() || (open.stage() == Stage.SENT && open.resolver().equals(person))) {
        return open;
      }
      return sent(open, person.get(), false);
    }

    /** Work can be given out: accepted, gone on with, or taken up again. */
    private Told taken(Told told, boolean derived) {
      switch (told.stage()) {
        case RECEIVED -> step(derived, AcceptOrder.of(order));
        case WAITING -> step(derived, new ResumeOrder(order));
        case DONE, CLOSED -> desk(new ReopenOrder(order, Personal.of(FROM_LOG)));
        default -> {
          return told;
        }
      }
      return told.at(Stage.ACCEPTED);
    }

    private Told sent(Told told, String person, boolean derived) {
      if (told.stage() == Stage.SENT) {
        step(derived, new RecallCrew(order, Personal.of(FROM_LOG)));
      }
      step(derived, DispatchOrder.of(order, person));
      return told.sent(person);
    }

    private Told waiting(Told told, SuspensionReason reason) {
      if (told.stage() == Stage.WAITING && told.waiting().filter(reason::equals).isPresent()) {
        return told;
      }
      Told open = taken(told, true);
      desk(SuspendOrder.until(order, reason, row.updatedAt().plus(NEXT_CONTACT)));
      return open.waitingFor(reason);
    }

    private Told resolved(Told told) {
      return told.stage().ended() ? told : done(told, false);
    }

    /** Somebody must have gone there: what the log skips is derived, and recorded late by the desk. */
    private Told done(Told told, boolean derived) {
      Told open = taken(told, true);
      String person =
          row.resolver().map(People::staffNumber).or(open::resolver).orElse(People.STAND_IN);
      if (open.stage() != Stage.SENT || !open.resolver().equals(Optional.of(person))) {
        open = sent(open, person, true);
      }
      Optional<Late> late = Optional.of(Late.because(NOT_IN_LOG));
      steps.add(new PlannedStep(person, Depart.of(order), true));
      step(true, new Arrive(order, CheckIn.by(CheckIn.Method.CUSTOMER_CONFIRMED), late));
      step(true, new StartWork(order, late));
      steps.add(new PlannedStep(person, FinishWork.of(order, FROM_LOG), derived));
      return open.at(Stage.DONE);
    }

    private Told closed(Told told) {
      if (told.stage() == Stage.CLOSED) {
        return told;
      }
      Told done = told.stage() == Stage.DONE ? told : done(told, true);
      desk(GiveFeedback.of(order, FeedbackGiven.How.TOLD, row.id()));
      desk(new CloseOrder(order, ClosingMode.SOLVED));
      return done.at(Stage.CLOSED);
    }

    private void desk(Command command) {
      step(false, command);
    }

    private void step(boolean derived, Command command) {
      steps.add(new PlannedStep(People.DESK, command, derived));
    }
  }
}
