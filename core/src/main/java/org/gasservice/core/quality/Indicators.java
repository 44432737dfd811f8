package org.gasservice.core.quality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gasservice.core.json.Json;

/** The indicators that are kept up. */
public record Indicators(List<Indicator> all) {

  public Indicators {
    all = List.copyOf(all);
  }

  /** Ours: what the manual asks to be measured. */
  public static Indicators standard() {
    return Shipped.ALL;
  }

  public Optional<Indicator> find(String id) {
    return all.stream().filter(indicator -> indicator.id().equals(id)).findFirst();
  }

  /** Read once, when somebody asks. */
  private static final class Shipped {
    private static final Indicators ALL = read();

    private static Indicators read() {
      try (InputStream in =
          Objects.requireNonNull(Indicators.class.getResourceAsStream("indicators.json"))) {
        return Json.bind(
            Indicators.class, Json.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
