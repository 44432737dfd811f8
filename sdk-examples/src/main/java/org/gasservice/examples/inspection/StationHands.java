package org.gasservice.examples.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Submission;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.order.AcceptOrder;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.Arrive;
import org.gasservice.core.order.CheckIn;
import org.gasservice.core.order.CloseOrder;
import org.gasservice.core.order.ClosingMode;
import org.gasservice.core.order.Depart;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.FeedbackGiven;
import org.gasservice.core.order.FinishWork;
import org.gasservice.core.order.GiveFeedback;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.Proof;
import org.gasservice.core.order.StartWork;
import org.gasservice.core.order.TightnessTest;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Key;

/** The head and the fitter of a station at work on orders; what is refused is counted. */
final class StationHands {

  private final Site site;
  private final Map<String, Integer> refused;

  StationHands(Site site, Map<String, Integer> refused) {
    this.site = site;
    this.refused = refused;
  }

  void repair(int station, Key order) {
    begin(station, order);
    end(station, order);
  }

  void restore(int station, Key order) {
    begin(station, order);
    by(
        YearTown.fitterOf(station),
        AdvanceOrder.to(
            order,
            OrderState.RESTORED,
            Proof.builder()
                .test(TightnessTest.held("5", 15, "G-1"))
                .check(GasOnCheck.ALL)
                .build()));
    end(station, order);
  }

  private void begin(int station, Key order) {
    String fitter = YearTown.fitterOf(station);
    by(YearTown.headOf(station), AcceptOrder.of(order), DispatchOrder.of(order, fitter));
    by(
        fitter,
        Depart.of(order),
        Arrive.of(order, CheckIn.Method.DEVICE_POSITION),
        StartWork.of(order));
  }

  private void end(int station, Key order) {
    by(
        YearTown.fitterOf(station),
        FinishWork.of(order, "已处理"),
        GiveFeedback.of(order, FeedbackGiven.How.SIGNED, "sig-" + order.id().hashCode()));
    by(YearTown.headOf(station), new CloseOrder(order, ClosingMode.SOLVED));
  }

  private void by(String person, Command... commands) {
    List<Submission> submissions = new ArrayList<>();
    for (Command command : commands) {
      submissions.add(Submission.of(Actor.employee(person), command));
    }
    each(submissions);
  }

  /** Each for itself; what is refused is counted and left out. */
  List<Done<?>> each(List<Submission> submissions) {
    List<Done<?>> done = new ArrayList<>();
    if (submissions.isEmpty()) {
      return done;
    }
    for (Result result : site.executeEach(submissions)) {
      if (result instanceof Result.Refused no) {
        refused.merge(no.refusal().code(), 1, Integer::sum);
      } else if (result instanceof Result.Applied applied) {
        done.add(applied.done());
      }
    }
    return done;
  }
}
