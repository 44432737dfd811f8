package org.gasservice.core.contact;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.order.TriageAnswers;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.FaultSize;
import org.immutables.value.Value;

/**
 * Takes a fault report ({@code contact.report-fault}): opens a request and its repair order [D4-6a].
 *
 * @param servicePoint the point it is about, if any
 * @param location where to go
 * @param triage answers; danger is reported with {@code contact.report-danger}
 */
@Value.Builder
public record ReportFault(
    Reported from,
    Personal location,
    Personal said,
    Optional<String> servicePoint,
    Optional<TriageAnswers> triage,
    Optional<FaultSize> faultSize,
    Optional<String> station)
    implements Command {

  public ReportFault {
    servicePoint = servicePoint == null ? Optional.empty() : servicePoint;
    triage = triage == null ? Optional.empty() : triage;
    faultSize = faultSize == null ? Optional.empty() : faultSize;
    station = station == null ? Optional.empty() : station;
  }

  public static ReportFaultBuilder builder() {
    return new ReportFaultBuilder();
  }

  @Override
  public void check(Problems problems) {
    from.check(problems);
    problems.text("location", location);
    problems.text("said", said);
    servicePoint.ifPresent(id -> problems.token("servicePoint", id));
    station.ifPresent(id -> problems.token("station", id));
  }
}
