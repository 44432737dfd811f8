package org.gasservice.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.gasservice.storage.Storage;

/**
 * A storage that breaks one promise. What goes wrong, how badly, and which rule must catch it stands in the file of {@link Sabotage}.
 *
 * @param group the group of rules that are run against it
 * @param bend gives places whose storages are broken
 */
record Saboteur(String name, String group, UnaryOperator<Place> bend) {

  /** Breaks each storage of a place by itself. */
  static Saboteur of(String name, String group, UnaryOperator<Storage> bend) {
    return new Saboteur(name, group, place -> () -> bend.apply(place.open()));
  }

  /** Breaks what the storages of a place have to do with each other. */
  static Saboteur place(String name, String group, UnaryOperator<Place> bend) {
    return new Saboteur(name, group, bend);
  }

  static List<Saboteur> all() {
    List<Saboteur> all = new ArrayList<>(bent());
    all.addAll(ValueSaboteurs.all());
    all.addAll(FindSaboteurs.all());
    all.addAll(ScanSaboteurs.all());
    all.addAll(CommitSaboteurs.all());
    all.addAll(JournalSaboteurs.all());
    all.addAll(LifeSaboteurs.all());
    all.addAll(CatalogueSaboteurs.all());
    all.addAll(JoiningSaboteurs.all());
    all.addAll(ServiceSaboteurs.all());
    return all;
  }

  private static List<Saboteur> bent() {
    return List.of(
        of("lost-update", "Commit", BentCommits.LostUpdate::new),
        of("missing-row-update-ok", "Commit", BentCommits.MissingRowIsFine::new),
        of("insert-overwrites", "Commit", BentCommits.InsertOverwrites::new),
        of("torn-unit", "Commit", BentCommits.TornUnit::new),
        of("verify-ignored", "Commit", BentCommits.VerifyIgnored::new),
        of("no-change-no-version", "Commit", BentCommits.EqualIsNoChange::new),
        of("cold-part-forgotten", "Commit", BentCommits.ColdForgotten::new),
        of("version-check-not-atomic", "ConcurrentCommit", BentCommits.CheckThenUpdate::new),
        of("duplicate-race", "ConcurrentCommit", BentCommits.CheckThenInsert::new),
        of("receipt-apart", "Receipts", BentCommits.ReceiptApart::new),
        of("receipt-race", "Receipts", BentCommits.ReceiptRace::new),
        of("erase-keeps-trace", "Erase", BentCommits.EraseIsUpdate::new),
        of("stale-index", "Scan", BentCommits.StaleIndex::new),
        of("page-skips-ties", "Scan", BentReads.SkipsTies::new),
        of("offset-paging", "Scan", BentReads.OffsetPaging::new),
        of("prefix-wildcard", "Scan", BentReads.WildcardPrefix::new),
        of("endless-pages", "Scan", BentReads.EndlessPages::new),
        of("half-index-scanned", "Maintain", BentReads.HalfIndex::new),
        of("purge-too-eager", "Maintain", BentReads.EagerPurge::new),
        of("feed-skips", "Feed", BentReads.FeedSkips::new),
        of("cached-value", "Find", BentReads.CachedValue::new),
        of("use-after-close", "Lifecycle", BentReads.NeverClosed::new),
        of("interrupt-lost", "General", BentReads.InterruptLost::new),
        of("foreign-exception", "General", BentReads.ForeignException::new),
        of("writes-not-counted", "Find", BentReads.WritesNotCounted::new),
        of("wrong-alarm", "Maintain", BentReads.WrongAlarm::new),
        of("value-in-message", "General", BentReads.TalkativeFailure::new),
        of("text-folded", "Values", good -> new BentValues(good, BentValues::folded)),
        of("text-utf8-three-bytes", "Values", good -> new BentValues(good, BentValues::threeBytes)),
        of(
            "instant-milliseconds",
            "Values",
            good -> new BentValues(good, BentValues::milliseconds)),
        of("long-as-double", "Values", good -> new BentValues(good, BentValues::doubles)),
        of("decimal-as-double", "Values", good -> new BentValues(good, BentValues::doubleDecimals)),
        of("date-a-day-early", "Values", good -> new BentValues(good, BentValues::earlyDates)));
  }

  @Override
  public String toString() {
    return name;
  }
}
