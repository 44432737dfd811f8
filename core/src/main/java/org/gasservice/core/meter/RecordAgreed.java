package org.gasservice.core.meter;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.customer.AgreedReading;

/** Keeps what both sides of a 过户 agreed on as a reading ({@code meter.record-agreed}); follows from the transfer by itself. */
public record RecordAgreed(String point, AgreedReading reading) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("reading.meter", reading.meter());
  }
}
