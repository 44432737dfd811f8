package org.gasservice.core.customer;

import java.math.BigDecimal;
import java.util.Optional;
import org.gasservice.core.command.Problems;

/**
 * What the meter showed, agreed by both sides (双方确认的表数).
 *
 * @param meter number of the meter
 * @param value in m³, not negative, at most four decimals
 * @param proof digest of a photo or of the signed slip, a token
 */
public record AgreedReading(String meter, BigDecimal value, Optional<String> proof) {

  public AgreedReading {
    proof = proof == null ? Optional.empty() : proof;
  }

  void check(Problems problems) {
    problems.token("reading.meter", meter);
    Register.check(problems, "reading.value", value);
    proof.ifPresent(token -> problems.token("reading.proof", token));
  }
}
