package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Capability;
import org.gasservice.storage.Change;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** T: units within a transaction of the caller's. */
abstract class CallerTransactionRules extends Rules {

  CallerTransactionRules(StorageConformance suite) {
    super(suite);
  }

  /** Tables of types are made outside of transactions of the caller's. */
  @BeforeEach
  void useTheTypeOnce() {
    put("before", sample("number", 0L));
  }

  /** A transaction, or empty where the adapter declines as it says. */
  private Optional<CallerTransaction> begin() throws Exception {
    Place place = suite.shared().place();
    if (!store.capabilities().contains(Capability.JOINS_CALLER_TRANSACTION)) {
      fails(Outcome.UNSUPPORTED, () -> place.begin(store).close());
      return Optional.empty();
    }
    try {
      return Optional.of(place.begin(store));
    } catch (StorageFailure failure) {
      assumeTrue(
          failure.outcome() != Outcome.UNSUPPORTED,
          "the places of the fixture have no begin(storage): give one, so that the suite can open a transaction");
      throw failure;
    }
  }

  private void commitWithin(Storage within, String command, Change<?>... changes) {
    within.commit(unit(Entries.receipt(scope, command), changes));
  }

  @Rule("T1")
  @Test
  void aUnitIsSeenByOthersWhenTheCallerHasCommittedAndNotBefore() throws Exception {
    try (CallerTransaction transaction = begin().orElse(null)) {
      if (transaction == null) {
        return;
      }
      Storage within = transaction.storage();
      commitWithin(within, "c", insert(key("a"), sample("number", 1L)));
      Held<Sample> mine = within.find(TYPE, List.of(key("a"))).get(0);
      within.commit(Unit.of(update(mine, sample("number", 2L))));
      assertThat(within.find(TYPE, List.of(key("a"))).get(0).value().number()).isEqualTo(2);
      assertThat(within.receipt(scope, "c")).isPresent();
      assertThat(within.capabilities()).doesNotContain(Capability.DURABLE);
      assertThat(ids(range("by_number"))).as("what others see meanwhile").containsExactly("before");
      assertThat(store.receipt(scope, "c")).isEmpty();
      transaction.commit();
    }
    assertThat(ids(range("by_number"))).containsExactly("before", "a");
    assertThat(store.receipt(scope, "c")).isPresent();
    assertThat(history(key("a"))).hasSize(2);
  }

  @Rule("T2")
  @Test
  void nothingIsLeftWhenTheCallerRollsBack() throws Exception {
    List<Object> before = everything();
    Bytes end = endOfFeed();
    try (CallerTransaction transaction = begin().orElse(null)) {
      if (transaction == null) {
        return;
      }
      commitWithin(transaction.storage(), "c", insert(key("a"), sample("number", 1L)));
      commitWithin(transaction.storage(), "d", update(get(key("before")), sample("number", 9L)));
    }
    assertThat(everything()).as("what is there after a roll-back").isEqualTo(before);
    assertThat(store.receipt(scope, "c")).isEmpty();
    assertThat(feed(Optional.of(end), 10)).isEmpty();
    commitWithin(store, "c", insert(key("a"), sample("number", 1L)));
  }

  @Rule("T3")
  @Test
  void aRefusedUnitLeavesTheTransactionAsItWas() throws Exception {
    try (CallerTransaction transaction = begin().orElse(null)) {
      if (transaction == null) {
        return;
      }
      Storage within = transaction.storage();
      commitWithin(within, "c", insert(key("a"), sample("number", 1L)));
      fails(
          Outcome.DUPLICATE,
          () -> commitWithin(
              within, "d", insert(key("b"), sample()), insert(key("before"), sample())));
      fails(Outcome.COMMAND_SEEN, () -> commitWithin(within, "c", insert(key("b"), sample())));
      assertThat(within.find(TYPE, List.of(key("a"), key("b")))).hasSize(1);
      commitWithin(within, "e", insert(key("z"), sample("number", 3L)));
      transaction.commit();
    }
    assertThat(ids(range("by_number"))).containsExactly("before", "a", "z");
    assertThat(store.receipt(scope, "d")).isEmpty();
    assertThat(store.receipt(scope, "e")).isPresent();
  }

  @Rule("T4")
  @Test
  void theFeedWaitsForTheCaller() throws Exception {
    Bytes cursor = endOfFeed();
    FeedPage page;
    try (CallerTransaction transaction = begin().orElse(null)) {
      if (transaction == null) {
        return;
      }
      commitWithin(transaction.storage(), "c", insert(key("a"), sample("number", 1L)));
      put("meanwhile", sample("number", 2L));
      page = store.feed(Optional.of(cursor), 100);
      assertThat(page.entries()).extracting(entry -> entry.key().id()).doesNotContain("a");
      transaction.commit();
    }
    List<String> rest = feed(Optional.of(page.next()), 100).stream()
        .map(entry -> entry.key().id())
        .toList();
    assertThat(rest)
        .as("entries behind a cursor taken while the transaction was open")
        .contains("a");
    assertThat(feed(Optional.of(cursor), 100))
        .extracting(entry -> entry.key().id())
        .containsExactlyInAnyOrder("a", "meanwhile");
  }
}
