package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.junit.jupiter.api.Test;

/** R: receipts of commands. */
abstract class ReceiptRules extends Rules {

  ReceiptRules(StorageConformance suite) {
    super(suite);
  }

  @Rule("R1")
  @Test
  void aReceiptIsStoredWithItsUnitFieldByField() {
    Receipt first = Entries.receipt(scope, "c-1");
    Receipt empty = new Receipt(scope, "~'%_\"", Bytes.EMPTY, first.recordedAt(), Bytes.EMPTY);
    store.commit(new Unit(List.of(insert(key("a"), sample())), List.of(first, empty)));
    assertThat(store.receipt(scope, "c-1")).contains(first);
    assertThat(store.receipt(scope, "~'%_\"")).contains(empty);
    Receipt alone = Entries.receipt(scope, "alone");
    store.commit(unit(alone));
    assertThat(store.receipt(scope, "alone")).contains(alone);
  }

  @Rule("R2")
  @Test
  void aRefusedUnitLeavesNoReceipt() {
    Held<Sample> stale = put("a", sample());
    change(stale, sample("number", 1L));
    Unit unit = unit(Entries.receipt(scope, "c-1"), update(stale, sample()));
    refused(Outcome.STALE, () -> store.commit(unit));
    assertThat(store.receipt(scope, "c-1")).isEmpty();
    store.commit(unit(Entries.receipt(scope, "c-1"), update(get(key("a")), sample())));
    assertThat(store.receipt(scope, "c-1")).isPresent();
  }

  @Rule("R3")
  @Test
  void aCommandSeenIsRefusedAsSuchWhateverElseIsWrong() {
    Held<Sample> held = put("a", sample());
    Receipt receipt = Entries.receipt(scope, "c-1");
    store.commit(unit(receipt, update(held, sample("number", 1L))));
    refused(Outcome.COMMAND_SEEN, () -> store.commit(unit(receipt, insert(key("b"), sample()))));
    refused(
        Outcome.COMMAND_SEEN,
        () -> store.commit(unit(receipt, update(held, sample("number", 1L)))));
    refused(Outcome.COMMAND_SEEN, () -> store.commit(unit(receipt, insert(key("a"), sample()))));
    Receipt other = new Receipt(
        scope, "c-1", Entries.digest("other"), receipt.recordedAt(), Bytes.utf8("other"));
    refused(Outcome.COMMAND_SEEN, () -> store.commit(unit(other)));
    StorageFailure failure = refused(
        Outcome.COMMAND_SEEN,
        () -> store.commit(new Unit(
            List.of(insert(key("b"), sample())), List.of(Entries.receipt(scope, "new"), receipt))));
    assertThat(failure.position()).as("position of the receipt").isEqualTo(1);
    assertThat(store.receipt(scope, "c-1")).contains(receipt);
    assertThat(store.receipt(scope, "new")).isEmpty();
  }

  @Rule("R4")
  @Test
  void commandIdsAreIndependentBetweenRoots() {
    for (String root : List.of("-a", "-b", "-A")) {
      Receipt receipt = Entries.receipt(scope + root, "c-1");
      store.commit(unit(receipt));
      assertThat(store.receipt(scope + root, "c-1")).contains(receipt);
    }
    store.commit(unit(Entries.receipt(scope + "-a", "C-1")));
  }

  @Rule("R5")
  @Test
  void theSameCommandTwiceInAUnitIsRefused() {
    Receipt receipt = Entries.receipt(scope, "c-1");
    StorageFailure failure = refused(
        Outcome.COMMAND_SEEN,
        () ->
            store.commit(new Unit(List.of(insert(key("a"), sample())), List.of(receipt, receipt))));
    assertThat(failure.position()).isEqualTo(1);
    assertThat(store.receipt(scope, "c-1")).isEmpty();
  }

  @Rule("R6")
  @Test
  void ofConcurrentUnitsWithOneCommandOneWins() throws Exception {
    for (int round = 0; round < Budget.times(15); round++) {
      Receipt receipt = Entries.receipt(scope, "c-" + round);
      String id = "r" + round + "-";
      List<Optional<StorageFailure>> results = Racing.run(
          8,
          runner ->
              outcomeOf(() -> store.commit(unit(receipt, insert(key(id + runner), sample())))));
      oneWon(results, Outcome.COMMAND_SEEN);
      assertThat(keys(TYPE, 1_000).stream().filter(key -> key.id().startsWith(id)))
          .as("effects of one command")
          .hasSize(1);
    }
  }

  @Rule("R7")
  @Test
  void aCommandNeverCarriedOutHasNoReceipt() {
    store.commit(unit(Entries.receipt(scope, "c-1")));
    assertThat(store.receipt(scope, "c-2")).isEmpty();
    assertThat(store.receipt(scope, "C-1")).isEmpty();
    assertThat(store.receipt(scope + "-other", "c-1")).isEmpty();
  }
}
