package org.gasservice.core.conduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.gasservice.core.standard.Clauses.D10_3_1;
import static org.gasservice.core.standard.Clauses.D10_3_2a;
import static org.gasservice.core.standard.Clauses.D10_3_3c;
import static org.gasservice.core.standard.Clauses.D10_3_4a;
import static org.gasservice.core.standard.Clauses.D10_3_5a;
import static org.gasservice.core.standard.Clauses.D2_1_1;
import static org.gasservice.core.standard.Clauses.D2_1_11;
import static org.gasservice.core.standard.Clauses.D4_3a;

import java.util.EnumSet;
import java.util.List;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.ServiceStandard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What to say when, and what was not said. */
class PhraseBookTest {

  private final PhraseBook book = PhraseBook.standard();

  @ParameterizedTest
  @CsvSource({
    D2_1_1 + ", 1",
    D10_3_1 + ", 4",
    D10_3_2a + ", 5",
    D10_3_3c + ", 3",
    D10_3_4a + ", 6",
    D10_3_5a + ", 4"
  })
  @Keeps({D2_1_1, D10_3_1, D10_3_2a, D10_3_3c, D10_3_4a, D10_3_5a})
  void everySituationAClauseNamesHasItsPhrases(String clause, int situations) {
    assertThat(book.sets().stream().filter(set -> set.clause().equals(clause))).hasSize(situations);
  }

  @Test
  void noPhraseOfOursIsBanned() {
    BannedWords banned = BannedWords.of(ServiceStandard.manual().bannedPhrases());
    book.sets().stream().flatMap(set -> set.phrases().stream()).forEach(phrase -> {
      assertThat(banned.in(phrase.zh())).as(phrase.zh()).isEmpty();
      assertThat(banned.in(phrase.en())).as(phrase.en()).isEmpty();
    });
  }

  @Test
  @Keeps(D2_1_11)
  void theHallHasAPhraseForEachOfTheSevenVoicesAndItIsRecognised() {
    List<PhraseSet> hall = book.of("HALL", "CLERK");
    for (Courtesy courtesy : Courtesy.values()) {
      List<PhraseSet> sets = hall.stream()
          .filter(set -> set.courtesy().filter(c -> c == courtesy).isPresent())
          .toList();
      assertThat(sets).as(courtesy.name()).isNotEmpty();
      sets.forEach(set -> set.phrases().forEach(phrase -> {
        assertThat(CourtesyCheck.heard(book, phrase.zh())).as(phrase.zh()).contains(courtesy);
        assertThat(CourtesyCheck.heard(book, phrase.en())).as(phrase.en()).contains(courtesy);
      }));
    }
  }

  @Test
  @Keeps(D4_3a)
  void threeVoicesAreMissedWhereverTheyAreNotHeard() {
    assertThat(CourtesyCheck.missing(book, "您好，请讲。好的，我这就查。再见。")).isEmpty();
    assertThat(CourtesyCheck.missing(book, "户号报一下。查好了。"))
        .containsExactlyElementsOf(
            EnumSet.of(Courtesy.GREETING, Courtesy.RESPONSE, Courtesy.GOODBYE));
    assertThat(CourtesyCheck.missing(book, "您 好！明白了。")).containsExactly(Courtesy.GOODBYE);
  }

  @Test
  void nobodyAtTheDoorIsToldWhatIsSaidAtTheTelephone() {
    assertThat(book.of("HOME", "FIELD_STAFF"))
        .extracting(PhraseSet::situation)
        .contains("ENTRY", "RUDE")
        .doesNotContain("CALL_GREETING", "HALL_GREETING");
  }

  @Test
  void aSituationHasOneSet() {
    PhraseSet set = book.sets().get(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PhraseBook(List.of(set, set)))
        .withMessageContaining(set.situation());
  }
}
