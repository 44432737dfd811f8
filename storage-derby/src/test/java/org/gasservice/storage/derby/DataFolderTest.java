package org.gasservice.storage.derby;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.storage.derby.DerbyStorageTest.refused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.derby.jdbc.EmbeddedDataSource;
import org.gasservice.storage.Key;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.gasservice.storage.jdbc.testing.Sample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

  private static final String CANARY = "金丝雀canary";

  @TempDir
  Path temp;

  @Test
  void aFolderWithSomethingElseIsNotTouched() throws Exception {
    Files.writeString(temp.resolve("thesis.txt"), "years of work");
    refused(Outcome.NOT_OURS, -1, () -> DerbyStorage.open(temp));
    refused(Outcome.NOT_OURS, -1, () -> DerbyStorage.open(temp.resolve("thesis.txt")));
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(temp.resolve("thesis.txt"));
    }
  }

  @Test
  void aDerbyDatabaseOfAnotherProgramIsNotTouched() throws Exception {
    Path folder = temp.resolve("data");
    DerbyStorage.open(folder).close();
    Database.deleteTree(folder.resolve("db"));
    EmbeddedDataSource stranger = new EmbeddedDataSource();
    stranger.setDatabaseName(folder.resolve("db").toString());
    stranger.setCreateDatabase("create");
    try (Connection connection = stranger.getConnection()) {
      assertThat(connection.isValid(1)).isTrue();
    }
    shutdown(folder);
    refused(Outcome.NOT_OURS, -1, () -> DerbyStorage.open(folder));
  }

  private static void shutdown(Path folder) {
    EmbeddedDataSource ending = new EmbeddedDataSource();
    ending.setDatabaseName(folder.resolve("db").toString());
    ending.setShutdownDatabase("shutdown");
    try (Connection connection = ending.getConnection()) {
      throw new AssertionError("not ended");
    } catch (SQLException e) {
      assertThat(e.getSQLState()).isEqualTo("08006");
    }
  }

  @Test
  void aFolderOfALaterVersionIsRefused() throws Exception {
    DerbyStorage.open(temp).close();
    Files.writeString(temp.resolve("FORMAT"), "gas-service derby 2\n");
    refused(Outcome.NEWER_SCHEMA, -1, () -> DerbyStorage.open(temp));
    Files.writeString(temp.resolve("FORMAT"), "other 1\n");
    refused(Outcome.NOT_OURS, -1, () -> DerbyStorage.open(temp));
  }

  @Test
  void aCreationThatWasCutOffIsMadeGood() throws Exception {
    Files.writeString(temp.resolve("FORMAT.new"), "gas-ser");
    DerbyStorage.open(temp).close();
    Database.deleteTree(temp.resolve("db"));
    Files.createDirectories(temp.resolve("db.new").resolve("seg0"));
    Files.writeString(temp.resolve("db.new").resolve("service.properties"), "half");
    try (DerbyStorage storage = DerbyStorage.open(temp)) {
      storage.commit(Unit.of(Sample.insert(Key.ofRoot("a"), Sample.of("OPEN"))));
    }
    assertThat(temp.resolve("db.new")).doesNotExist();
  }

  @Test
  void aDatabaseThatEndedComesBackWithTheNextCall() {
    try (DerbyStorage storage = DerbyStorage.open(temp)) {
      storage.commit(Unit.of(Sample.insert(Key.ofRoot("a"), Sample.of("OPEN"))));
      shutdown(temp);
      Optional<StorageFailure> failure = Optional.empty();
      for (int i = 0; i < 20; i++) {
        try {
          storage.commit(Unit.of(Sample.insert(Key.ofRoot("b" + i), Sample.of("OPEN"))));
          failure = Optional.empty();
          break;
        } catch (StorageFailure e) {
          assertThat(e.retryable()).as(e.getMessage()).isTrue();
          failure = Optional.of(e);
        }
      }
      assertThat(failure).isEmpty();
      assertThat(storage.find(Sample.TYPE, List.of(Key.ofRoot("a")))).hasSize(1);
      assertThat(storage.all(Sample.TYPE, Optional.empty(), 10).rows()).hasSize(2);
    }
  }

  /** A program with all types has some hundred statements; Derby by itself keeps the plans of a hundred and makes the others anew every time. */
  @Test
  void thePlansOfManyStatementsAreKept() throws Exception {
    Path folder = temp.resolve("data");
    DerbyStorage.open(folder).close();
    try (DerbyStorage storage = DerbyStorage.open(folder)) {
      EmbeddedDataSource beside = new EmbeddedDataSource();
      beside.setDatabaseName("directory:" + folder.toRealPath().resolve("db"));
      try (Connection connection = beside.getConnection();
          Statement statement = connection.createStatement()) {
        for (int i = 0; i < 500; i++) {
          statement.executeQuery("values " + i).close();
        }
        try (ResultSet rows = statement.executeQuery(
            "select count(*) from syscs_diag.statement_cache where sql_text like 'values %'")) {
          assertThat(rows.next()).isTrue();
          assertThat(rows.getInt(1)).isEqualTo(500);
        }
      }
      assertThat(storage.feed(Optional.empty(), 1).entries()).isEmpty();
    }
  }

  @Test
  void aBackupIsOpenedLikeAnyOther() {
    Path copy = temp.resolve("copy");
    try (DerbyStorage storage = DerbyStorage.open(temp.resolve("data"))) {
      storage.commit(Unit.of(Sample.insert(Key.ofRoot("a"), Sample.of("OPEN"))));
      storage.backup(copy);
      refused(Outcome.NOT_OURS, -1, () -> storage.backup(copy));
      storage.commit(Unit.of(Sample.insert(Key.ofRoot("b"), Sample.of("OPEN"))));
    }
    try (DerbyStorage storage = DerbyStorage.open(copy)) {
      assertThat(storage.all(Sample.TYPE, Optional.empty(), 10).rows())
          .containsExactly(Key.ofRoot("a"));
    }
  }

  @Test
  void afterCompactionNoFileHoldsWhatWasErased() throws Exception {
    Key key = Key.ofRoot("a");
    try (DerbyStorage storage = DerbyStorage.open(temp)) {
      storage.commit(
          Unit.of(Sample.insert(key, Sample.of("OPEN").withName(CANARY).withNote(CANARY))));
      storage.commit(Unit.of(Sample.erase(Sample.load(storage, key), Sample.of("OPEN"))));
      storage.compact();
    }
    assertThat(filesWith(temp)).isEmpty();
  }

  private static List<Path> filesWith(Path folder) throws Exception {
    String ascii = "canary";
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> {
            try {
              String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
              return bytes.contains(ascii);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          })
          .toList();
    }
  }

  @Test
  void aProcessThatWantsLdapIsRefused() {
    System.setProperty("derby.authentication.provider", "LDAP");
    try {
      refused(Outcome.UNSUPPORTED, -1, () -> DerbyStorage.open(temp));
    } finally {
      System.clearProperty("derby.authentication.provider");
    }
  }
}
