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
import static org.gasservice.core.standard.Clauses.D3_14;
import static org.gasservice.core.standard.Clauses.D3_15;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.standard.Milestone;

/**
 * What every planned kind of order has in common: received, accepted, sent, there, done, told, closed. A kind adds its stages as a table; legs
 * at the place and legs at the desk take turns, and what breaks off goes back to where its leg began.
 */
final class FieldWork {

  /** Stages reached in one go: by one visit, or by the desk. */
  private record Leg(boolean onSite, List<Stage> stages, OrderState begins) {
    /** What is done on site before anything changed at the point: up to there a visit may break off. */
    Set<OrderState> mayBreakOff() {
      Set<OrderState> states = EnumSet.of(ON_SITE);
      for (Stage stage : stages) {
        if (stage.effect().isPresent()) {
          return states;
        }
        states.add(stage.state());
      }
      return states;
    }

    OrderState last() {
      return stages.isEmpty() ? ON_SITE : stages.get(stages.size() - 1).state();
    }
  }

  private final OrderKind kind;
  private final List<Leg> legs = new ArrayList<>();
  private final List<Workflow.Never> never = new ArrayList<>();
  private final List<Transition> more = new ArrayList<>();
  private final Set<ClosingMode> closing =
      EnumSet.of(ClosingMode.SOLVED, ClosingMode.NO_ACCESS, ClosingMode.REFUSED);
  private Milestone goal = Milestone.WORK_DONE;
  private boolean papers;
  private boolean quoted;

  private FieldWork(OrderKind kind) {
    this.kind = kind;
  }

  static FieldWork of(OrderKind kind) {
    return new FieldWork(kind);
  }

  /** Nobody is sent before its papers are approved. */
  FieldWork papers() {
    papers = true;
    return this;
  }

  /** Nobody is sent before steps, price and time were agreed. */
  FieldWork quoted() {
    quoted = true;
    return this;
  }

  FieldWork onSite(Stage... stages) {
    return leg(true, stages);
  }

  FieldWork office(Stage... stages) {
    return leg(false, stages);
  }

  private FieldWork leg(boolean onSite, Stage... stages) {
    OrderState begins = legs.isEmpty() ? ACCEPTED : legs.get(legs.size() - 1).last();
    legs.add(new Leg(onSite, List.of(stages), begins));
    return this;
  }

  FieldWork goal(Milestone reached) {
    goal = reached;
    return this;
  }

  FieldWork mayAlsoEnd(ClosingMode... modes) {
    closing.addAll(List.of(modes));
    return this;
  }

  FieldWork never(String command, String clause, String code) {
    never.add(new Workflow.Never(command, clause, code));
    return this;
  }

  FieldWork and(Transition step) {
    more.add(step);
    return this;
  }

  Workflow build() {
    if (!papers) {
      never(Steps.APPROVE_PAPERS, D3_15, "order.no-papers");
    }
    if (legs.stream().allMatch(leg -> leg.stages().isEmpty())) {
      never(Steps.ADVANCE, D3_14, "order.no-stages");
    }
    never(Steps.MAKE_SAFE, D10_P5, "order.danger-is-an-emergency");
    never(Steps.ALL_CLEAR_STEP, D10_P5, "order.danger-is-an-emergency");
    List<Transition> all = new ArrayList<>();
    all.addAll(desk());
    all.addAll(visits());
    all.addAll(standingStill());
    all.addAll(notes());
    all.addAll(ends());
    all.addAll(more);
    all.addAll(Steps.afterwards(every()));
    return new Workflow(kind, RECEIVED, all, never, rests(), closing, goal, papers);
  }

  // ---- the states

  private Set<OrderState> rests() {
    Set<OrderState> rests = EnumSet.of(ACCEPTED);
    for (int i = 0; i < legs.size(); i++) {
      Leg leg = legs.get(i);
      if (!leg.onSite()) {
        leg.stages().forEach(stage -> rests.add(stage.state()));
      } else if (i < legs.size() - 1) {
        rests.add(leg.last());
      }
    }
    return rests;
  }

