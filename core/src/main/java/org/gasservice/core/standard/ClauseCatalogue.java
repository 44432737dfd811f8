package org.gasservice.core.standard;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All clauses of the manual, in its order. {@link Clauses} has their ids as constants. */
public final class ClauseCatalogue {

  private static final Splitter FIELDS = Splitter.on('|').trimResults().limit(5);
  private static final ClauseCatalogue MANUAL =
      new ClauseCatalogue(read("clauses.txt"), reasons("out-of-scope.txt"));

  private final ImmutableMap<String, Clause> byId;
  private final ImmutableMap<String, Wording> whyOut;

  private ClauseCatalogue(ImmutableMap<String, Clause> byId, ImmutableMap<String, Wording> whyOut) {
    this.byId = byId;
    this.whyOut = whyOut;
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

  /** Why no software keeps a clause; there exactly for those of kind {@link ClauseKind#OUT}. */
  public Optional<Wording> whyOut(String id) {
    return Optional.ofNullable(whyOut.get(id));
  }

  private static ImmutableMap<String, Clause> read(String resource) {
    ImmutableMap.Builder<String, Clause> found = ImmutableMap.builder();
    lines(resource).forEach(fields -> found.put(fields.get(0), clause(fields)));
    return found.buildOrThrow();
  }

  private static ImmutableMap<String, Wording> reasons(String resource) {
    ImmutableMap.Builder<String, Wording> found = ImmutableMap.builder();
    lines(resource)
        .forEach(fields -> found.put(fields.get(0), new Wording(fields.get(1), fields.get(2))));
    return found.buildOrThrow();
  }

  private static Stream<List<String>> lines(String resource) {
    return Splitter.on('\n')
        .splitToStream(Resources.text(resource))
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(FIELDS::splitToList);
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
