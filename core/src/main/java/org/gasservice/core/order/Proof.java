package org.gasservice.core.order;

import java.math.BigDecimal;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.customer.Register;
import org.immutables.value.Value;

/**
 * What a stage of the work brings to show that it was reached (阶段凭证). Which parts a stage must bring is said by the workflow.
 *
 * @param number of the paper or the seal, a token
 * @param test how the pipe held
 * @param reading gas measured in the pipe
 * @param check what was made sure of before gas came on
 * @param swap the meters exchanged
 * @param meterReading what the meter shows, in m³
 */
@Value.Builder
public record Proof(
    Optional<String> number,
    Optional<TightnessTest> test,
    Optional<GasReading> reading,
    Optional<GasOnCheck> check,
    Optional<MeterSwap> swap,
    Optional<BigDecimal> meterReading)
    implements WithProof {

  /** Nothing to show. */
  public static final Proof NONE = builder().build();

  public Proof {
    number = Given.optional(number);
    test = Given.optional(test);
    reading = Given.optional(reading);
    check = Given.optional(check);
    swap = Given.optional(swap);
    meterReading = Given.optional(meterReading);
  }

  public static ProofBuilder builder() {
    return new ProofBuilder();
  }

  public static Proof ofNumber(String number) {
    return builder().number(number).build();
  }

  void check(Problems problems) {
    number.ifPresent(text -> problems.token("proof.number", text));
    test.ifPresent(held -> held.check(problems));
    reading.ifPresent(measured -> measured.check(problems));
    swap.ifPresent(meters -> meters.check(problems));
    meterReading.ifPresent(shown -> Register.check(problems, "proof.meterReading", shown));
  }
}
