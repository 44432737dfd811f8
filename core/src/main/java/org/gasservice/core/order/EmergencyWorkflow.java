package org.gasservice.core.order;

import static org.gasservice.core.order.OrderState.ACCEPTED;
import static org.gasservice.core.order.OrderState.ALL_CLEAR;
import static org.gasservice.core.order.OrderState.CANCELLED;
import static org.gasservice.core.order.OrderState.CLOSED;
import static org.gasservice.core.order.OrderState.DISPATCHED;
import static org.gasservice.core.order.OrderState.EN_ROUTE;
import static org.gasservice.core.order.OrderState.FED_BACK;
import static org.gasservice.core.order.OrderState.MADE_SAFE;
import static org.gasservice.core.order.OrderState.ON_SITE;
import static org.gasservice.core.order.OrderState.RECEIVED;
import static org.gasservice.core.order.OrderState.REOPENED;
import static org.gasservice.core.order.OrderState.SUSPENDED;
import static org.gasservice.core.order.OrderState.WORK_DONE;
import static org.gasservice.core.order.Steps.step;
import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D3_15;
import static org.gasservice.core.standard.Clauses.D4_6b;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.gasservice.core.standard.Milestone;

/** How an emergency (抢险、抢修) goes: never declined, never booked, ended only by a measured all-clear. */
final class EmergencyWorkflow {

  private EmergencyWorkflow() {}

  static Workflow workflow() {
    return new Workflow(
        OrderKind.EMERGENCY,
        RECEIVED,
        transitions(),
        List.of(
            new Workflow.Never(Steps.DECLINE, D4_6b, "order.emergency-not-declined"),
            new Workflow.Never(Steps.BOOK, D10_P5, "order.emergency-not-booked"),
            new Workflow.Never(Steps.QUOTE, D10_P5, "order.emergency-not-booked"),
            new Workflow.Never(Steps.APPROVE_PAPERS, D3_15, "order.no-papers"),
            new Workflow.Never(Steps.ADVANCE, D10_P5, "order.no-stages")),
        EnumSet.of(ACCEPTED),
        EnumSet.of(
            ClosingMode.SOLVED,
            ClosingMode.MADE_SAFE_ONLY,
            ClosingMode.NO_FAULT_FOUND,
            ClosingMode.USER_SIDE,
            ClosingMode.NO_ACCESS,
            ClosingMode.REFUSED),
        Milestone.REPAIRED,
        false);
  }

  private static List<Transition> transitions() {
    List<Transition> all = new ArrayList<>();
    all.add(step(Steps.ACCEPT, Who.DESK, RECEIVED).to(ACCEPTED).build());
    all.add(step(Steps.ASSIGN, Who.DISPATCHER, RECEIVED, ACCEPTED, REOPENED)
        .addEvidence(Evidence.CERTIFICATE)
        .build());
    all.add(Steps.dispatch(RECEIVED, ACCEPTED, REOPENED));
    all.add(Steps.recall());
    all.addAll(Steps.outAndThere());
    all.add(step(Steps.MAKE_SAFE, Who.CREW, ON_SITE)
        .to(MADE_SAFE)
        .addEvidence(Evidence.GAS_READING)
        .milestone(Milestone.MADE_SAFE)
        .build());
    all.add(step(Steps.ALL_CLEAR_STEP, Who.SIGNER, MADE_SAFE)
        .to(ALL_CLEAR)
        .addEvidence(Evidence.GAS_READING, Evidence.CERTIFICATE)
        .milestone(Milestone.ALL_CLEAR)
        .build());
    all.add(step(Steps.RECORD_VISIT, Who.CREW, ON_SITE, MADE_SAFE, ALL_CLEAR)
        .when(Steps.DONE)
        .build());
    all.add(step(Steps.RECORD_VISIT, Who.CREW, ON_SITE)
        .when(Steps.NOT_DONE)
        .to(ACCEPTED)
        .addEvidence(Evidence.NO_ACCESS_PROOF, Evidence.DAMAGE_SETTLED)
        .build());
    all.add(step(Steps.SUSPEND, Who.ANYBODY, MADE_SAFE)
        .to(SUSPENDED)
        .addEvidence(Evidence.REASON, Evidence.NEXT_CONTACT)
        .build());
    all.add(step(Steps.RESUME, Who.ANYBODY, SUSPENDED)
        .when(Steps.ON_THE_SPOT)
        .to(MADE_SAFE)
        .build());
    all.addAll(
        Steps.working(EnumSet.of(ON_SITE, MADE_SAFE, ALL_CLEAR), EnumSet.noneOf(OrderState.class)));
    all.add(step(Steps.FINISH_WORK, Who.SIGNER, ALL_CLEAR)
        .to(WORK_DONE)
        .addEvidence(
            Evidence.CERTIFICATE, Evidence.ITEMS_DONE, Evidence.DAMAGE_SETTLED, Evidence.RECORD)
        .milestone(Milestone.REPAIRED)
        .build());
    all.addAll(Steps.ending());
    all.add(Steps.reopen(WORK_DONE, FED_BACK, CLOSED, CANCELLED));
    all.add(step(Steps.CANCEL, Who.DESK, RECEIVED, ACCEPTED, REOPENED, DISPATCHED, EN_ROUTE)
        .to(CANCELLED)
        .addEvidence(Evidence.REASON)
        .build());
    EnumSet<OrderState> every =
        EnumSet.of(MADE_SAFE, ALL_CLEAR, CANCELLED, CLOSED, WORK_DONE, FED_BACK);
    every.addAll(Steps.untriaged());
    all.add(Steps.reclassify(Steps.untriaged()));
    all.addAll(Steps.afterwards(every));
    return all;
  }
}
