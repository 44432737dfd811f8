package org.gasservice.storage.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A server for tests: the one named by the system properties {@code gasservice.postgres.url}, {@code .user} and {@code .password}, or else one
 * of our own, started from Maven artifacts once a process and gone with it. It keeps its promises to the disk like any other.
 */
public final class PostgresServer {

  private static final String URL = System.getProperty("gasservice.postgres.url", "");

  /** Where there is one, a file system that is as quick to sync as to write. */
  private static final Path IN_MEMORY = Path.of("/dev/shm");

  private PostgresServer() {}

  /** One server for all tests of the process. */
  private static final class Own {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder()
            .setPGStartupWait(Duration.ofSeconds(60))
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on");
        if (Files.isWritable(IN_MEMORY)) {
          builder.setDataDirectory(Files.createTempDirectory(IN_MEMORY, "gas-service-postgres-"));
        }
        return builder.start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static String url() {
    return URL.isEmpty() ? Own.SERVER.getJdbcUrl("postgres", "postgres") : URL;
  }

  /** A program that came with our own server, which says in its folder how it was called. */
  static Path program(String name) {
    try (Connection connection = Own.SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("show data_directory")) {
      rows.next();
      String called = Files.readString(Path.of(rows.getString(1), "postmaster.opts"));
      return Path.of(called.substring(0, called.indexOf(' '))).resolveSibling(name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether the server was started here. */
  public static boolean isOwn() {
    return URL.isEmpty();
  }

  public static String user() {
    return System.getProperty("gasservice.postgres.user", "postgres");
  }

  public static String password() {
    return System.getProperty("gasservice.postgres.password", "");
  }

  /** Opens a schema by its address. */
  public static PostgresStorage openAt(String address) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setURL(address);
    return PostgresStorage.over(source);
  }

  /** A new schema, dropped when it is closed. */
  public static Schema newSchema() {
    return new Schema("t_" + UUID.randomUUID().toString().replace("-", ""));
  }

  /** A schema of its own in the database for tests. */
  public static final class Schema implements AutoCloseable {
    private final String name;

    private Schema(String name) {
      this.name = name;
      run("create schema " + name);
    }

    public String url() {
      String url = PostgresServer.url();
      return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + name;
    }

    /** Connections to the schema, one a call, outside of any pool. */
    public PGSimpleDataSource source() {
      PGSimpleDataSource source = new PGSimpleDataSource();
      source.setURL(url());
      source.setUser(user());
      source.setPassword(password());
      return source;
    }

    /** Everything another process needs to open the schema, see {@link #openAt}. */
    public String address() {
      return url() + "&user=" + encoded(user()) + "&password=" + encoded(password());
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public PostgresStorage open() {
      return PostgresStorage.open(url(), user(), password());
    }

    /** Runs a statement in a transaction of its own. */
    public void run(String sql) {
      try (Connection connection = source().getConnection();
          Statement statement = connection.createStatement()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void close() {
      run("drop schema if exists " + name + " cascade");
    }
  }
}
