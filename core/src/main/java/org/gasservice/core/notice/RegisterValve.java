package org.gasservice.core.notice;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Records a valve ({@code notice.register-valve}). A riser nobody recorded can be closed all the same; then it hangs behind nothing.
 *
 * @param valve its id, a token; of a riser the one its points name
 * @param upstream a district valve that is recorded already
 */
public record RegisterValve(String valve, ValveKind kind, Optional<String> upstream)
    implements Command {

  public RegisterValve {
    upstream = upstream == null ? Optional.empty() : upstream;
  }

  @Override
  public void check(Problems problems) {
    problems.token("valve", valve);
    upstream.ifPresent(id -> problems.token("upstream", id));
  }
}
