package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Measured: no gas ({@code order.all-clear}).
 *
 * @param signedBy who measured and signs; the actor when absent
 */
public record DeclareAllClear(
    Key order, GasReading reading, Optional<String> signedBy, Optional<Late> late)
    implements OrderCommand {

  public DeclareAllClear {
    signedBy = Given.optional(signedBy);
    late = Given.optional(late);
  }

  public static DeclareAllClear of(Key order, GasReading reading) {
    return new DeclareAllClear(order, reading, Optional.empty(), Optional.empty());
  }

  @Override
  public Optional<String> second() {
    return late.flatMap(Late::confirmedBy);
  }

  @Override
  public void check(Problems problems) {
    reading.check(problems);
    signedBy.ifPresent(person -> problems.token("signedBy", person));
    Late.check(problems, late);
  }
}
