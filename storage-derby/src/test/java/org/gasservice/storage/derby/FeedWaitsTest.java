package org.gasservice.storage.derby;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.Optional;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Key;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.testing.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Derby has locks, not versions: a reader that touches a row somebody is writing waits for them. The feed must not touch one. */
class FeedWaitsTest {

  private static final String COPY =
      "insert into gas_journal select cast(? as bigint), root, type_name, 'other' || id, version, occurred_at, recorded_at, actor,"
          + " actor_role, command, command_id, payload_hash, state_hash, link, salt, payload from gas_journal where position = ?";

  @TempDir
  Path folder;

  @Test
  void whatIsWrittenBehindTheEndOfTheFeedHoldsNoReaderUp() throws Exception {
    try (DerbyStorage storage = DerbyStorage.open(folder)) {
      for (String id : new String[] {"a", "b", "c"}) {
        storage.commit(Unit.of(Sample.insert(Key.ofRoot(id), Sample.of("OPEN"))));
      }
      EmbeddedDataSource source = new EmbeddedDataSource();
      source.setDatabaseName("directory:" + folder.toRealPath().resolve("db"));
      try (Connection writer = source.getConnection()) {
        writer.setAutoCommit(false);
        // at the first place the feed may not show yet, as a unit has it between insert and commit
        try (PreparedStatement insert = writer.prepareStatement(COPY)) {
          insert.setLong(1, 4);
          insert.setLong(2, 1);
          assertThat(insert.executeUpdate()).isEqualTo(1);
        }
        FeedPage page = storage.feed(Optional.empty(), 2);
        assertThat(page.entries())
            .extracting(Entry::key)
            .containsExactly(Key.ofRoot("a"), Key.ofRoot("b"));
        FeedPage rest = storage.feed(Optional.of(page.next()), 100);
        assertThat(rest.entries()).extracting(Entry::key).containsExactly(Key.ofRoot("c"));
        assertThat(storage.feed(Optional.of(rest.next()), 100).entries()).isEmpty();
        writer.rollback();
      }
    }
  }
}
