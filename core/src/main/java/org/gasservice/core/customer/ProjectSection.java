package org.gasservice.core.customer;

import static org.gasservice.core.standard.Clauses.D10_P1;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A part of a connection project that is built and accepted as one (标段、分区), and how each of its flats stands. Lies in the root of the project.
 *
 * @param section id, a token
 * @param acceptance when it is accepted; nothing in it is lit before
 */
@Value.Builder
public record ProjectSection(
    String section, String name, List<Flat> flats, Optional<Acceptance> acceptance)
    implements WithProjectSection {

  /** Most flats of one section. */
  public static final int MOST_FLATS = 150;

  /** Sections of a project: scan within its root. */
  public static final String OF_PROJECT = "of_project";

  public static final AggregateType<ProjectSection> TYPE = new AggregateType<>(
      "project_section",
      ProjectSection.class,
      JsonCodec.whole(1, ProjectSection.class),
      List.of(Attribute.of("section", Kind.TOKEN, ProjectSection::section)),
      List.of(Index.over(OF_PROJECT, Reach.ROOT, "section")));

  /**
   * Built, tested and taken over (竣工验收).
   *
   * @param by staff number of who accepted it
   * @param record reference of the record with the pressure test, a token
   */
  public record Acceptance(LocalDate on, String by, String record) {}

  /**
   * A home of the section.
   *
   * @param point its service point
   * @param result how the last visit to light it ended; absent before the first
   * @param on day of that visit
   * @param visits how often somebody came to light it
   */
  public record Flat(
      String point, Optional<FlatResult> result, Optional<LocalDate> on, int visits) {
    public Flat {
      result = result == null ? Optional.empty() : result;
      on = on == null ? Optional.empty() : on;
    }

    static Flat planned(String point) {
      return new Flat(point, Optional.empty(), Optional.empty(), 0);
    }

    boolean lit() {
      return result.filter(FlatResult.LIT::equals).isPresent();
    }
  }

  public ProjectSection {
    flats = List.copyOf(flats);
    acceptance = acceptance == null ? Optional.empty() : acceptance;
  }

  public static Key keyOf(String project, String section) {
    return new Key(project, "section-" + section);
  }

  /** How its flats stand; always adds up to all of them. */
  public FlatTally tally() {
    return FlatTally.of(flats);
  }

  /** @throws RuleViolation [D10-P1] when it is accepted already */
  public ProjectSection accepted(Acceptance now) {
    require(acceptance.isEmpty(), "customer.section-accepted", "");
    return withAcceptance(now);
  }

  public Optional<Flat> flat(String point) {
    return flats.stream().filter(flat -> flat.point().equals(point)).findFirst();
  }

  /**
   * One more visit to a flat.
   *
   * @throws RuleViolation [D10-P1] when the flat is none of the section or is lit already, or the section is not accepted
   */
  @Keeps(Clauses.D10_P1)
  public ProjectSection visited(String point, FlatResult result, LocalDate day) {
    require(acceptance.isPresent(), "customer.section-not-accepted", point);
    Flat before = flat(point).orElseThrow(() -> refusal("customer.flat-unknown", point));
    require(!before.lit(), "customer.flat-lit", point);
    Flat after = new Flat(point, Optional.of(result), Optional.of(day), before.visits() + 1);
    return withFlats(
        flats.stream().map(flat -> flat.equals(before) ? after : flat).toList());
  }

  void require(boolean holds, String code, String point) {
    if (!holds) {
      throw refusal(code, point);
    }
  }

  private RuleViolation refusal(String code, String point) {
    return new RuleViolation(D10_P1, code, Map.of("section", section, "point", point));
  }
}
