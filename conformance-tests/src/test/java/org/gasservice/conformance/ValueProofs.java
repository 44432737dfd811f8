package org.gasservice.conformance;

import static org.gasservice.conformance.Proofs.ONE;
import static org.gasservice.conformance.Proofs.TYPE;
import static org.gasservice.conformance.Proofs.commit;
import static org.gasservice.conformance.Proofs.ids;
import static org.gasservice.conformance.Proofs.insert;
import static org.gasservice.conformance.Proofs.key;
import static org.gasservice.conformance.Proofs.proof;
import static org.gasservice.conformance.Proofs.put;
import static org.gasservice.conformance.Proofs.range;
import static org.gasservice.conformance.Proofs.there;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import java.util.stream.Collectors;
import org.gasservice.conformance.Proofs.Proof;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Capability;
import org.gasservice.storage.Change;
import org.gasservice.storage.Codec;
import org.gasservice.storage.Document;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.jspecify.annotations.Nullable;

/** Values, and what a place promises. */
final class ValueProofs {

  private ValueProofs() {}

  static List<Proof> values() {
    return List.of(
        value("a rare surname", "by_text", "text", "𠮷野家"),
        value("a name with marks", "by_text", "text", "Nguyễn Đức"),
        value("a Chinese name", "by_text", "text", "刘备"),
        value("a text with quotes", "by_text", "text", "O'Neil's"),
        value("the greatest number", "by_number", "number", Long.MAX_VALUE),
        value("an odd number above 2^53", "by_number", "number", 9_007_199_254_740_993L),
        value("a truth", "by_flag", "flag", true),
        value("a day before 1970", "by_day", "day", LocalDate.of(1965, 3, 9)),
        value("a fine amount", "by_amount", "amount", new BigDecimal("9007199254740993.001")),
        value(
            "a moment of the hour that comes twice",
            "by_moment",
            "moment",
            Instant.parse("2026-11-01T05:30:00Z")),
        proof(
            "an amount of another scale",
            "BAD_VALUE",
            s -> commit(s, insert("a", ONE.with("amount", new BigDecimal("1.0005"))))),
        proof(
            "a text too long",
            "TOO_LARGE",
            s -> commit(s, insert("a", ONE.with("text", "x".repeat(401))))),
        proof("a long document and bytes that are no text", "true true", s -> {
          Document given = new Document(
              1,
              Bytes.wrap(new byte[] {(byte) 0xff, 0, (byte) 0xc3}),
              Bytes.wrap("7".repeat(20_000).getBytes(StandardCharsets.US_ASCII)));
          AggregateType<Sample> type = Samples.type("bytes", new Numbering(), List.of(), List.of());
          Change.Write<Sample> write = (Change.Write<Sample>) Rules.insert(type, key("a"), ONE);
          commit(s, new Change.Insert<>(type, key("a"), ONE, given, write.entry()));
          Document found = s.find(type, List.of(key("a"))).get(0).document();
          return found.hot().equals(given.hot()) + " " + found.cold().equals(given.cold());
        }),
        new Proof("moments and days on machines of two zones", "a a", place -> {
          TimeZone zone = TimeZone.getDefault();
          try (Storage s = place.open()) {
            TimeZone.setDefault(TimeZone.getTimeZone("Asia/Shanghai"));
            Instant moment = Instant.parse("2026-06-01T00:00:00Z");
            LocalDate day = LocalDate.of(2026, 6, 1);
            commit(s, insert("a", ONE.with("moment", moment).with("day", day)));
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            commit(s, insert("b", ONE.with("moment", moment.plusSeconds(1))));
            return ids(s, range("by_moment").equalTo(moment)) + " "
                + ids(s, range("by_day").equalTo(day));
          } finally {
            TimeZone.setDefault(zone);
          }
        }),
        new Proof("a moment written in New York", "b", place -> {
          TimeZone zone = TimeZone.getDefault();
          try (Storage s = place.open()) {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            Instant moment = Instant.parse("2026-06-01T00:00:00Z");
            commit(s, insert("b", ONE.with("moment", moment)));
            return ids(s, range("by_moment").equalTo(moment));
          } finally {
            TimeZone.setDefault(zone);
          }
        }));
  }

  /** Reads documents of any bytes as the number of their form. */
  static final class Numbering implements Codec<Sample> {
    @Override
    public int schema() {
      return 3;
    }

    @Override
    public Document write(Sample value, @Nullable Held<Sample> before) {
      return new Document(3, Bytes.EMPTY, Bytes.EMPTY);
    }

    @Override
    public Sample read(Document document) {
      return Sample.EMPTY.with("number", (long) document.schema());
    }
  }

  private static Proof value(String name, String index, String attribute, Object value) {
    return proof(name, "a " + value, s -> {
      commit(s, insert("a", ONE.with(attribute, value)));
      Range range = range(index).equalTo(value);
      List<Hit> hits = s.scan(TYPE, range, Optional.empty(), 5).rows();
      return hits.stream()
          .map(hit -> hit.key().id() + " " + hit.indexed().get(1))
          .collect(Collectors.joining());
    });
  }

  static List<Proof> lives() {
    return List.of(
        new Proof("what lasts and what is shared is as declared", "as declared", place -> {
          try (Storage first = place.open()) {
            put(first, "a", ONE);
            put(first, "b", ONE);
            boolean shares = first.capabilities().contains(Capability.SECOND_PROCESS);
            boolean lasts = first.capabilities().contains(Capability.DURABLE);
            String second = second(place);
            if (shares != second.equals("a b")) {
              return "a second one sees: " + second;
            }
            first.close();
            String again = second(place);
            return again.equals("a b") || (!lasts && again.isEmpty())
                ? "as declared"
                : "opened again it has: " + again;
          }
        }),
        new Proof("a new place", "0", place -> {
          try (Storage store = place.open()) {
            return "" + store.feed(Optional.empty(), 10).entries().size();
          }
        }));
  }

  private static String second(Place place) {
    try (Storage store = place.open()) {
      return there(store, "a", "b");
    } catch (StorageFailure failure) {
      return failure.outcome().name();
    }
  }
}
