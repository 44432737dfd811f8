package org.gasservice.storage.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gasservice.storage.Column;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.jdbc.Dialect;
import org.gasservice.storage.jdbc.SharedSchema;
import org.gasservice.storage.jdbc.TextOrder;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What is PostgreSQL's own in SQL and failures. */
final class PostgresDialect implements Dialect {

  static final List<String> SCRIPTS = List.of("V1__shared_tables.sql", "V2__report_function.sql");

  static final PostgresDialect INSTANCE = new PostgresDialect();

  /** The order of codes, whatever the database was made with; so it never changes with a library of the system. */
  private static final String BY_CODE = " collate \"C\"";

  private final List<List<String>> migrations = SCRIPTS.stream()
      .map(PostgresDialect::resource)
      .map(SharedSchema::statements)
      .toList();

  private PostgresDialect() {}

  static String resource(String name) {
    try (InputStream in = PostgresDialect.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("missing " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<List<String>> migrations() {
    return migrations;
  }

  /** Until the transaction ends: two processes that start on an empty database would make the same tables. */
  @Override
  public Optional<String> lockSchema() {
    return Optional.of(
        "select pg_advisory_xact_lock(('x' || substr(md5('gas_meta ' || current_schema()), 1, 16))::bit(64)::bigint)");
  }

  @Override
  public String columnType(Column column) {
    return switch (column.kind()) {
      case TOKEN -> tokenType(Limits.TOKEN_LENGTH);
      case TEXT -> tokenType(Limits.TEXT_LENGTH);
      case LONG, INSTANT -> "bigint";
      case BOOL -> "smallint";
      case DATE -> "integer";
      case DECIMAL -> "numeric(" + Limits.DECIMAL_DIGITS + ", " + column.scale() + ")";
    };
  }

  @Override
  public String tokenType(int longest) {
    return "varchar(" + longest + ")" + BY_CODE;
  }

  @Override
  public String bytesType(int longest) {
    return "bytea";
  }

  @Override
  public TextOrder textOrder() {
    return TextOrder.CODE_POINTS;
  }

  @Override
  public boolean joinsLaterally() {
    return true;
  }

  @Override
  public boolean nullsCollide() {
    return false;
  }

  @Override
  public String generated(String columnType, String expression) {
    return columnType + " generated always as (" + expression + ") stored";
  }

  /** An index without the absent is as small as the open work, and a step on what is absent leaves it alone. */
  @Override
  public String onlyPresent(List<String> columns) {
    return columns.stream()
        .map(column -> column + " is not null")
        .collect(Collectors.joining(" and ", " where ", ""));
  }

  @Override
  public String alongIndex(String index) {
    return "";
  }

  @Override
  public String alongConstraint(String constraint) {
    return "";
  }

  @Override
  public String held() {
    return " for share";
  }

  @Override
  public Outcome classify(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    return switch (state) {
      case "23505" -> Outcome.DUPLICATE;
      // serialization, deadlock, lock timeout, our own time limit
      case "40001", "40P01", "55P03", "57014" -> Outcome.TIMEOUT;
      // a tuple longer than an index takes
      case "54000" -> Outcome.TOO_LARGE;
      case "XX001", "XX002" -> Outcome.CORRUPT;
      case "42501" -> Outcome.UNAVAILABLE;
      // sizes and values are checked before; what the server still finds lies in the database
      default ->
        state.startsWith("42") || state.startsWith("22") || state.startsWith("23")
            ? Outcome.CORRUPT
            : Outcome.UNAVAILABLE;
    };
  }

  @Override
  public boolean worthAgain(SQLException failure) {
    String state = failure.getSQLState();
    return "40001".equals(state) || "40P01".equals(state);
  }

  /** The server is going down, or was killed: whatever connections are left lead nowhere. */
  @Override
  public boolean endedDatabase(SQLException failure) {
    String state = failure.getSQLState();
    return "57P01".equals(state) || "57P02".equals(state) || "57P03".equals(state);
  }

  /**
   * Only what the server itself says of this transaction counts. 40003 says that it does not know; 57P01 ends the connection, before the commit
   * or behind it.
   */
  @Override
  public boolean rolledBack(SQLException failureOfCommit) {
    String state = String.valueOf(failureOfCommit.getSQLState());
    return (state.startsWith("40") && !state.equals("40003"))
        || state.startsWith("23")
        || state.equals("25P02")
        || state.equals("55P03");
  }

  @Override
  public Optional<String> violated(SQLException failure) {
    for (Throwable each : failure) {
      if (each instanceof PSQLException told) {
        ServerErrorMessage message = told.getServerErrorMessage();
        if (message != null && message.getConstraint() != null) {
          return Optional.of(message.getConstraint());
        }
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean missingTable(SQLException failure) {
    return "42P01".equals(failure.getSQLState());
  }
}
