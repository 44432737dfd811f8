package org.gasservice.core.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.CertificateGate;
import org.gasservice.core.workforce.Qualifications;

/**
 * Somebody named for an order who could not begin it or sign it off on a day [D10-6.0]: their certificate was valid when they were named, and is
 * not any more, or will not be on the day of the visit.
 *
 * @param code as the gate would refuse, such as {@code workforce.certificate-expired}
 * @param parameters of its text
 */
public record AssignmentFlag(String employee, String code, Map<String, Object> parameters) {

  public AssignmentFlag {
    parameters = Map.copyOf(parameters);
  }

  /**
   * The flags of an order, none once it is finished.
   *
   * @param of the qualifications of an employee
   * @param day in the company's zone: today, or the day of the visit
   */
  @Keeps(Clauses.D10_6_0)
  public static List<AssignmentFlag> of(
      ServiceOrder order, Function<String, Qualifications> of, LocalDate day) {
    if (order.state().finished()) {
      return List.of();
    }
    return order.progress().crew().stream()
        .flatMap(crew -> crew.certified().stream())
        .flatMap(employee ->
            CertificateGate.objection(of.apply(employee), order.workflow().certificate(), day)
                .stream()
                .map(closed -> new AssignmentFlag(employee, closed.code(), closed.parameters())))
        .toList();
  }
}
