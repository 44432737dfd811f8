package org.gasservice.core.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.gasservice.core.json.Json;

/** What ships beside the classes of this package. */
final class Shipped {

  private Shipped() {}

  static String text(String name) {
    try (InputStream in = Objects.requireNonNull(Shipped.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static <T> T json(String name, Class<T> type) {
    try {
      return Json.bind(type, Json.parse(text(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
