package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** The crew has left ({@code order.depart}), says one of the crew [D5-1.2b]. Nobody else can say it for them. */
public record Depart(Key order, Optional<Late> late) implements OrderCommand {

  public Depart {
    late = Given.optional(late);
  }

  public static Depart of(Key order) {
    return new Depart(order, Optional.empty());
  }

  @Override
  public Optional<String> second() {
    return late.flatMap(Late::confirmedBy);
  }

  @Override
  public void check(Problems problems) {
    Late.check(problems, late);
  }
}
