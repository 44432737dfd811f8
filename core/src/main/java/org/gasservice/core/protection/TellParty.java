package org.gasservice.core.protection;

import com.google.common.collect.Sets;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.customer.Insight;

/**
 * Tells a party something about a service point ({@code protection.tell-party}): only what their role there lets them see, and with a trace
 * [D6-7.3].
 *
 * @param what kinds of things they are told
 */
public record TellParty(String point, String party, Set<Insight> what) implements Command {

  public TellParty {
    what = Sets.immutableEnumSet(what);
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("party", party);
    problems.require(!what.isEmpty(), "what", "problem.missing");
  }
}
