package org.gasservice.conformance;

import java.util.List;
import java.util.function.UnaryOperator;
import org.gasservice.storage.Storage;

/**
 * A storage that breaks one promise.
 *
 * @param what goes wrong, in one sentence
 * @param rule the rule whose test must fail
 * @param group the group of rules that are run against it
 * @param bend breaks a good storage
 */
record Saboteur(String name, String what, String rule, String group, UnaryOperator<Storage> bend) {

  static List<Saboteur> all() {
    return List.of(
        commit(
            "lost-update",
            "an update does not look at the version",
            "C3",
            BentCommits.LostUpdate::new),
        commit(
            "missing-row-update-ok",
            "an update of nothing reports success",
            "C4",
            BentCommits.MissingRowIsFine::new),
        commit(
            "insert-overwrites",
            "an insert replaces what is there",
            "C5",
            BentCommits.InsertOverwrites::new),
        commit("torn-unit", "every change is committed by itself", "C2", BentCommits.TornUnit::new),
        commit(
            "verify-ignored",
            "what a rule read is not checked again",
            "C6",
            BentCommits.VerifyIgnored::new),
        commit(
            "no-change-no-version",
            "an update that changes no byte is left out",
            "C11",
            BentCommits.EqualIsNoChange::new),
        commit(
            "cold-part-forgotten",
            "an update never writes the cold part",
            "C12",
            BentCommits.ColdForgotten::new),
        new Saboteur(
            "version-check-not-atomic",
            "versions are compared before, not in the write",
            "C16",
            "ConcurrentCommit",
            BentCommits.CheckThenUpdate::new),
        new Saboteur(
            "duplicate-race",
            "whether a key is free is asked before, not in the write",
            "C17",
            "ConcurrentCommit",
            BentCommits.CheckThenInsert::new),
        new Saboteur(
            "writes-not-counted",
            "the number of writes stays what it was",
            "F12",
            "Find",
            BentReads.WritesNotCounted::new),
        new Saboteur(
            "receipt-apart",
            "receipts are stored in a commit of their own",
            "R2",
            "Receipts",
            BentCommits.ReceiptApart::new),
        new Saboteur(
            "receipt-race",
            "whether a command was seen is asked before, not in the write",
            "R6",
            "Receipts",
            BentCommits.ReceiptRace::new),
        new Saboteur(
            "erase-keeps-trace",
            "an erase is only an update",
            "E1",
            "Erase",
            BentCommits.EraseIsUpdate::new),
        new Saboteur(
            "stale-index",
            "an update leaves the tuples where they were",
            "S8",
            "Scan",
            BentCommits.StaleIndex::new),
        new Saboteur(
            "page-skips-ties",
            "a cursor knows the tuple but not the key",
            "S5",
            "Scan",
            BentReads.SkipsTies::new),
        new Saboteur(
            "offset-paging", "a cursor counts rows", "S6", "Scan", BentReads.OffsetPaging::new),
        new Saboteur(
            "prefix-wildcard",
            "% and _ in a prefix stand for anything",
            "S10",
            "Scan",
            BentReads.WildcardPrefix::new),
        new Saboteur(
            "endless-pages",
            "the last page has a next one",
            "S13",
            "Scan",
            BentReads.EndlessPages::new),
        new Saboteur(
            "half-index-scanned",
            "an index not built yet answers with nothing",
            "M3",
            "Maintain",
            BentReads.HalfIndex::new),
        new Saboteur(
            "purge-too-eager",
            "a receipt of the very moment is purged",
            "M1",
            "Maintain",
            BentReads.EagerPurge::new),
        new Saboteur(
            "wrong-alarm",
            "a row that lies as it should is called wrong",
            "M9",
            "Maintain",
            BentReads.WrongAlarm::new),
        new Saboteur(
            "feed-skips",
            "places in the feed are given before the commit",
            "O3",
            "Feed",
            BentReads.FeedSkips::new),
        new Saboteur(
            "cached-value",
            "find hands back the object it was given",
            "F3",
            "Find",
            BentReads.CachedValue::new),
        new Saboteur(
            "use-after-close",
            "a closed storage goes on answering",
            "L2",
            "Lifecycle",
            BentReads.NeverClosed::new),
        new Saboteur(
            "interrupt-lost",
            "the interrupt flag is cleared",
            "G5",
            "General",
            BentReads.InterruptLost::new),
        new Saboteur(
            "foreign-exception",
            "the engine's exception comes out",
            "G1",
            "General",
            BentReads.ForeignException::new),
        new Saboteur(
            "value-in-message",
            "a failure quotes the key",
            "G2",
            "General",
            BentReads.TalkativeFailure::new),
        value("text-folded", "texts are kept in lower case", "V3", BentValues::folded),
        value(
            "text-utf8-three-bytes",
            "characters of four bytes become question marks",
            "V2",
            BentValues::threeBytes),
        value(
            "instant-milliseconds",
            "moments are cut to milliseconds",
            "V7",
            BentValues::milliseconds),
        value("long-as-double", "numbers go through a double", "V5", BentValues::doubles),
        value(
            "decimal-as-double", "decimals go through a double", "V8", BentValues::doubleDecimals),
        value(
            "date-a-day-early",
            "days before 1970 come back a day early",
            "V6",
            BentValues::earlyDates));
  }

  private static Saboteur commit(
      String name, String what, String rule, UnaryOperator<Storage> bend) {
    return new Saboteur(name, what, rule, "Commit", bend);
  }

  private static Saboteur value(String name, String what, String rule, UnaryOperator<Object> bend) {
    return new Saboteur(name, what, rule, "Values", good -> new BentValues(good, bend));
  }

  @Override
  public String toString() {
    return name;
  }
}
