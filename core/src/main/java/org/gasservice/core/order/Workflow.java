package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D3_14;

import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.StartEvent;

/**
 * The steps a kind of order may take (工单流程), as data [D3-14]: the rules ask it, and the diagrams in {@code docs/workflows.md} are drawn
 * from it. What is not in it cannot happen.
 *
 * @param initial the state an order opens in
 * @param never steps this kind never takes, each with the clause that says so
 * @param rests states in which it waits for somebody to go out or for the desk; what breaks off goes back there
 * @param closing ways it may be closed
 * @param goal what finished work reaches
 * @param papers whether its papers are approved before anybody is sent [D3-15]
 */
@Keeps(D3_14)
public record Workflow(
    OrderKind kind,
    OrderState initial,
    List<Transition> transitions,
    List<Never> never,
    Set<OrderState> rests,
    Set<ClosingMode> closing,
    Milestone goal,
    boolean papers) {

  /** A step a kind never takes. */
  public record Never(String command, String clause, String code) {}

  public Workflow {
    transitions = List.copyOf(transitions);
    never = List.copyOf(never);
    rests = Sets.immutableEnumSet(rests);
    closing = Sets.immutableEnumSet(closing);
  }

  public static Workflow of(OrderKind kind) {
    return Workflows.of(kind);
  }

  /** The kind of work whoever is sent, begins or signs needs a certificate for [D10-6.0]. */
  public String certificate() {
    return kind.work();
  }

  /** The promise a step of the timeline meets. */
  Optional<Milestone> milestone(OrderEvent.What what) {
    return what == OrderEvent.What.WORK_DONE ? Optional.of(goal) : what.milestone();
  }

  /** What promises of this kind may run from. */
  Set<StartEvent> starts() {
    return papers
        ? Set.of(StartEvent.REPORTED, StartEvent.PAPERS_APPROVED)
        : kind == OrderKind.RECONNECTION
            ? Set.of(StartEvent.REPORTED, StartEvent.CAUSE_REMOVED)
            : Set.of(StartEvent.REPORTED);
  }

  /** Stages the work goes through, in order: what the customer is shown before agreeing [D8-1.4b]. */
  public List<OrderState> stages() {
    return transitions.stream()
        .filter(step -> step.command().equals(Steps.ADVANCE))
        .flatMap(step -> step.to().stream())
        .toList();
  }

  /**
   * The step a command takes from a state.
   *
   * @param when which case of the command
   * @param waited where the order waited before the crew left
   * @throws RuleViolation when the workflow has no such step
   */
  public Transition step(
      OrderState from, String command, Optional<String> when, OrderState waited) {
    for (Never forbidden : never) {
      if (forbidden.command().equals(command)) {
        throw new RuleViolation(forbidden.clause(), forbidden.code());
      }
    }
    for (Transition transition : transitions) {
      if (transition.from().contains(from) && transition.is(command, when, waited)) {
        return transition;
      }
    }
    throw new RuleViolation(
        D3_14, "order.not-in-this-state", Map.of("command", command, "state", from));
  }

  /** Whether a command has a step from a state, in whatever case. */
  boolean takes(OrderState from, String command) {
    return never.stream().noneMatch(forbidden -> forbidden.command().equals(command))
        && transitions.stream()
            .anyMatch(step -> step.command().equals(command) && step.from().contains(from));
  }

  /** Every state an order of this kind can be in. */
  public Set<OrderState> states() {
    Set<OrderState> states = EnumSet.of(initial);
    for (Transition transition : transitions) {
      states.addAll(transition.from());
      transition.to().ifPresent(states::add);
    }
    return states;
  }

  /** The states a state can lead to in one step, itself included. */
  public Set<OrderState> after(OrderState from) {
    Set<OrderState> states = EnumSet.of(from);
    for (Transition transition : transitions) {
      if (transition.from().contains(from)) {
        transition.to().ifPresent(states::add);
      }
    }
    return states;
  }

  /** The workflow as a Mermaid state diagram. Steps that change no state are left out. */
  public String diagram() {
    List<String> lines = new ArrayList<>();
    lines.add("stateDiagram-v2");
    lines.add("  [*] --> " + initial);
    for (Transition transition : transitions) {
      transition.to().ifPresent(to -> {
        for (OrderState from : transition.from()) {
          lines.add("  " + from + " --> " + to + ": " + label(transition));
        }
      });
    }
    for (OrderState state : states()) {
      if (state.finished()) {
        lines.add("  " + state + " --> [*]");
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String label(Transition transition) {
    String verb = transition.command().substring(transition.command().indexOf('.') + 1);
    return transition.when().map(which -> verb + " (" + which + ")").orElse(verb)
        + transition.base().map(base -> " [from " + base + "]").orElse("")
        + transition.milestone().map(milestone -> " ⏱ " + milestone).orElse("");
  }
}
