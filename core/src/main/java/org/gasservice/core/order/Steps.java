package org.gasservice.core.order;

import static org.gasservice.core.order.OrderState.ACCEPTED;
import static org.gasservice.core.order.OrderState.CLOSED;
import static org.gasservice.core.order.OrderState.DISPATCHED;
import static org.gasservice.core.order.OrderState.EN_ROUTE;
import static org.gasservice.core.order.OrderState.FED_BACK;
import static org.gasservice.core.order.OrderState.ON_SITE;
import static org.gasservice.core.order.OrderState.RECEIVED;
import static org.gasservice.core.order.OrderState.REOPENED;
import static org.gasservice.core.order.OrderState.SUSPENDED;
import static org.gasservice.core.order.OrderState.WORK_DONE;

import com.google.common.collect.Sets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gasservice.core.standard.Milestone;

/** Steps that workflows have in common, and the words to write a workflow with. */
final class Steps {

  static final String ACCEPT = "order.accept";
  static final String DECLINE = "order.decline";
  static final String ASSIGN = "order.assign";
  static final String DISPATCH = "order.dispatch";
  static final String RECALL = "order.recall";
  static final String DEPART = "order.depart";
  static final String ARRIVE = "order.arrive";
  static final String START_WORK = "order.start-work";
  static final String MAKE_SAFE = "order.make-safe";
  static final String ALL_CLEAR_STEP = "order.all-clear";
  static final String BOOK = "order.book";
  static final String RECORD_VISIT = "order.record-visit";
  static final String SUSPEND = "order.suspend";
  static final String RESUME = "order.resume";
  static final String ADD_ITEM = "order.add-work-item";
  static final String COMPLETE_ITEM = "order.complete-work-item";
  static final String CHARGE = "order.charge";
  static final String RECORD_DAMAGE = "order.record-damage";
  static final String COMPENSATE = "order.compensate-damage";
  static final String FINISH_WORK = "order.finish-work";
  static final String FEED_BACK = "order.feed-back";
  static final String CLOSE = "order.close";
  static final String CANCEL = "order.cancel";
  static final String REOPEN = "order.reopen";
  static final String RECLASSIFY = "order.reclassify";
  static final String EXCUSE = "order.excuse";
  static final String EXCUSE_FOR_EVENT = "order.excuse-for-event";
  static final String WITHDRAW_EXCUSE = "order.withdraw-excuse";
  static final String IMPOSE = "order.impose-date";
  static final String CORRECT = "order.correct";
  static final String FIRE_DUE = "order.fire-due";
  static final String APPROVE_PAPERS = "order.approve-papers";
  static final String QUOTE = "order.quote";
  static final String ADVANCE = "order.advance";
  static final String TAKE_BACK_CHARGE = "order.take-back-charge";
  static final String PAY = "order.record-payment";

  /** Cases of steps that lead to different states. */
  static final String DONE = "done";

  static final String NOT_DONE = "not done";
  static final String ON_SITE_WORK = "on site";
  static final String AT_THE_DESK = "at the desk";
  static final String ON_THE_SPOT = "on the spot";
  static final String ELSEWHERE = "elsewhere";
  static final String WORKED = "worked";
  static final String NOT_LET_IN = "not let in";
  static final String DANGER = "danger, nobody there";
  static final String DANGER_ON_THE_SPOT = "danger, crew there";

  private Steps() {}

  static TransitionBuilder step(String command, Who who, OrderState... from) {
    return Transition.builder().command(command).who(who).addFrom(from);
  }

  static Transition dispatch(OrderState... from) {
    return step(DISPATCH, Who.DISPATCHER, from)
        .to(DISPATCHED)
        .addEvidence(Evidence.CERTIFICATE)
        .build();
  }

  static Transition recall() {
    return step(RECALL, Who.DISPATCHER, DISPATCHED, EN_ROUTE)
        .to(ACCEPTED)
        .addEvidence(Evidence.REASON)
        .build();
  }

  /** Out to the place and at work there: the same for every kind that sends a crew. */
  static List<Transition> outAndThere() {
    return List.of(
        step(DEPART, Who.CREW_ONLY, DISPATCHED)
            .to(EN_ROUTE)
            .milestone(Milestone.DEPARTED)
            .build(),
        step(ARRIVE, Who.CREW, EN_ROUTE)
            .to(ON_SITE)
            .addEvidence(Evidence.CHECK_IN)
            .milestone(Milestone.ARRIVED)
            .build(),
        step(START_WORK, Who.CREW, ON_SITE).addEvidence(Evidence.CERTIFICATE).build());
  }

