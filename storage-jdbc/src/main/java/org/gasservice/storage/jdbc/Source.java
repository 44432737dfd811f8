package org.gasservice.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;

/**
 * Data of somebody else's that a decision may look at and nobody of ours changes: a credit rating, a register of addresses. What is read
 * carries a tag that is another one when the data are; a command that was decided on them records the tag it saw, so that it can be said
 * afterwards what was known. Nothing of it is verified at commit: who needs that joins the table, see {@link TableMapping}.
 *
 * @param <T> what is read
 */
@FunctionalInterface
public interface Source<T> {

  /**
   * A value and the tag it was read under.
   *
   * @param tag a token: a version, a digest, a moment
   */
  record Tagged<T>(T value, String tag) {
    /** The value is left out: it may be personal. */
    @Override
    public String toString() {
      return "tag " + tag;
    }
  }

  /** Makes a value of the row the cursor stands on. */
  @FunctionalInterface
  interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  /**
   * What there is under this id.
   *
   * @throws StorageFailure UNAVAILABLE or TIMEOUT when it cannot be asked now
   */
  Optional<Tagged<T>> find(String id);

  /**
   * One row of a database.
   *
   * @param query with one parameter, the id, which gives one row or none; its first column is the tag
   */
  static <T> Source<T> of(DataSource source, String query, Reading<T> reading) {
    return id -> {
      try (Connection connection = source.getConnection();
          PreparedStatement statement = connection.prepareStatement(query)) {
        statement.setString(1, id);
        try (ResultSet row = statement.executeQuery()) {
          return row.next()
              ? Optional.of(new Tagged<>(reading.of(row), row.getString(1)))
              : Optional.empty();
        }
      } catch (SQLException e) {
        // the driver's message may quote values
        throw Failures.of(Outcome.UNAVAILABLE, -1, "source", e);
      }
    };
  }
}
