package org.gasservice.core.document;

import java.util.List;
import java.util.Optional;

/** The texts that ship with the library, in our own wording. */
public record ContentBook(List<ContentItem> items) {

  public ContentBook {
    items = List.copyOf(items);
  }

  public static ContentBook standard() {
    return Standard.BOOK;
  }

  public Optional<ContentItem> find(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /** Read once, when somebody asks. */
  private static final class Standard {
    private static final ContentBook BOOK = Shipped.json("contents.json", ContentBook.class);
  }
}
