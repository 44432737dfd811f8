package org.gasservice.core.order;

import static org.gasservice.core.order.OrderState.ACCEPTED;
import static org.gasservice.core.order.OrderState.CANCELLED;
import static org.gasservice.core.order.OrderState.CLOSED;
import static org.gasservice.core.order.OrderState.DECLINED;
import static org.gasservice.core.order.OrderState.DISPATCHED;
import static org.gasservice.core.order.OrderState.EN_ROUTE;
import static org.gasservice.core.order.OrderState.FED_BACK;
import static org.gasservice.core.order.OrderState.ON_SITE;
import static org.gasservice.core.order.OrderState.RECEIVED;
import static org.gasservice.core.order.OrderState.REOPENED;
import static org.gasservice.core.order.OrderState.SUSPENDED;
import static org.gasservice.core.order.OrderState.WORK_DONE;
import static org.gasservice.core.order.Steps.step;
import static org.gasservice.core.standard.Clauses.D10_P5;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.gasservice.core.standard.Milestone;

/** How a repair (维修) goes. */
final class RepairWorkflow {

  static final Workflow WORKFLOW = new Workflow(
      OrderKind.REPAIR,
      RECEIVED,
      transitions(),
      List.of(
          new Workflow.Never(Steps.MAKE_SAFE, D10_P5, "order.danger-is-an-emergency"),
          new Workflow.Never(Steps.ALL_CLEAR_STEP, D10_P5, "order.danger-is-an-emergency")));

  private RepairWorkflow() {}

  private static List<Transition> transitions() {
    List<Transition> all = new ArrayList<>();
    all.add(step(Steps.ACCEPT, Who.DESK, RECEIVED).to(ACCEPTED).build());
    all.add(step(Steps.DECLINE, Who.DESK, RECEIVED)
        .to(DECLINED)
        .addEvidence(Evidence.RULE)
        .build());
    all.add(step(Steps.ASSIGN, Who.DISPATCHER, ACCEPTED, REOPENED)
        .addEvidence(Evidence.CERTIFICATE)
        .build());
    all.add(Steps.dispatch(ACCEPTED, REOPENED));
    all.addAll(Steps.outAndThere());
    all.add(step(Steps.BOOK, Who.DESK, RECEIVED, ACCEPTED, REOPENED, SUSPENDED)
        .addEvidence(Evidence.CONSENT)
        .build());
    all.add(step(Steps.RECORD_VISIT, Who.CREW, ON_SITE).when(Steps.DONE).build());
    all.add(step(Steps.RECORD_VISIT, Who.CREW, ON_SITE)
        .when(Steps.NOT_DONE)
        .to(ACCEPTED)
        .addEvidence(Evidence.NO_ACCESS_PROOF, Evidence.DAMAGE_SETTLED)
        .build());
    all.add(step(Steps.SUSPEND, Who.ANYBODY, ACCEPTED, REOPENED, DISPATCHED, ON_SITE)
        .to(SUSPENDED)
        .addEvidence(Evidence.REASON, Evidence.NEXT_CONTACT)
        .build());
    all.add(step(Steps.RESUME, Who.ANYBODY, SUSPENDED)
        .when(Steps.ELSEWHERE)
        .to(ACCEPTED)
        .build());
    all.add(step(Steps.RESUME, Who.ANYBODY, SUSPENDED)
        .when(Steps.ON_THE_SPOT)
        .to(ON_SITE)
        .build());
    all.addAll(Steps.working(ON_SITE));
    all.add(step(Steps.FINISH_WORK, Who.SIGNER, ON_SITE)
        .to(WORK_DONE)
        .addEvidence(
            Evidence.CERTIFICATE, Evidence.ITEMS_DONE, Evidence.DAMAGE_SETTLED, Evidence.RECORD)
        .milestone(Milestone.REPAIRED)
        .build());
    all.add(step(Steps.FEED_BACK, Who.ANYBODY, ACCEPTED)
        .when(Steps.NOT_LET_IN)
        .to(FED_BACK)
        .addEvidence(Evidence.FEEDBACK)
        .build());
    all.addAll(Steps.ending());
    all.add(
        step(Steps.CANCEL, Who.DESK, RECEIVED, ACCEPTED, REOPENED, DISPATCHED, EN_ROUTE, SUSPENDED)
            .to(CANCELLED)
            .addEvidence(Evidence.REASON)
            .build());
    all.add(step(Steps.REOPEN, Who.DESK, CANCELLED)
        .to(REOPENED)
        .addEvidence(Evidence.REASON)
        .build());
    EnumSet<OrderState> every = EnumSet.of(DECLINED, CANCELLED, CLOSED, WORK_DONE, FED_BACK);
    every.addAll(Steps.untriaged());
    all.add(step(Steps.RECLASSIFY, Who.DESK, SUSPENDED)
        .when(Steps.DANGER)
        .to(ACCEPTED)
        .addEvidence(Evidence.REASON)
        .build());
    all.add(step(Steps.RECLASSIFY, Who.DESK, SUSPENDED)
        .when(Steps.DANGER_ON_THE_SPOT)
        .to(ON_SITE)
        .addEvidence(Evidence.REASON)
        .build());
    all.addAll(Steps.clocks(Steps.untriaged(), every));
    return all;
  }
}
