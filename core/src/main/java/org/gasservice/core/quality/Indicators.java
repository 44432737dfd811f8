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
    for (Indicator indicator : all) {
      if (indicator.among().isPresent() && wholeOf(all, indicator).isEmpty()) {
        throw new IllegalArgumentException(indicator.id() + " counts some of nobody");
      }
    }
  }

  /** Whether figures of an indicator tell of people who complained or answered. */
  public boolean personal(String id) {
    return find(id).flatMap(this::wholeOf).isPresent();
  }

  /** What counts all the people an indicator counts some of; absent where it tells of nobody. */
  Optional<Indicator> wholeOf(Indicator indicator) {
    return wholeOf(all, indicator);
  }

  private static Optional<Indicator> wholeOf(List<Indicator> all, Indicator indicator) {
    Optional<Indicator> found = Optional.of(indicator);
    for (int i = 0; i <= all.size() && found.isPresent(); i++) {
      String id = found.get().id();
      Optional<String> among = found.get().among();
      if (among.filter(id::equals).isPresent()) {
        return found;
      }
      found = all.stream()
          .filter(each -> among.filter(each.id()::equals).isPresent())
          .findFirst();
    }
    return Optional.empty();
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
