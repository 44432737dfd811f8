package org.gasservice.core.conduct;

import static org.gasservice.core.standard.Clauses.D2_1_11;
import static org.gasservice.core.standard.Clauses.D4_3a;

import java.util.EnumSet;
import java.util.Set;
import org.gasservice.core.standard.Keeps;

/** Which required courtesies are missing from what somebody of the company said. Pure. */
public final class CourtesyCheck {

  private CourtesyCheck() {}

  /**
   * Those of the {@linkplain Courtesy#always() three voices} no sign of which is in the text.
   *
   * @param said all one side said in a conversation
   */
  @Keeps({D2_1_11, D4_3a})
  public static Set<Courtesy> missing(PhraseBook book, String said) {
    Set<Courtesy> missing = EnumSet.copyOf(Courtesy.always());
    missing.removeAll(heard(book, said));
    return missing;
  }

  /** Those a sign of which is in the text. */
  public static Set<Courtesy> heard(PhraseBook book, String said) {
    String text = NormalText.withoutBlanks(said).text();
    Set<Courtesy> heard = EnumSet.noneOf(Courtesy.class);
    for (PhraseSet set : book.sets()) {
      if (set.signs().stream()
          .anyMatch(sign -> text.contains(NormalText.withoutBlanks(sign).text()))) {
        set.courtesy().ifPresent(heard::add);
      }
    }
    return heard;
  }
}