  private Set<OrderState> there() {
    Set<OrderState> there = EnumSet.of(ON_SITE);
    legs.stream()
        .filter(Leg::onSite)
        .flatMap(leg -> leg.stages().stream())
        .forEach(stage -> there.add(stage.state()));
    there.removeAll(rests());
    return there;
  }

  private List<Leg> visited() {
    return legs.stream().filter(Leg::onSite).toList();
  }

  /** Where a leg goes out from decides only when there are several. */
  private Optional<OrderState> base(Leg leg) {
    return visited().size() > 1 ? Optional.of(leg.begins()) : Optional.empty();
  }

  private Set<OrderState> goesOut() {
    Set<OrderState> states = EnumSet.of(REOPENED);
    visited().forEach(leg -> states.add(leg.begins()));
    return states;
  }

  private Set<OrderState> every() {
    Set<OrderState> every = EnumSet.of(RECEIVED, DECLINED, DISPATCHED, EN_ROUTE, SUSPENDED);
    every.addAll(EnumSet.of(WORK_DONE, FED_BACK, CLOSED, CANCELLED, REOPENED));
    every.addAll(rests());
    every.addAll(there());
    return every;
  }

  private static Set<OrderState> with(Set<OrderState> states, OrderState... others) {
    Set<OrderState> all = EnumSet.copyOf(states);
    all.addAll(List.of(others));
    return all;
  }

  // ---- the steps

  private List<Transition> desk() {
    List<Transition> all = new ArrayList<>();
    all.add(step(Steps.ACCEPT, Who.DESK, RECEIVED).to(ACCEPTED).build());
    all.add(step(Steps.DECLINE, Who.DESK, RECEIVED)
        .to(DECLINED)
        .addEvidence(Evidence.RULE)
        .build());
    if (papers) {
      all.add(step(Steps.APPROVE_PAPERS, Who.DESK, RECEIVED, ACCEPTED, REOPENED)
          .addEvidence(Evidence.PAPERS)
          .build());
    }
    all.add(Transition.builder()
        .command(Steps.QUOTE)
        .who(Who.ANYBODY)
        .from(with(rests(), RECEIVED, ON_SITE, REOPENED))
        .addEvidence(Evidence.FEE_IN_FORCE, Evidence.CONSENT)
        .build());
    all.add(Transition.builder()
        .command(Steps.ASSIGN)
        .who(Who.DISPATCHER)
        .from(goesOut())
        .addEvidence(Evidence.CERTIFICATE)
        .build());
    all.add(Transition.builder()
        .command(Steps.DISPATCH)
        .who(Who.DISPATCHER)
        .from(goesOut())
        .to(DISPATCHED)
        .evidence(beforeSending())
        .build());
    all.add(Transition.builder()
        .command(Steps.BOOK)
        .who(Who.DESK)
        .from(with(rests(), RECEIVED, REOPENED, SUSPENDED))
        .addEvidence(Evidence.CONSENT)
        .build());
    return all;
  }

  private Set<Evidence> beforeSending() {
    Set<Evidence> needed = EnumSet.of(Evidence.CERTIFICATE);
    if (papers) {
      needed.add(Evidence.PAPERS);
    }
    if (quoted) {
      needed.add(Evidence.QUOTE);
    }
    return needed;
  }