  /**
   * Notes on the work, which change no state.
   *
   * @param there states in which somebody is at the place
   * @param later states in which the order waits once work was begun
   */
  static List<Transition> working(Set<OrderState> there, Set<OrderState> later) {
    Set<OrderState> before =
        EnumSet.of(RECEIVED, ACCEPTED, REOPENED, DISPATCHED, EN_ROUTE, SUSPENDED);
    before.addAll(there);
    before.addAll(later);
    Set<OrderState> after = EnumSet.of(WORK_DONE);
    after.addAll(there);
    after.addAll(later);
    Set<OrderState> untilFedBack = EnumSet.copyOf(before);
    untilFedBack.addAll(List.of(WORK_DONE, FED_BACK));
    return List.of(
        Transition.builder().command(ADD_ITEM).who(Who.ANYBODY).from(before).build(),
        Transition.builder().command(COMPLETE_ITEM).who(Who.ANYBODY).from(there).build(),
        Transition.builder()
            .command(CHARGE)
            .who(Who.ANYBODY)
            .from(after)
            .addEvidence(Evidence.FEE_IN_FORCE)
            .build(),
        Transition.builder()
            .command(PAY)
            .who(Who.ANYBODY)
            .from(EnumSet.copyOf(Sets.union(after, EnumSet.of(FED_BACK, REOPENED, CLOSED))))
            .addEvidence(Evidence.RECEIPT)
            .build(),
        Transition.builder().command(RECORD_DAMAGE).who(Who.ANYBODY).from(there).build(),
        Transition.builder()
            .command(COMPENSATE)
            .who(Who.ANYBODY)
            .from(untilFedBack)
            .build());
  }

  static List<Transition> ending() {
    return List.of(
        step(FEED_BACK, Who.ANYBODY, WORK_DONE)
            .when(WORKED)
            .to(FED_BACK)
            .addEvidence(Evidence.FEEDBACK)
            .milestone(Milestone.RESULT_TOLD)
            .build(),
        step(CLOSE, Who.DESK, FED_BACK)
            .to(CLOSED)
            .addEvidence(Evidence.FEEDBACK, Evidence.FILE)
            .milestone(Milestone.CLOSED)
            .build());
  }

  /** Taken up again. */
  static Transition reopen(OrderState... from) {
    return step(REOPEN, Who.DESK, from)
        .to(REOPENED)
        .addEvidence(Evidence.REASON)
        .build();
  }

  /** Triage and size of the fault may change. */
  static Transition reclassify(Set<OrderState> open) {
    return Transition.builder()
        .command(RECLASSIFY)
        .who(Who.DESK)
        .from(open)
        .addEvidence(Evidence.REASON, Evidence.SECOND_PERSON)
        .build();
  }

  /** What may be put right or noted about clocks and charges, whatever became of the order. */
  static List<Transition> afterwards(Set<OrderState> all) {
    return List.of(
        Transition.builder()
            .command(EXCUSE)
            .who(Who.DESK)
            .from(all)
            .addEvidence(Evidence.REASON, Evidence.SECOND_PERSON)
            .build(),
        Transition.builder()
            .command(CORRECT)
            .who(Who.DESK)
            .from(all)
            .addEvidence(Evidence.REASON, Evidence.SECOND_PERSON)
            .build(),
        Transition.builder()
            .command(IMPOSE)
            .who(Who.DESK)
            .from(all)
            .addEvidence(Evidence.REFERENCE)
            .build(),
        Transition.builder()
            .command(TAKE_BACK_CHARGE)
            .who(Who.DESK)
            .from(all)
            .addEvidence(Evidence.REASON, Evidence.SECOND_PERSON)
            .build(),
        Transition.builder().command(EXCUSE_FOR_EVENT).who(Who.SYSTEM).from(all).build(),
        Transition.builder().command(WITHDRAW_EXCUSE).who(Who.SYSTEM).from(all).build(),
        Transition.builder().command(FIRE_DUE).who(Who.SYSTEM).from(all).build());
  }

  /** States in which triage may still change. */
  static Set<OrderState> untriaged() {
    return EnumSet.of(RECEIVED, ACCEPTED, REOPENED, DISPATCHED, EN_ROUTE, ON_SITE, SUSPENDED);
  }
}
