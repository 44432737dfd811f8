package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D3_14;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;

/**
 * The steps a kind of order may take (工单流程), as data [D3-14]: the rules ask it, and the diagrams in {@code docs/workflows.md} are drawn
 * from it. What is not in it cannot happen.
 *
 * @param initial the state an order opens in
 * @param never steps this kind never takes, each with the clause that says so
 */
@Keeps(D3_14)
public record Workflow(
    OrderKind kind, OrderState initial, List<Transition> transitions, List<Never> never) {

  /** A step a kind never takes. */
  public record Never(String command, String clause, String code) {}

  public Workflow {
    transitions = List.copyOf(transitions);
    never = List.copyOf(never);
  }

  public static Workflow of(OrderKind kind) {
    return switch (kind) {
      case REPAIR -> RepairWorkflow.WORKFLOW;
      case EMERGENCY -> EmergencyWorkflow.WORKFLOW;
    };
  }

  /**
   * The step a command takes from a state.
   *
   * @param when which case of the command
   * @throws RuleViolation when the workflow has no such step
   */
  public Transition step(OrderState from, String command, Optional<String> when) {
    for (Never forbidden : never) {
      if (forbidden.command().equals(command)) {
        throw new RuleViolation(forbidden.clause(), forbidden.code());
      }
    }
    for (Transition transition : transitions) {
      if (transition.from().contains(from) && transition.is(command, when)) {
        return transition;
      }
    }
    throw new RuleViolation(
        D3_14, "order.not-in-this-state", Map.of("command", command, "state", from.name()));
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
        + transition.milestone().map(milestone -> " ⏱ " + milestone).orElse("");
  }
}
