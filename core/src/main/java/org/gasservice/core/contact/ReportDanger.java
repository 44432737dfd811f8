package org.gasservice.core.contact;

import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.order.TriageAnswers;
import org.gasservice.core.privacy.Personal;
import org.immutables.value.Value;

/**
 * Takes a report of danger ({@code contact.report-danger}): opens an incident with its emergency order, or joins one that is not over. Never refused
 * for want of a customer, a file, a flat or a number.
 *
 * @param incident one that is known; a new one is opened when absent, unknown or over
 * @param place where, as people say it
 * @param servicePoint the point it is about, if any
 * @param triage answers; what is unknown counts as the graver
 * @param guidance what they were told to do; needed before a crew is sent
 * @param callBackDeclined that they left no number on being asked
 * @param apart why it is another danger than those known nearby; left out, that stays to be said before it is closed
 */
@Value.Builder
public record ReportDanger(
    Reported from,
    Personal place,
    Personal said,
    Optional<String> incident,
    Optional<String> servicePoint,
    Optional<TriageAnswers> triage,
    Optional<String> station,
    Set<Guidance> guidance,
    Optional<Boolean> callBackDeclined,
    Optional<Personal> apart)
    implements Command {

  public ReportDanger {
    incident = incident == null ? Optional.empty() : incident;
    servicePoint = servicePoint == null ? Optional.empty() : servicePoint;
    triage = triage == null ? Optional.empty() : triage;
    station = station == null ? Optional.empty() : station;
    guidance = guidance == null ? Set.of() : Sets.immutableEnumSet(guidance);
    callBackDeclined = callBackDeclined == null ? Optional.empty() : callBackDeclined;
    apart = apart == null ? Optional.empty() : apart;
  }

  public static ReportDangerBuilder builder() {
    return new ReportDangerBuilder();
  }

  @Override
  public void check(Problems problems) {
    from.check(problems);
    problems.text("place", place);
    problems.text("said", said);
    incident.ifPresent(id -> problems.token("incident", id));
    servicePoint.ifPresent(id -> problems.token("servicePoint", id));
    station.ifPresent(id -> problems.token("station", id));
    problems.personal("apart", apart);
  }

  /** Whether how to reach the reporter is settled: by a number, or by their word that there is none. */
  boolean settlesCallBack() {
    return from.reachable() || callBackDeclined.orElse(false);
  }
}
