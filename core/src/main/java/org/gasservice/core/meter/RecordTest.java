package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Records what a laboratory found ({@code meter.record-test}, 验表结果).
 *
 * @param number of a meter that hangs or hung at the point
 * @param certificate number of the test certificate, a token of at most 40 characters
 * @param error by how many percent it counts too much, negative too little; between -100 and 1000, at most three decimals
 * @param testedOn not in the future
 */
public record RecordTest(
    String point,
    String number,
    String certificate,
    String laboratory,
    BigDecimal error,
    LocalDate testedOn)
    implements Command {

  private static final int LONGEST_CERTIFICATE = 40;
  private static final BigDecimal LEAST = BigDecimal.valueOf(-100);
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000);

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("number", number);
    problems.token("certificate", certificate);
    problems.require(certificate.length() <= LONGEST_CERTIFICATE, "certificate", "problem.token");
    problems.text("laboratory", laboratory);
    problems.require(
        error.compareTo(LEAST) > 0
            && error.compareTo(MOST) <= 0
            && error.stripTrailingZeros().scale() <= 3,
        "error",
        "problem.range");
  }
}