  private List<Transition> visits() {
    List<Transition> all = new ArrayList<>();
    for (Leg leg : visited()) {
      all.add(Steps.recall().withTo(leg.begins()).withBase(base(leg)));
    }
    all.addAll(Steps.outAndThere());
    for (Leg leg : legs) {
      OrderState before = leg.onSite() ? ON_SITE : leg.begins();
      for (Stage stage : leg.stages()) {
        all.add(stage.from(before, leg.onSite() ? base(leg) : Optional.empty()));
        before = stage.state();
      }
    }
    Leg last = legs.get(legs.size() - 1);
    if (last.onSite()) {
      all.add(step(Steps.RECORD_VISIT, Who.CREW, last.last()).when(Steps.DONE).build());
    }
    for (Leg leg : visited()) {
      Set<OrderState> there = EnumSet.copyOf(leg.mayBreakOff());
      there.removeAll(rests());
      all.add(Transition.builder()
          .command(Steps.RECORD_VISIT)
          .when(Steps.NOT_DONE)
          .who(Who.CREW)
          .from(there)
          .to(leg.begins())
          .base(base(leg))
          .addEvidence(Evidence.NO_ACCESS_PROOF, Evidence.DAMAGE_SETTLED)
          .build());
    }
    return all;
  }

  private List<Transition> standingStill() {
    List<Transition> all = new ArrayList<>();
    all.add(Transition.builder()
        .command(Steps.SUSPEND)
        .who(Who.ANYBODY)
        .from(with(rests(), REOPENED, DISPATCHED, ON_SITE))
        .to(SUSPENDED)
        .addEvidence(Evidence.REASON, Evidence.NEXT_CONTACT)
        .build());
    boolean one = rests().size() == 1;
    for (OrderState rest : rests()) {
      all.add(Transition.builder()
          .command(Steps.RESUME)
          .when(Steps.ELSEWHERE)
          .who(Who.ANYBODY)
          .addFrom(SUSPENDED)
          .to(rest)
          .base(one ? Optional.empty() : Optional.of(rest))
          .build());
    }
    all.add(step(Steps.RESUME, Who.ANYBODY, SUSPENDED)
        .when(Steps.ON_THE_SPOT)
        .to(ON_SITE)
        .build());
    return all;
  }

  private List<Transition> notes() {
    Set<OrderState> later = EnumSet.copyOf(rests());
    later.remove(ACCEPTED);
    return Steps.working(there(), later);
  }

  private List<Transition> ends() {
    List<Transition> all = new ArrayList<>();
    Leg last = legs.get(legs.size() - 1);
    all.add(Transition.builder()
        .command(Steps.FINISH_WORK)
        .when(last.onSite() ? Steps.ON_SITE_WORK : Steps.AT_THE_DESK)
        .who(last.onSite() ? Who.SIGNER : Who.DESK)
        .addFrom(last.last())
        .to(WORK_DONE)
        .evidence(toFinish(last.onSite()))
        .milestone(goal)
        .build());
    Set<OrderState> goesOut = goesOut();
    goesOut.remove(REOPENED);
    all.add(Transition.builder()
        .command(Steps.FEED_BACK)
        .when(Steps.NOT_LET_IN)
        .who(Who.ANYBODY)
        .from(goesOut)
        .to(FED_BACK)
        .addEvidence(Evidence.FEEDBACK)
        .build());
    all.addAll(Steps.ending());
    all.add(Transition.builder()
        .command(Steps.CANCEL)
        .who(Who.DESK)
        .from(with(rests(), RECEIVED, REOPENED, DISPATCHED, EN_ROUTE, SUSPENDED))
        .to(CANCELLED)
        .addEvidence(Evidence.REASON)
        .build());
    all.add(
        changesThePoint()
            ? Steps.reopen(CANCELLED)
            : Steps.reopen(WORK_DONE, FED_BACK, CLOSED, CANCELLED));
    return all;
  }

  private static Set<Evidence> toFinish(boolean onSite) {
    Set<Evidence> needed =
        EnumSet.of(Evidence.ITEMS_DONE, Evidence.DAMAGE_SETTLED, Evidence.RECORD);
    if (onSite) {
      needed.add(Evidence.CERTIFICATE);
    }
    return needed;
  }

  /** What changed the point is not done again; what comes after is another order. */
  private boolean changesThePoint() {
    return legs.stream()
        .flatMap(leg -> leg.stages().stream())
        .anyMatch(stage -> stage.effect().isPresent());
  }
}
