package org.gasservice.core.quality;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * What was counted of one order, call or complaint, so that it can be taken back. Lies in the root of the unit; when the unit changes, what lies with
 * the earlier one contributes nothing any more.
 *
 * @param version of the source as it was counted; an earlier one is never counted over it
 */
record Counted(Key key, long version, LocalDate day, List<Figure> figures) {

  /** Everything counted of one source: scan by its token. */
  static final String OF_SOURCE = "of_source";

  static final AggregateType<Counted> TYPE = new AggregateType<>(
      "quality_counted",
      Counted.class,
      JsonCodec.whole(1, Counted.class),
      List.of(Attribute.of("source", Kind.TOKEN, counted -> counted.key().id())),
      List.of(Index.over(OF_SOURCE, Reach.STORE, "source")));

  private static final int DIGITS = 40;

  Counted {
    figures = figures == null ? List.of() : List.copyOf(figures);
  }

  /** A token for a source, as long for every key. */
  static String tokenOf(String type, Key source) {
    return "counted-"
        + Hashing.sha256()
            .hashString(type + "\n" + source.root() + "\n" + source.id(), StandardCharsets.UTF_8)
            .toString()
            .substring(0, DIGITS);
  }
}
