package org.gasservice.examples.day;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.standard.Wording;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * That a step of the day was refused, and why. A refusal changes nothing, so the library keeps none; a program that wants to show them keeps
 * its own.
 *
 * @param step id of the command that was refused
 * @param said in both languages; refusals carry nothing personal
 */
@Value.Builder
public record RefusalNote(
    String step,
    Instant at,
    String command,
    String by,
    Optional<String> clause,
    String code,
    Wording said) {

  public static final AggregateType<RefusalNote> TYPE = new AggregateType<>(
      "refusal_note",
      RefusalNote.class,
      JsonCodec.whole(1, RefusalNote.class),
      List.of(),
      List.of());

  public static RefusalNoteBuilder builder() {
    return new RefusalNoteBuilder();
  }

  public static Key keyOf(String step) {
    return Key.ofRoot("refusal-" + step);
  }
}
