package org.gasservice.core.customer;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.immutables.value.Value;

/**
 * Adds a section with its flats to a project ({@code customer.plan-section}). Each flat becomes a service point, built and not lit; the points
 * follow in batches.
 *
 * @param section its id within the project, a token
 */
@Value.Builder
public record PlanSection(
    String project,
    String section,
    String name,
    UseClass useClass,
    String priceClass,
    MeteringKind metering,
    List<PlannedFlat> flats)
    implements Command {

  /**
   * A home to be connected.
   *
   * @param point id of its service point, a token
   * @param riser the riser it hangs on
   */
  public record PlannedFlat(
      String point, Personal address, Optional<String> premises, Optional<String> riser) {
    public PlannedFlat {
      premises = premises == null ? Optional.empty() : premises;
      riser = riser == null ? Optional.empty() : riser;
    }
  }

  public PlanSection {
    flats = flats == null ? List.of() : List.copyOf(flats);
  }

  public static PlanSectionBuilder builder() {
    return new PlanSectionBuilder();
  }

  /** What opens the service point of one of its flats. */
  OpenServicePoint opening(PlannedFlat flat, String unit) {
    return OpenServicePoint.builder()
        .point(flat.point())
        .unit(unit)
        .address(flat.address())
        .premises(flat.premises())
        .riser(flat.riser())
        .useClass(useClass)
        .priceClass(priceClass)
        .metering(metering)
        .project(new ProjectPart(project, section))
        .build();
  }

  @Override
  public void check(Problems problems) {
    problems.token("project", project);
    problems.token("section", section);
    problems.text("name", name);
    problems.token("priceClass", priceClass);
    problems.require(!flats.isEmpty(), "flats", "problem.missing");
    problems.require(flats.size() <= ProjectSection.MOST_FLATS, "flats", "problem.too-large");
    flats.forEach(flat -> {
      problems.token("flats.point", flat.point());
      problems.line("flats.address", flat.address());
      flat.premises().ifPresent(id -> problems.token("flats.premises", id));
      flat.riser().ifPresent(id -> problems.token("flats.riser", id));
    });
    problems.require(
        flats.stream().map(PlannedFlat::point).distinct().count() == flats.size(),
        "flats.point",
        "customer.flat-twice");
  }
}
