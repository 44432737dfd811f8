package org.gasservice.core;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.json.Json;
import org.gasservice.core.standard.Clause;
import org.gasservice.core.standard.ClauseCatalogue;
import org.junit.jupiter.api.Test;

/** Holds {@code docs/clause-matrix.md}: clause, code that keeps it, proof. Written anew with {@code -Dgasservice.write-docs=true}. */
class ClauseMatrixTest {

  private static final Path FILE = Path.of("../docs/clause-matrix.md");
  private static final Pattern KEEPS = Pattern.compile("@Keeps\\(\\{?([^)}]*)}?\\)");
  private static final Pattern CONSTANT = Pattern.compile("\\b[DFA]\\d+(?:_[0-9A-Za-z]+)*\\b");

  private final Map<String, String> idOf = ClauseCatalogue.manual().all().stream()
      .collect(Collectors.toMap(clause -> clause.id().replaceAll("[.-]", "_"), Clause::id));

  @Test
  void everyClauseKeptInCodeIsProvedAndTheMatrixSaysSo() throws IOException {
    Map<String, Set<String>> code = kept(Path.of("src/main/java"));
    Map<String, Set<String>> proof = kept(Path.of("src/test/java"));
    scenarios()
        .forEach((clause, names) ->
            proof.computeIfAbsent(clause, c -> new TreeSet<>()).addAll(names));

    assertThat(proof.keySet())
        .as("clauses with code need a test or a scenario")
        .containsAll(code.keySet());
    String matrix = matrix(code, proof);
    if (Boolean.getBoolean("gasservice.write-docs")) {
      Files.writeString(FILE, matrix);
    }
    assertThat(Files.readString(FILE).replace("\r\n", "\n")).isEqualTo(matrix);
  }

  private Map<String, Set<String>> kept(Path sources) throws IOException {
    return byClause(
        sources,
        ".java",
        file -> KEEPS
            .matcher(read(file))
            .results()
            .flatMap(mark -> CONSTANT.matcher(mark.group(1)).results())
            .map(MatchResult::group)
            .map(constant -> idOf.getOrDefault(constant, constant))
            .toList());
  }

  private static Map<String, Set<String>> scenarios() throws IOException {
    return byClause(Path.of("../scenarios"), ".jsonl", file -> {
      List<String> clauses = new ArrayList<>();
      head(file).path("clauses").forEach(clause -> clauses.add(clause.asText()));
      return clauses;
    });
  }

  private static JsonNode head(Path file) {
    try {
      return Json.parse(read(file).lines().findFirst().orElse("{}"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Set<String>> byClause(
      Path folder, String ending, Function<Path, List<String>> clauses) throws IOException {
    Map<String, Set<String>> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(f -> f.toString().endsWith(ending)).toList()) {
        String name = file.getFileName().toString();
        clauses
            .apply(file)
            .forEach(
                c -> files.computeIfAbsent(c, x -> new TreeSet<>()).add(name.replace(".java", "")));
      }
    }
    return files;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String matrix(Map<String, Set<String>> code, Map<String, Set<String>> proof) {
    StringBuilder rows = new StringBuilder();
    int kept = 0;
    for (Clause clause : ClauseCatalogue.manual().all()) {
      Set<String> where = code.getOrDefault(clause.id(), Set.of());
      Set<String> how = proof.getOrDefault(clause.id(), Set.of());
      if (!where.isEmpty() || !how.isEmpty()) {
        kept++;
        rows.append("| ")
            .append(clause.id())
            .append(" | ")
            .append(clause.kind())
            .append(" | ")
            .append(clause.title().zh())
            .append(" | ")
            .append(String.join(", ", where))
            .append(" | ")
            .append(String.join(", ", how))
            .append(" |\n");
      }
    }
    return "# Clause matrix\n\n"
        + "Which clauses of the manual code keeps (`@Keeps`) and what proves it: tests, and scenarios (`.jsonl`). A clause without code is\n"
        + "kept by the standard as data alone. A test holds this file and fails when code stands without proof.\n\n"
        + kept + " of " + ClauseCatalogue.manual().all().size()
        + " clauses, forms and attachments so far; the others follow with their features.\n\n"
        + "| Clause | Kind | 条款 | Code | Proof |\n| --- | --- | --- | --- | --- |\n"
        + rows;
  }
}
