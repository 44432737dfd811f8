package org.gasservice.core.payment;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.money.Yuan;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * Our day with a channel beside the channel's own (渠道对账). A root of its own; its differences lie in its {@link Page}s.
 *
 * @param through transaction it got to
 * @param pages pages of differences
 * @param matched how many agree, and what they come to
 * @param differences how many of each finding
 * @param doneAt when the last page was dealt with
 */
@Value.Builder
public record Reconciliation(
    String channel,
    LocalDate day,
    Optional<String> through,
    int pages,
    int matched,
    Yuan amount,
    Yuan ours,
    Yuan theirs,
    Map<Finding, Integer> differences,
    Optional<Instant> doneAt)
    implements WithReconciliation {

  /**
   * Some of the differences, in order of transactions.
   *
   * @param number from 1
   */
  public record Page(int number, List<Difference> differences) {

    public static final AggregateType<Page> TYPE = new AggregateType<>(
        "reconciliation_page",
        Page.class,
        JsonCodec.whole(1, Page.class),
        List.of(Attribute.of("number", Kind.LONG, p -> (long) p.number())),
        List.of(Index.over(OF_DAY, Reach.ROOT, "number")));

    public Page {
      differences = List.copyOf(differences);
    }
  }

  /** Pages in order: scan within the root. */
  public static final String OF_DAY = "of_day";

  /** By day and channel. */
  public static final String BY_DAY = "by_day";

  public static final AggregateType<Reconciliation> TYPE = new AggregateType<>(
      "reconciliation",
      Reconciliation.class,
      JsonCodec.whole(1, Reconciliation.class),
      List.of(
          Attribute.of("day", Kind.DATE, Reconciliation::day),
          Attribute.of("channel", Kind.TOKEN, Reconciliation::channel)),
      List.of(Index.over(BY_DAY, Reach.STORE, "day", "channel")));

  public Reconciliation {
    through = through == null ? Optional.empty() : through;
    differences = differences == null ? ImmutableMap.of() : Maps.immutableEnumMap(differences);
    doneAt = doneAt == null ? Optional.empty() : doneAt;
  }

  public static ReconciliationBuilder builder() {
    return new ReconciliationBuilder();
  }

  static Reconciliation begun(String channel, LocalDate day) {
    return builder()
        .channel(channel)
        .day(day)
        .pages(0)
        .matched(0)
        .amount(Yuan.ZERO)
        .ours(Yuan.ZERO)
        .theirs(Yuan.ZERO)
        .build();
  }

  static String rootOf(String channel, LocalDate day) {
    return "statement-" + channel + "-" + day;
  }

  public static Key keyOf(String channel, LocalDate day) {
    return Key.ofRoot(rootOf(channel, day));
  }

  static Key pageKey(String root, int number) {
    return new Key(root, "page-" + number);
  }

  /** Whether everything was compared. */
  public boolean done() {
    return doneAt.isPresent();
  }

  /** Whether everything was compared and nothing differs. */
  public boolean clean() {
    return done() && differences.isEmpty();
  }

  Reconciliation with(Matching page, Optional<String> reached) {
    Map<Finding, Integer> more = new EnumMap<>(Finding.class);
    more.putAll(differences);
    page.differences().forEach(d -> more.merge(d.finding(), 1, Integer::sum));
    return withMatched(matched + page.matched())
        .withAmount(amount.plus(page.amount()))
        .withOurs(ours.plus(page.ours()))
        .withTheirs(theirs.plus(page.theirs()))
        .withDifferences(more)
        .withPages(pages + (page.differences().isEmpty() ? 0 : 1))
        .withThrough(reached.or(() -> through));
  }
}
