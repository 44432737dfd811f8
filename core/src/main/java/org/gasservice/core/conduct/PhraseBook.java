package org.gasservice.core.conduct;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.json.Json;

/**
 * What to say when (标准用语手册). Ours ships with the library; a company may bring its own in the same JSON form.
 *
 * @param sets one a situation
 */
public record PhraseBook(List<PhraseSet> sets) {

  private static final String SHIPPED = "phrases.json";

  /** @throws IllegalArgumentException when two sets speak for one situation */
  public PhraseBook {
    sets = List.copyOf(sets);
    Set<String> seen = new HashSet<>();
    sets.stream().filter(set -> !seen.add(set.situation())).findFirst().ifPresent(set -> {
      throw new IllegalArgumentException(set.situation() + " is there twice");
    });
  }

  /** Ours, for every situation the manual names. */
  public static PhraseBook standard() {
    return Shipped.BOOK;
  }

  /** Reads the JSON form. */
  public static PhraseBook fromJson(String json) throws IOException {
    return Json.bind(PhraseBook.class, Json.parse(json));
  }

  public Optional<PhraseSet> find(String situation) {
    return sets.stream().filter(set -> set.situation().equals(situation)).findFirst();
  }

  /** What somebody of this role needs at this place. */
  public List<PhraseSet> of(String place, String role) {
    return sets.stream()
        .filter(set -> fits(set.place(), place) && fits(set.role(), role))
        .toList();
  }

  private static boolean fits(String said, String wanted) {
    return said.equals("ANY") || said.equals(wanted);
  }

  /** Read once, when somebody asks. */
  private static final class Shipped {
    private static final PhraseBook BOOK = read();

    private static PhraseBook read() {
      try (InputStream in =
          Objects.requireNonNull(PhraseBook.class.getResourceAsStream(SHIPPED), SHIPPED)) {
        return fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
