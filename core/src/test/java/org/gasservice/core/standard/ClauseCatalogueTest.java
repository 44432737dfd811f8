package org.gasservice.core.standard;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClauseCatalogueTest {

  private static final ClauseCatalogue CATALOGUE = ClauseCatalogue.manual();

  @ParameterizedTest
  @CsvSource({
    "D1, 4, 0, 5, 1, 3, 1, 2, 16",
    "D2, 6, 0, 2, 1, 11, 1, 0, 21",
    "D3, 3, 1, 3, 1, 2, 1, 5, 16",
    "D4, 7, 1, 4, 0, 7, 1, 0, 20",
    "D5, 5, 7, 0, 2, 6, 0, 2, 22",
    "D6, 5, 1, 6, 4, 7, 1, 5, 29",
    "D7, 2, 0, 1, 3, 19, 0, 4, 29",
    "D8, 3, 2, 6, 3, 4, 1, 2, 21",
    "D9, 0, 0, 0, 0, 0, 0, 3, 3",
    "D10, 22, 12, 11, 2, 21, 11, 9, 88"
  })
  void everyDocumentHasItsClauses(
      String document,
      long enforceable,
      long timed,
      long record,
      long measured,
      long checklist,
      long content,
      long out,
      long sum) {
    List<Clause> clauses = CATALOGUE.all().stream()
        .filter(clause -> !clause.isPaper() && clause.document().equals(document))
        .toList();
    Map<ClauseKind, Long> counts = clauses.stream().collect(groupingBy(Clause::kind, counting()));
    assertThat(Arrays.stream(ClauseKind.values()).map(kind -> counts.getOrDefault(kind, 0L)))
        .containsExactly(enforceable, timed, record, measured, checklist, content, out);
    assertThat(clauses).hasSize((int) sum);
  }

  @Test
  void theManualHas265ClausesAnd33FormsAndAttachments() {
    Map<Boolean, Long> papers =
        CATALOGUE.all().stream().collect(groupingBy(Clause::isPaper, counting()));
    assertThat(papers).containsEntry(false, 265L).containsEntry(true, 33L);
    assertThat(CATALOGUE.all().stream()
            .filter(Clause::isPaper)
            .collect(groupingBy(Clause::kind, counting())))
        .containsOnly(Map.entry(ClauseKind.RECORD, 21L), Map.entry(ClauseKind.CONTENT, 12L));
  }

  @Test
  void anIdWithoutItsLastPartMeansAllUnderIt() {
    assertThat(CATALOGUE.under("D10-2.1"))
        .extracting(Clause::id)
        .containsExactly("D10-2.1a", "D10-2.1b");
    assertThat(CATALOGUE.under(Clauses.D10_2_10a))
        .extracting(Clause::id)
        .containsExactly("D10-2.10a");
    assertThat(CATALOGUE.under("D1")).hasSize(16);
    assertThat(CATALOGUE.under("D5-3"))
        .extracting(Clause::id)
        .containsExactly("D5-3.1", "D5-3.2", "D5-3.3");
    assertThat(CATALOGUE.under("D11")).isEmpty();
  }

  @Test
  void theConstantsAreWhatTheGeneratorWrites() throws IOException {
    assertThat(Files.readString(ClausesSource.FILE)).isEqualTo(ClausesSource.text());
  }

  @Test
  void everyConstantNamesAClause() throws IllegalAccessException {
    for (Field field : Clauses.class.getFields()) {
      assertThat(CATALOGUE.find((String) field.get(null))).as(field.getName()).isPresent();
    }
    assertThat(Clauses.class.getFields()).hasSize(298);
  }

  @Test
  void titlesComeInBothLanguages() {
    Clause clause = CATALOGUE.find(Clauses.D5_1_2b).orElseThrow();
    assertThat(clause.title().in(Locale.CHINA)).contains("五分钟");
    assertThat(clause.title().in(Locale.ENGLISH)).contains("5 minutes");
    assertThat(CATALOGUE.all()).allSatisfy(each -> {
      assertThat(each.title().zh()).matches(".*\\p{IsHan}.*");
      assertThat(each.title().en()).doesNotMatch(".*\\p{IsHan}.*");
    });
  }
}
