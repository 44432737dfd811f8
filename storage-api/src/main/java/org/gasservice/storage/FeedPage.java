package org.gasservice.storage;

import java.util.List;

/**
 * Part of the feed.
 *
 * @param next cursor behind the last entry given; always present, since the feed has no end
 * @param lagMicros how far the feed may be behind the newest commit because of commits still open; 0 when it is complete
 */
public record FeedPage(List<Entry> entries, Bytes next, long lagMicros) {

  public FeedPage {
    entries = List.copyOf(entries);
  }
}
