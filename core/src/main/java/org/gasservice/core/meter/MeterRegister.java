package org.gasservice.core.meter;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * The counting mechanism of a meter where it hangs (计数器): what the next reading is held against. Every reading that counts is written here
 * too, so that of two at once one sees the other.
 *
 * @param meterId id of the {@link Meter}
 * @param meter its number
 * @param digits whole digits: after the highest number the dial begins at zero (翻转)
 * @param dial the last reading that ties what the dial shows to what passed: taken, or substituted for a failed meter
 * @param seen the last four somebody took, oldest first: three uses
 * @param last the latest that counts, estimates included
 * @param unseen how many that count nobody took since the last one somebody did
 */
@Value.Builder
public record MeterRegister(
    String meterId, String meter, int digits, Mark dial, List<Mark> seen, Mark last, int unseen)
    implements WithMeterRegister {

  /**
   * A reading in short.
   *
   * @param value on the dial
   * @param total the dial unrolled, see {@link Reading}
   */
  public record Mark(Instant at, BigDecimal value, BigDecimal total) {}

  private static final int MOST_SEEN = 4;

  public static final AggregateType<MeterRegister> TYPE = new AggregateType<>(
      "meter_register",
      MeterRegister.class,
      JsonCodec.whole(1, MeterRegister.class),
      List.of(),
      List.of());

  public MeterRegister {
    seen = seen == null ? List.of() : List.copyOf(seen);
  }

  public static MeterRegisterBuilder builder() {
    return new MeterRegisterBuilder();
  }

  static MeterRegister hung(Meter meter, Instant at) {
    Mark start = new Mark(at, meter.startReading(), meter.startReading());
    return new MeterRegister(
        meter.id(), meter.number(), meter.digits(), start, List.of(start), start, 0);
  }

  public static Key keyOf(String point, String meterId) {
    return new Key(point, "register-" + meterId);
  }

  /** How many numbers the dial has. */
  BigDecimal numbers() {
    return BigDecimal.TEN.pow(digits);
  }

  /** After a reading that counts. */
  MeterRegister after(Reading reading) {
    Mark mark = new Mark(reading.readAt(), reading.value(), reading.total());
    Mark latest = mark.at().isBefore(last.at()) ? last : mark;
    if (reading.kind().seen()) {
      ImmutableList<Mark> all =
          ImmutableList.<Mark>builder().addAll(seen).add(mark).build();
      List<Mark> kept = all.subList(Math.max(0, all.size() - MOST_SEEN), all.size());
      return new MeterRegister(meterId, meter, digits, mark, kept, latest, 0);
    }
    Mark tied = reading.kind() == ReadingKind.SUBSTITUTED ? mark : dial;
    return new MeterRegister(meterId, meter, digits, tied, seen, latest, unseen + 1);
  }

  /** The mean use a day over the last three valid uses, or as many as there are; empty before the first. */
  Optional<Usual> usual() {
    Mark first = seen.get(0);
    Mark end = seen.get(seen.size() - 1);
    return first.at().isBefore(end.at())
        ? Optional.of(new Usual(end.total().subtract(first.total()), first.at(), end.at()))
        : Optional.empty();
  }
}
