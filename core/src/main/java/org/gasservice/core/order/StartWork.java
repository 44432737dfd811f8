package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** Work begins on site ({@code order.start-work}). Certificates are asked for again [D10-6.0]. */
public record StartWork(Key order, Optional<Late> late) implements OrderCommand {

  public StartWork {
    late = Given.optional(late);
  }

  public static StartWork of(Key order) {
    return new StartWork(order, Optional.empty());
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
