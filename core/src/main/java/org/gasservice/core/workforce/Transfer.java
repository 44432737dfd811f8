package org.gasservice.core.workforce;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Moves somebody to another unit or post ({@code workforce.transfer}). What is absent stays. */
public record Transfer(String employee, Optional<String> unit, Optional<String> post)
    implements Command {

  public Transfer {
    unit = unit == null ? Optional.empty() : unit;
    post = post == null ? Optional.empty() : post;
  }

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    unit.ifPresent(id -> problems.token("unit", id));
    post.ifPresent(job -> problems.token("post", job));
    problems.require(unit.isPresent() || post.isPresent(), "", "workforce.nothing-to-change");
  }
}
