package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** The crew is there ({@code order.arrive}), with evidence; whether anybody opens does not matter. A visit begins. */
public record Arrive(Key order, CheckIn checkIn, Optional<Late> late) implements OrderCommand {

  public Arrive {
    late = Given.optional(late);
  }

  public static Arrive of(Key order, CheckIn.Method method) {
    return new Arrive(order, CheckIn.by(method), Optional.empty());
  }

  @Override
  public Optional<String> second() {
    return late.flatMap(Late::confirmedBy);
  }

  @Override
  public void check(Problems problems) {
    checkIn.check(problems);
    Late.check(problems, late);
  }
}
