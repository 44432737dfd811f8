package org.gasservice.core.voice;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * Calling after work was done (回访记录单, form F14). One for each order, in its root.
 *
 * @param station that did the work; absent where the order names none
 * @param calls every call, also those nobody answered
 */
@Keeps(Clauses.D10_3_4b)
public record FollowUpRecord(Key order, Optional<String> station, List<Call> calls) {

  /**
   * One call.
   *
   * @param by staff number of who called
   * @param number that was called
   * @param result absent when nobody was reached
   */
  public record Call(Instant at, String by, Optional<Personal> number, Optional<Result> result) {
    public Call {
      number = number == null ? Optional.empty() : number;
      result = result == null ? Optional.empty() : result;
    }
  }

  /**
   * What was said.
   *
   * @param further what follows from it: the number of a complaint, an order, a measure
   */
  public record Result(Scores scores, Optional<Personal> opinion, Optional<String> further) {
    public Result {
      opinion = opinion == null ? Optional.empty() : opinion;
      further = further == null ? Optional.empty() : further;
    }
  }

  /** Most calls kept. */
  static final int MOST_CALLS = 10;

  /** Records of a root by the time of the last call. */
  public static final String IN_ROOT = "in_root";

  /** Records of a station by the time of the last call. */
  public static final String OF_STATION = "of_station";

  public static final AggregateType<FollowUpRecord> TYPE = new AggregateType<>(
      "follow_up_record",
      FollowUpRecord.class,
      JsonCodec.whole(1, FollowUpRecord.class),
      List.of(
          Attribute.of("station", Kind.TOKEN, r -> r.station().orElse(null)),
          Attribute.of("last_call", Kind.INSTANT, FollowUpRecord::lastCall)),
      List.of(
          Index.over(IN_ROOT, Reach.ROOT, "last_call"),
          Index.over(OF_STATION, Reach.STORE, "station", "last_call")));

  public FollowUpRecord {
    station = station == null ? Optional.empty() : station;
    calls = List.copyOf(calls);
  }

  public static Key keyOf(Key order) {
    return new Key(order.root(), "call-" + digest(order.id()));
  }

  static String digest(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString().substring(0, 24);
  }

  Instant lastCall() {
    return calls.get(calls.size() - 1).at();
  }

  /** What was said, once somebody was reached. */
  public Optional<Result> result() {
    return calls.stream().flatMap(call -> call.result().stream()).findFirst();
  }
}
