package org.gasservice.core.contact;

import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Records what people at the place of an incident were told to do ({@code contact.give-guidance}). */
public record GiveGuidance(
    String incident, Set<Guidance> guidance, Optional<Boolean> callBackDeclined)
    implements Command {

  public GiveGuidance {
    guidance = guidance == null ? Set.of() : Sets.immutableEnumSet(guidance);
    callBackDeclined = callBackDeclined == null ? Optional.empty() : callBackDeclined;
  }

  @Override
  public void check(Problems problems) {
    problems.token("incident", incident);
    problems.require(
        !guidance.isEmpty() || callBackDeclined.isPresent(), "guidance", "problem.missing");
  }
}
