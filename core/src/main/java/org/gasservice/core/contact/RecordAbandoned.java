package org.gasservice.core.contact;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;

/** Records a call nobody took before the caller gave up ({@code contact.record-abandoned}); the exchange submits it. */
public record RecordAbandoned(Optional<Integer> rings, int waitedSeconds, Optional<Personal> phone)
    implements Command {

  public RecordAbandoned {
    rings = rings == null ? Optional.empty() : rings;
    phone = phone == null ? Optional.empty() : phone;
  }

  @Override
  public void check(Problems problems) {
    problems.require(rings.filter(n -> n < 0).isEmpty(), "rings", "problem.range");
    problems.require(waitedSeconds >= 0, "waitedSeconds", "problem.range");
    phone.ifPresent(line -> problems.line("phone", line));
  }
}
