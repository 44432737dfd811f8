package org.gasservice.core.tariff;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.gasservice.core.command.Messages;

/** Says in words how a price came about (计费说明), in Chinese or English: for a bill, for the counter, for a complaint. */
public final class Explanation {

  private final Messages messages;

  /** @param messages those of the service; they must hold the texts of {@code tariff} and {@code meter} */
  public Explanation(Messages messages) {
    this.messages = messages;
  }

  /** One sentence a line, then what they come to and how far the tiers are climbed. */
  public List<String> explain(Priced priced, Locale locale) {
    List<String> said = new ArrayList<>();
    priced.lines().forEach(line -> said.add(explain(line, locale)));
    said.add(messages.text(
        locale,
        "tariff.explain.total",
        Map.of("lines", priced.lines().size(), "total", priced.total())));
    said.add(messages.text(
        locale,
        "tariff.explain.count",
        Map.of("cycle", priced.after().cycle(), "volume", priced.after().volume())));
    return said;
  }

  /** Days, tier, volume, price, unrounded and rounded amount, price version, method, readings. */
  public String explain(PriceLine line, Locale locale) {
    Map<String, Object> parameters = ImmutableMap.<String, Object>builder()
        .put("from", line.days() == 0 ? line.through() : line.after().plusDays(1))
        .put("through", line.through())
        .put("days", line.days())
        .put("tier", line.tier())
        .put("volume", line.volume().toPlainString())
        .put("price", line.price().toPlainString())
        .put("exact", line.exact().toPlainString())
        .put("amount", line.amount())
        .put("version", line.version())
        .put("method", line.method())
        .build();
    String text = messages.text(
        locale, line.tier() == 0 ? "tariff.explain.free" : "tariff.explain.line", parameters);
    if (line.readings().isEmpty()) {
      return text;
    }
    return text
        + line.readings().stream().map(span -> explain(span, locale)).collect(Collectors.joining());
  }

  private String explain(ReadingSpan span, Locale locale) {
    return messages.text(
        locale,
        "tariff.explain.reading",
        Map.of(
            "meter", span.meter(),
            "from", span.from().toPlainString(),
            "to", span.to().toPlainString(),
            "kind", span.kind()));
  }
}
