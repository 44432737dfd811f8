package org.gasservice.core;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.gasservice.core.json.Json;
import org.gasservice.core.standard.Clause;
import org.gasservice.core.standard.ClauseCatalogue;
import org.gasservice.core.standard.ClauseKind;
import org.gasservice.core.standard.Wording;

/**
 * Clause, code that keeps it, proof: read from the sources. Code is what carries {@code @Keeps}, and data that names the clause; proof is a test with
 * {@code @Keeps} or a scenario that names it. That the proofs pass is the build's matter: it fails when one does not, or was left out.
 */
final class ClauseMatrix {

  static final Path ROOT = Path.of("..");

  private static final String DATA = "core/src/main/resources/org/gasservice/core";
  private static final String CHECKLIST_PROOF =
      "core/src/test/java/org/gasservice/core/standard/ManualTest.java";
  private static final Pattern KEEPS = Pattern.compile("@Keeps\\(\\{?([^)}]*)}?\\)");
  private static final Pattern CONSTANT = Pattern.compile("\\b[DFA]\\d+(?:_[0-9A-Za-z]+)*\\b");
  private static final Pattern NAMED = Pattern.compile("\"clause\": \"([^\"]+)\"");
  private static final Pattern FORM = Pattern.compile("\"id\": \"([FA]\\d+)\"");
  private static final Pattern DISABLED = Pattern.compile("^@Disabled|\\s@Disabled");

  private final ClauseCatalogue clauses = ClauseCatalogue.manual();
  private final Map<String, String> idOf = clauses.all().stream()
      .collect(Collectors.toMap(clause -> clause.id().replaceAll("[.-]", "_"), Clause::id));
  private final Map<String, Set<String>> code = new TreeMap<>();
  private final Map<String, Set<String>> data = new TreeMap<>();
  private final Map<String, Set<String>> tests = new TreeMap<>();

  private ClauseMatrix() throws IOException {
    for (String module : List.of("core", "sdk-examples")) {
      collect(code, module + "/src/main/java", ".java", this::kept);
      collect(tests, module + "/src/test/java", ".java", this::kept);
    }
    collect(tests, "conformance-tests/src", ".java", this::kept);
    collect(data, DATA, ".json", file -> named(NAMED, read(file)));
    collect(data, DATA + "/document", "forms.json", file -> named(FORM, read(file)));
    collect(tests, "scenarios", ".jsonl", ClauseMatrix::head);
  }

  static ClauseMatrix read() throws IOException {
    return new ClauseMatrix();
  }

  /** A line of the matrix; {@code code} and {@code tests} are paths from the root of the repository. */
  record Row(
      String id,
      ClauseKind kind,
      Wording title,
      List<String> code,
      List<String> tests,
      Result result,
      Wording reason) {}

  /** How a clause stands. */
  enum Result {
    /** Kept by code or data and proved by what the build ran. */
    PASSED,
    OPEN,
    /** No software's matter. */
    OUT
  }

  List<Row> rows() {
    return clauses.all().stream().map(this::row).toList();
  }

  private Row row(Clause clause) {
    String id = clause.id();
    Set<String> in = new TreeSet<>(code.getOrDefault(id, Set.of()));
    in.addAll(data.getOrDefault(id, Set.of()));
    Set<String> by = new TreeSet<>(tests.getOrDefault(id, Set.of()));
    if (clause.kind() == ClauseKind.CHECKLIST && !in.isEmpty()) {
      by.add(CHECKLIST_PROOF);
    }
    Optional<Wording> missing = missing(clause, in, by);
    Result result = clause.kind() == ClauseKind.OUT
        ? Result.OUT
        : missing.isPresent() ? Result.OPEN : Result.PASSED;
    Wording reason = clauses
        .whyOut(id)
        .or(() -> missing)
        .orElse(new Wording("Kept and proved by the build.", "已落实并由构建证明。"));
    return new Row(
        id, clause.kind(), clause.title(), List.copyOf(in), List.copyOf(by), result, reason);
  }

  /** What must not be violated is kept by code; data alone does for the other kinds. */
  private Optional<Wording> missing(Clause clause, Set<String> in, Set<String> by) {
    boolean enforced = clause.kind() == ClauseKind.ENFORCEABLE;
    if (enforced ? !code.containsKey(clause.id()) : in.isEmpty()) {
      return Optional.of(new Wording("No code keeps it yet.", "尚无代码落实。"));
    }
    return by.isEmpty()
        ? Optional.of(new Wording("Nothing proves it yet.", "尚无测试或场景证明。"))
        : Optional.empty();
  }

  /** Clauses code keeps although nothing proves it. */
  Set<String> unproved() {
    Set<String> unproved = new TreeSet<>(code.keySet());
    unproved.removeAll(tests.keySet());
    return unproved;
  }

  /** Proofs that are never run. */
  Set<String> disabled() {
    return tests.values().stream()
        .flatMap(Set::stream)
        .filter(file ->
            file.endsWith(".java") && DISABLED.matcher(read(ROOT.resolve(file))).find())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<String> kept(Path file) {
    return KEEPS
        .matcher(read(file))
        .results()
        .flatMap(mark -> CONSTANT.matcher(mark.group(1)).results())
        .map(MatchResult::group)
        .map(constant -> idOf.getOrDefault(constant, constant))
        .toList();
  }

  private static List<String> named(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).toList();
  }

  private static List<String> head(Path file) {
    try {
      JsonNode head = Json.parse(read(file).lines().findFirst().orElse("{}"));
      return StreamSupport.stream(head.path("clauses").spliterator(), false)
          .map(JsonNode::asText)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(
      Map<String, Set<String>> found,
      String folder,
      String ending,
      Function<Path, List<String>> clausesOf)
      throws IOException {
    if (!Files.isDirectory(ROOT.resolve(folder))) {
      return;
    }
    try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
      for (Path file : all.filter(f -> f.toString().endsWith(ending)).toList()) {
        String path = ROOT.relativize(file).toString().replace('\\', '/');
        clausesOf
            .apply(file)
            .forEach(
                clause -> found.computeIfAbsent(clause, c -> new TreeSet<>()).add(path));
      }
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
