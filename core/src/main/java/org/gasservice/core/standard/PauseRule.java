package org.gasservice.core.standard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a suspension does to one clock. Written {@code PAUSES}, or {@code NEEDS_APPROVAL PT72H} with a longest duration.
 *
 * @param longest the pause ends by itself after so much elapsed time; empty for no limit of its own
 */
public record PauseRule(Effect effect, Optional<Duration> longest) {

  /** Whether the clock stands still. */
  public enum Effect {
    PAUSES,
    DOES_NOT_PAUSE,
    /** Pauses once a second person approved it. */
    NEEDS_APPROVAL
  }

  public static final PauseRule PAUSES = new PauseRule(Effect.PAUSES, Optional.empty());
  public static final PauseRule DOES_NOT_PAUSE =
      new PauseRule(Effect.DOES_NOT_PAUSE, Optional.empty());
  public static final PauseRule NEEDS_APPROVAL =
      new PauseRule(Effect.NEEDS_APPROVAL, Optional.empty());

  public PauseRule {
    if (longest.isPresent() && (effect == Effect.DOES_NOT_PAUSE || !isPositive(longest.get()))) {
      throw InvalidStandard.of("longest", "standard.pause", Map.of("effect", effect.name()));
    }
  }

  public PauseRule atMost(Duration duration) {
    return new PauseRule(effect, Optional.of(duration));
  }

  /** @throws InvalidStandard when the text is no rule */
  @JsonCreator
  public static PauseRule parse(String text) {
    String[] parts = text.strip().split(" +", 2);
    try {
      Effect effect = Effect.valueOf(parts[0].toUpperCase(Locale.ROOT));
      return new PauseRule(
          effect, parts.length == 1 ? Optional.empty() : Optional.of(Duration.parse(parts[1])));
    } catch (DateTimeParseException | IllegalArgumentException e) {
      throw InvalidStandard.of("", "standard.pause", Map.of("found", text));
    }
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isZero() && !duration.isNegative();
  }

  @JsonValue
  @Override
  public String toString() {
    return longest.map(duration -> effect + " " + duration).orElseGet(effect::name);
  }
}
