package org.gasservice.conformance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Change;
import org.gasservice.storage.Document;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Range;
import org.gasservice.storage.StorageFailure;

/** Storages that change values on the way in, take what they must refuse, or cut documents. */
final class ValueSaboteurs {

  private static final String VALUES = "Values";

  private ValueSaboteurs() {}

  static List<Saboteur> all() {
    return List.of(
        texts("text-trimmed", text -> text.isBlank() ? "-" : text.strip()),
        texts(
            "text-cut",
            text ->
                text.length() > Limits.TEXT_LENGTH ? text.substring(0, Limits.TEXT_LENGTH) : text),
        texts("text-composed", text -> Normalizer.normalize(text, Normalizer.Form.NFC)),
        texts(
            "text-without-marks",
            text -> Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}", "")),
        texts(
            "text-in-latin",
            text -> new String(
                text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.ISO_8859_1)),
        texts("private-use-replaced", text -> text.replaceAll("\\p{Co}", "?")),
        texts(
            "tokens-in-capitals",
            text -> text.matches("[\\x21-\\x7e]+") ? text.toUpperCase(Locale.ROOT) : text),
        texts("quotes-doubled", text -> text.replace("'", "''")),
        value(
            "long-as-int",
            value -> value instanceof Long n
                ? (Object) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, n))
                : value),
        value("bool-turned", value -> value instanceof Boolean flag ? (Object) !flag : value),
        value(
            "years-clipped",
            value -> value instanceof LocalDate day
                ? (Object)
                    (day.getYear() < 1
                        ? LocalDate.of(1, 1, 1)
                        : day.getYear() > 9999 ? LocalDate.of(9999, 12, 31) : day)
                : value),
        value(
            "instant-rounded",
            value -> value instanceof Instant moment
                ? (Object) moment.plusNanos(500).truncatedTo(ChronoUnit.MICROS)
                : value),
        value(
            "instant-in-local-time",
            value -> value instanceof Instant moment
                ? (Object) LocalDateTime.ofInstant(moment, ZoneId.of("America/New_York"))
                    .atZone(ZoneId.of("America/New_York"))
                    .withLaterOffsetAtOverlap()
                    .toInstant()
                : value),
        Saboteur.of(
            "instant-in-the-zone-of-the-machine",
            "General",
            good -> new BentValues(
                good,
                value -> value instanceof Instant moment
                    ? (Object) LocalDateTime.ofInstant(moment, ZoneId.systemDefault())
                        .toInstant(ZoneOffset.UTC)
                        .minusSeconds(28_800)
                    : value)),
        Saboteur.of(
            "day-in-the-zone-of-the-machine",
            "General",
            good -> new BentValues(
                good,
                value -> value instanceof LocalDate day
                    ? (Object) day.atStartOfDay(ZoneId.systemDefault())
                        .withZoneSameInstant(ZoneOffset.UTC)
                        .toLocalDate()
                    : value)),
        value(
            "decimal-rounded",
            value -> value instanceof BigDecimal amount
                ? (Object) amount.setScale(Samples.SCALE, RoundingMode.HALF_UP)
                : value),
        value(
            "decimal-of-few-digits",
            value -> value instanceof BigDecimal amount && amount.precision() > 18
                ? (Object) BigDecimal.ZERO.setScale(Samples.SCALE)
                : value),
        Saboteur.of(
            "keys-in-small-letters",
            VALUES,
            good -> new Bending(good)
                .find((s, type, keys) -> s.find(
                    type, keys.stream().map(ValueSaboteurs::small).distinct().toList()))
                .commit((s, unit) -> {
                  for (Change<?> change : unit.changes()) {
                    if (!small(change.key()).equals(change.key())) {
                      throw new StorageFailure(Outcome.DUPLICATE, "key");
                    }
                  }
                  s.commit(unit);
                })),
        documents(
            "document-cut",
            document -> new Document(document.schema(), cut(document.hot()), cut(document.cold()))),
        documents(
            "document-as-text",
            document ->
                new Document(document.schema(), recoded(document.hot()), recoded(document.cold()))),
        Saboteur.of(
            "reserved-words-refused",
            VALUES,
            good -> new Bending(good).commit((s, unit) -> {
              for (Change<?> change : unit.changes()) {
                if (change.type().name().equals("order") || change.type().name().equals("user")) {
                  throw new StorageFailure(Outcome.UNSUPPORTED, change.type().name());
                }
              }
              s.commit(unit);
            })),
        Saboteur.of(
            "names-cut",
            VALUES,
            good -> new Bending(good).scan((s, type, range, after, limit) -> {
              String stem =
                  range.index().substring(0, Math.min(30, range.index().length()));
              String first = type.indexes().stream()
                  .map(index -> index.name())
                  .filter(name -> name.startsWith(stem) && range.index().length() > 30)
                  .findFirst()
                  .orElse(range.index());
              return s.scan(
                  type,
                  new Range(
                      first, range.root(), range.equal(), range.from(), range.to(), range.prefix()),
                  after,
                  limit);
            })));
  }

  private static Saboteur value(String name, UnaryOperator<Object> bend) {
    return Saboteur.of(name, VALUES, good -> new BentValues(good, bend));
  }

  private static Saboteur texts(String name, UnaryOperator<String> bend) {
    return value(
        name,
        value -> value instanceof String text && !text.matches("t\\d+") ? bend.apply(text) : value);
  }

  private static Saboteur documents(String name, UnaryOperator<Document> bend) {
    return Saboteur.of(
        name,
        VALUES,
        good -> new Bending(good).find((s, type, keys) -> {
          List<Held<?>> bent = new ArrayList<>();
          for (Held<?> held : s.find(type, keys)) {
            bent.add(with(held, bend.apply(held.document())));
          }
          return bent;
        }));
  }

  private static <T> Held<T> with(Held<T> held, Document document) {
    return new Held<>(held.key(), held.version(), held.head(), held.value(), document);
  }

  private static Key small(Key key) {
    return new Key(key.root().toLowerCase(Locale.ROOT), key.id().toLowerCase(Locale.ROOT));
  }

  private static Bytes cut(Bytes bytes) {
    return bytes.size() <= 4_000 ? bytes : Bytes.wrap(Arrays.copyOf(bytes.toArray(), 4_000));
  }

  private static Bytes recoded(Bytes bytes) {
    return Bytes.utf8(new String(bytes.toArray(), StandardCharsets.UTF_8));
  }
}
