package org.gasservice.core.customer;

import static org.gasservice.core.standard.Clauses.D10_P1;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A developer's application for a whole estate (报装项目): one applicant, sections that are built and accepted one by one, and a contract of its own
 * for each home. Its own root; sections and batch days lie in it.
 *
 * @param id a token
 * @param applicant party that applies and pays, one for the whole project
 * @param unit station that will serve it
 * @param name of the estate
 * @param sections ids of its sections, in the order they were planned
 */
@Value.Builder
public record ConnectionProject(
    String id, String applicant, String unit, String name, Instant openedAt, List<String> sections)
    implements WithConnectionProject {

  /** Most sections of one project. */
  public static final int MOST_SECTIONS = 100;

  /** Projects of an applicant, by when they were opened. */
  public static final String OF_APPLICANT = "of_applicant";

  public static final AggregateType<ConnectionProject> TYPE = new AggregateType<>(
      "connection_project",
      ConnectionProject.class,
      JsonCodec.whole(1, ConnectionProject.class),
      List.of(
          Attribute.of("applicant", Kind.TOKEN, ConnectionProject::applicant),
          Attribute.of("opened_at", Kind.INSTANT, ConnectionProject::openedAt)),
      List.of(Index.over(OF_APPLICANT, Reach.STORE, "applicant", "opened_at")));

  public ConnectionProject {
    sections = sections == null ? List.of() : List.copyOf(sections);
  }

  public static ConnectionProjectBuilder builder() {
    return new ConnectionProjectBuilder();
  }

  public static Key keyOf(String project) {
    return Key.ofRoot(project);
  }

  /** @throws RuleViolation [D10-P1] when there is such a section already, or too many */
  ConnectionProject planning(String section) {
    require(!sections.contains(section), "customer.section-known", section);
    require(sections.size() < MOST_SECTIONS, "customer.too-many-sections", section);
    return withSections(
        ImmutableList.<String>builder().addAll(sections).add(section).build());
  }

  private void require(boolean holds, String code, String section) {
    if (!holds) {
      throw new RuleViolation(D10_P1, code, Map.of("project", id, "section", section));
    }
  }
}
