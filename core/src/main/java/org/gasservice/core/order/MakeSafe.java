package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** The danger is under control ({@code order.make-safe}), with a reading. May be finished even when a certificate lapsed meanwhile. */
public record MakeSafe(Key order, GasReading reading, Optional<Late> late) implements OrderCommand {

  public MakeSafe {
    late = Given.optional(late);
  }

  public static MakeSafe of(Key order, GasReading reading) {
    return new MakeSafe(order, reading, Optional.empty());
  }

  @Override
  public Optional<String> second() {
    return late.flatMap(Late::confirmedBy);
  }

  @Override
  public void check(Problems problems) {
    reading.check(problems);
    Late.check(problems, late);
  }
}
