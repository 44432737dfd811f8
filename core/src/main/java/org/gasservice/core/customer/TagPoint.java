package org.gasservice.core.customer;

import com.google.common.collect.Sets;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/** Says which risks are known at a point ({@code customer.tag-point}); replaces what was said before. */
public record TagPoint(String point, Set<RiskTag> riskTags) implements Command {

  public TagPoint {
    riskTags = riskTags == null ? Set.of() : Sets.immutableEnumSet(riskTags);
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
  }
}
