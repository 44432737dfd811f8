package org.gasservice.core.document;

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
 * A version of a text the company published in place of ours [D8-1.3a]. Never changed: a later version takes its place on its day.
 *
 * @param validFrom first day
 * @param author who published it
 */
public record PublishedContent(ContentItem item, LocalDate validFrom, String author) {

  /** The root that holds all of them. */
  public static final String ROOT = "contents";

  /** Versions of a text, the latest first: scan within the root. */
  public static final String VERSIONS = "versions";

  public static final AggregateType<PublishedContent> TYPE = new AggregateType<>(
      "published_content",
      PublishedContent.class,
      JsonCodec.whole(1, PublishedContent.class),
      List.of(
          Attribute.of("item", Kind.TOKEN, content -> content.item().id()),
          Attribute.of("version", Kind.LONG, content -> (long) content.item().version())),
      List.of(Index.descending(VERSIONS, Reach.ROOT, "item", "version")));

  public static Key keyOf(String item, int version) {
    return new Key(ROOT, item + "@" + version);
  }
}
