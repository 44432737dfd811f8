package org.gasservice.core.order;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.standard.Milestone;
import org.immutables.value.Value;

/**
 * A step a workflow allows.
 *
 * @param command name of the command
 * @param when which case of the command, where it leads to different states; empty for all
 * @param from states it starts from
 * @param to where it leads; empty where the state stays
 * @param base where the order waited before the crew left, where that decides; empty for all
 * @param evidence what it must bring
 * @param milestone what it reaches
 * @param effect what it does to the service point, in the same commit
 */
@Value.Builder
public record Transition(
    String command,
    Optional<String> when,
    Set<OrderState> from,
    Optional<OrderState> to,
    Optional<OrderState> base,
    Who who,
    Set<Evidence> evidence,
    Optional<Milestone> milestone,
    Optional<PointEffect> effect)
    implements WithTransition {

  public Transition {
    from = Collections.unmodifiableSet(EnumSet.copyOf(from));
    evidence =
        evidence.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(evidence));
  }

  public static TransitionBuilder builder() {
    return new TransitionBuilder();
  }

  boolean is(String name, Optional<String> which, OrderState waited) {
    return command.equals(name)
        && (when.isEmpty() || when.equals(which))
        && base.map(waited::equals).orElse(true);
  }
}
