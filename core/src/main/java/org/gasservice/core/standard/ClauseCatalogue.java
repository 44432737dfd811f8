package org.gasservice.core.standard;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;

/** All clauses of the manual, in its order. {@link Clauses} has their ids as constants. */
public final class ClauseCatalogue {

  private static final Splitter FIELDS = Splitter.on('|').trimResults().limit(5);
  private static final ClauseCatalogue MANUAL = read("clauses.txt");

  private final ImmutableMap<String, Clause> byId;

  private ClauseCatalogue(ImmutableMap<String, Clause> byId) {
    this.byId = byId;
  }

  public static ClauseCatalogue manual() {
    return MANUAL;
  }

  /** In the order of the manual, forms and attachments last. */
  public List<Clause> all() {
    return byId.values().asList();
  }

  public Optional<Clause> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** The clause with this id, or all whose id begins with it: {@code D10-2.10} means both its parts, {@code D5} a whole document. */
  public List<Clause> under(String prefix) {
    return all().stream().filter(clause -> clause.isUnder(prefix)).toList();
  }

  private static ClauseCatalogue read(String resource) {
    ImmutableMap.Builder<String, Clause> found = ImmutableMap.builder();
    for (String line : Splitter.on('\n').split(Resources.text(resource))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        Clause clause = clause(FIELDS.splitToList(line));
        found.put(clause.id(), clause);
      }
    }
    return new ClauseCatalogue(found.buildOrThrow());
  }

  private static Clause clause(List<String> fields) {
    String about = fields.get(2).equals("-") ? "" : fields.get(2);
    return new Clause(
        fields.get(0),
        ClauseKind.valueOf(fields.get(1)),
        about,
        new Wording(fields.get(3), fields.get(4)));
  }
}
