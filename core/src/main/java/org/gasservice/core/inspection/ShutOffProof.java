package org.gasservice.core.inspection;

import java.math.BigDecimal;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.customer.Register;

/**
 * What shows that gas was shut off (停气凭证).
 *
 * @param seal number of the seal, a token
 * @param meterReading what the meter showed, in m³, not negative, at most four decimals
 */
public record ShutOffProof(String seal, Optional<BigDecimal> meterReading) {

  public ShutOffProof {
    meterReading = meterReading == null ? Optional.empty() : meterReading;
  }

  /** What a command that records a hazard or its shut-off brought to show. */
  static Optional<ShutOffProof> in(Command command) {
    if (command instanceof RecordInspection visit) {
      return visit.findings().stream()
          .flatMap(found -> found.shutOff().stream())
          .findFirst();
    }
    if (command instanceof ReportHazard report) {
      return report.finding().shutOff();
    }
    return command instanceof ConfirmShutOff confirm
        ? Optional.of(confirm.proof())
        : Optional.empty();
  }

  void check(Problems problems) {
    problems.token("shutOff.seal", seal);
    meterReading.ifPresent(shown -> Register.check(problems, "shutOff.meterReading", shown));
  }
}
