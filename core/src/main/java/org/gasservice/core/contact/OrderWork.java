package org.gasservice.core.contact;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.TriageAnswers;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.FaultSize;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * Opens field work a request needs ({@code contact.order-work}) [D4-6a]. A business is worked on once the customer accepted steps, price and time
 * [D8-1.4b]. Danger is reported, not ordered.
 *
 * @param location where to go
 */
@Value.Builder
public record OrderWork(
    Key request,
    OrderKind kind,
    Personal location,
    Optional<TriageAnswers> triage,
    Optional<FaultSize> faultSize,
    Optional<String> station)
    implements Command {

  public OrderWork {
    triage = triage == null ? Optional.empty() : triage;
    faultSize = faultSize == null ? Optional.empty() : faultSize;
    station = station == null ? Optional.empty() : station;
  }

  public static OrderWorkBuilder builder() {
    return new OrderWorkBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.text("location", location);
    station.ifPresent(id -> problems.token("station", id));
    problems.require(kind != OrderKind.EMERGENCY, "kind", "contact.other-command");
  }
}
