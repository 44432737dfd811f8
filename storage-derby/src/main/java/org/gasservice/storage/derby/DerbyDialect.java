package org.gasservice.storage.derby;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.derby.shared.common.error.DerbySQLIntegrityConstraintViolationException;
import org.gasservice.storage.Column;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.jdbc.Dialect;
import org.gasservice.storage.jdbc.SharedSchema;

/** What is Derby's own in SQL and failures. */
final class DerbyDialect implements Dialect {

  static final DerbyDialect INSTANCE = new DerbyDialect();

  /** Severities of Derby's vendor codes: the transaction, the connection, the database is gone. */
  private static final int TRANSACTION = 30_000;

  private static final int SESSION = 40_000;
  private static final int DATABASE = 45_000;

  private final List<List<String>> migrations =
      List.of(SharedSchema.statements(resource("V1__shared_tables.sql")));

  private DerbyDialect() {}

  static String resource(String name) {
    try (InputStream in = DerbyDialect.class.getResourceAsStream(name)) {
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

  @Override
  public String columnType(Column column) {
    return switch (column.kind()) {
      case TOKEN -> tokenType(Limits.TOKEN_LENGTH);
      case TEXT -> "varchar(" + Limits.TEXT_LENGTH + ")";
      case LONG, INSTANT -> "bigint";
      case BOOL -> "smallint";
      case DATE -> "integer";
      case DECIMAL -> "decimal(" + Limits.DECIMAL_DIGITS + ", " + column.scale() + ")";
    };
  }

  @Override
  public String tokenType(int longest) {
    return "varchar(" + longest + ")";
  }

  @Override
  public String bytesType(int longest) {
    return "varchar(" + longest + ") for bit data";
  }

  /** Opening the table and each of its indexes for every row, and copying its values into a batch, is a sixth of an insert; more rows save no more. */
  @Override
  public int rowsAnInsert() {
    return 4;
  }

  /**
   * A unique index takes nulls for equal. A unique constraint does not, but Derby 10.16 overlooks duplicates in one once values have come and
   * gone, so none is used over columns that may be null.
   */
  @Override
  public boolean nullsCollide() {
    return true;
  }

  @Override
  public String generated(String columnType, String expression) {
    return columnType + " generated always as (" + expression + ")";
  }

  /** Derby reads whole tables for parameters it cannot see, fresh statistics or not; told the index, it never does. */
  @Override
  public String alongIndex(String index) {
    return " --DERBY-PROPERTIES index=" + index.toUpperCase(Locale.ROOT) + "\n";
  }

  @Override
  public String alongConstraint(String constraint) {
    return " --DERBY-PROPERTIES constraint=" + constraint.toUpperCase(Locale.ROOT) + "\n";
  }

  @Override
  public String held() {
    return " with rs";
  }

  @Override
  public Outcome classify(SQLException failure) {
    String state = String.valueOf(failure.getSQLState());
    if (holdsState(failure, "XSDB6")) {
      return Outcome.IN_USE;
    }
    return switch (state) {
      case "23505" -> Outcome.DUPLICATE;
      case "40001", "40XL1", "40XL2", "X0X95", "X0Y78", "XCL52" -> Outcome.TIMEOUT;
      // sizes and values are checked before; what Derby still finds lies in the database
      case "XSDG2", "XSDB0", "XSDB1", "XSDB3", "XSLA3", "XSLA7", "XSLAB", "XSLAH", "XSLAN" ->
        Outcome.CORRUPT;
      default ->
        state.startsWith("42") || state.startsWith("22") || state.startsWith("23")
            ? Outcome.CORRUPT
            : Outcome.UNAVAILABLE;
    };
  }

  /** Whether a failure or one behind it has this state. */
  static boolean holdsState(SQLException failure, String state) {
    for (Throwable each : failure) {
      if (each instanceof SQLException sql && state.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean endedDatabase(SQLException failure) {
    return failure.getErrorCode() >= DATABASE
        || "08003".equals(failure.getSQLState())
        || "08006".equals(failure.getSQLState());
  }

  /** A failure of the transaction rolls back; one of the connection or the database leaves the question to the log. */
  @Override
  public boolean rolledBack(SQLException failureOfCommit) {
    return failureOfCommit.getErrorCode() >= TRANSACTION
        && failureOfCommit.getErrorCode() < SESSION;
  }

  @Override
  public Optional<String> violated(SQLException failure) {
    for (Throwable each : failure) {
      if (each instanceof DerbySQLIntegrityConstraintViolationException violation) {
        return Optional.of(violation.getConstraintName().toLowerCase(Locale.ROOT));
      }
    }
    return Optional.empty();
  }

  @Override
  public boolean missingTable(SQLException failure) {
    return "42X05".equals(failure.getSQLState()) || "42Y07".equals(failure.getSQLState());
  }
}
