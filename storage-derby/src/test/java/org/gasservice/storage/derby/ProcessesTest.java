package org.gasservice.storage.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Key;
import org.gasservice.storage.jdbc.testing.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

  @TempDir
  Path temp;

  @Test
  void aSecondProcessIsRefusedAndTheFirstGoesOn() throws Exception {
    Path folder = temp.resolve("data");
    try (DerbyStorage storage = DerbyStorage.open(folder)) {
      Process second = Child.start(temp, "open", folder.toString());
      assertThat(Child.firstLine(second)).isEqualTo("IN_USE");
      assertThat(second.waitFor()).isZero();
      assertThat(storage.all(Sample.TYPE, Optional.empty(), 10).rows()).isEmpty();
    }
    Process after = Child.start(temp, "open", folder.toString());
    assertThat(Child.firstLine(after)).isEqualTo("OPEN");
    assertThat(after.waitFor()).isZero();
    assertThat(temp.resolve("derby.log")).doesNotExist();
    assertThat(folder.resolve("derby.log")).exists();
  }

  @Test
  void aKilledProcessLosesNothingItAcknowledged() throws Exception {
    Path folder = temp.resolve("data");
    Path ledger = Files.createFile(temp.resolve("ledger"));
    for (int run = 0; run < 3; run++) {
      Process child = Child.start(temp, "write", folder.toString(), ledger.toString(), "run" + run);
      assertThat(Child.firstLine(child)).isEqualTo("OPEN");
      int before = Files.readAllLines(ledger).size();
      while (Files.readAllLines(ledger).size() < before + 50 + 40 * run) {
        assertThat(child.isAlive()).isTrue();
        Thread.onSpinWait();
      }
      Child.kill(child);
      try (DerbyStorage storage = DerbyStorage.open(folder)) {
        check(storage, ledger);
      }
    }
  }

  private static void check(DerbyStorage storage, Path ledger) throws Exception {
    Set<String> fed = new HashSet<>();
    Optional<Bytes> after = Optional.empty();
    FeedPage page;
    do {
      page = storage.feed(after, 1000);
      for (Entry entry : page.entries()) {
        assertThat(fed.add(entry.key().toString())).isTrue();
      }
      after = Optional.of(page.next());
    } while (!page.entries().isEmpty());
    List<String> acknowledged = new ArrayList<>(Files.readAllLines(ledger));
    assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(50);
    for (String id : acknowledged) {
      assertThat(storage.find(Sample.TYPE, List.of(Key.ofRoot(id), new Key(id, "two"))))
          .hasSize(2);
      assertThat(storage.receipt(id, "c")).isPresent();
      assertThat(fed).contains(id, id + "/two");
    }
  }
}
