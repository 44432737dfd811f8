package org.gasservice.core.customer;

import com.google.common.collect.Sets;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.immutables.value.Value;

/**
 * Records a place where gas will be delivered ({@code customer.open-service-point}); it begins built and not lit.
 *
 * @param point its id, a token; made when absent
 * @param unit station that serves it
 * @param premises the home or shop it serves, when that is on record
 * @param riser the riser it hangs on, a token
 * @param project the connection project it is part of
 * @param priceClass a token such as {@code RESIDENTIAL}
 */
@Value.Builder
public record OpenServicePoint(
    Optional<String> point,
    String unit,
    Personal address,
    Optional<String> premises,
    Optional<String> riser,
    UseClass useClass,
    String priceClass,
    MeteringKind metering,
    Set<RiskTag> riskTags,
    Optional<ProjectPart> project)
    implements Command {

  public OpenServicePoint {
    point = point == null ? Optional.empty() : point;
    premises = premises == null ? Optional.empty() : premises;
    riser = riser == null ? Optional.empty() : riser;
    project = project == null ? Optional.empty() : project;
    riskTags = riskTags == null ? Set.of() : Sets.immutableEnumSet(riskTags);
  }

  public static OpenServicePointBuilder builder() {
    return new OpenServicePointBuilder();
  }

  @Override
  public void check(Problems problems) {
    point.ifPresent(id -> problems.token("point", id));
    problems.token("unit", unit);
    problems.line("address", address);
    premises.ifPresent(id -> problems.token("premises", id));
    riser.ifPresent(id -> problems.token("riser", id));
    problems.token("priceClass", priceClass);
    project.ifPresent(part -> {
      problems.token("project.project", part.project());
      problems.token("project.section", part.section());
    });
  }
}
