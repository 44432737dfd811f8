package org.gasservice.storage.jdbc;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Column;
import org.gasservice.storage.Outcome;

/** Where engines differ. To be implemented once an engine; never called by users. */
public interface Dialect {

  /** The newest version of the shared tables this program knows; the scripts before it are in {@link #migrations}. */
  default int schemaVersion() {
    return migrations().size();
  }

  /** The statements of each numbered script of the shared tables, first to last. */
  List<List<String>> migrations();

  /** A statement that keeps other processes from making or changing the shared tables until the transaction ends, where there may be any. */
  default Optional<String> lockSchema() {
    return Optional.empty();
  }

  /** The type of a column of an attribute or tuple. */
  String columnType(Column column);

  /** The type of a column of ASCII characters. */
  String tokenType(int longest);

  /** The type of a column of bytes. */
  String bytesType(int longest);

  /** In which order the columns keep strings. */
  default TextOrder textOrder() {
    return TextOrder.UTF16_UNITS;
  }

  /** Whether a table of values can be joined to what is read of another table for each of its rows ({@code cross join lateral}): then many things are asked for by one statement. */
  default boolean joinsLaterally() {
    return false;
  }

  /** How many rows one statement inserts where there are many of them; 1 where a batch of statements costs no more. */
  default int rowsAnInsert() {
    return 1;
  }

  /** Whether a unique index takes two absent values for equal. */
  boolean nullsCollide();

  /** The definition of a column the engine computes from others of the row. */
  String generated(String columnType, String expression);

  /** Put behind the columns of an index so that rows without a value in one of them are left out; empty where the engine cannot. */
  default String onlyPresent(List<String> columns) {
    return "";
  }

  /** Put behind the table in a statement so that the engine reads along this index; empty where the engine chooses well itself. */
  String alongIndex(String index);

  /** The same for the index behind a primary key or unique constraint. */
  String alongConstraint(String constraint);

  /** Put at the end of a select whose rows must not change before this transaction ends. */
  String held();

  /** What a failure means, the commit apart. */
  Outcome classify(SQLException failure);

  /** Whether a failure that changed nothing is likely to be gone when the same is done again at once: the engine chose a victim. */
  default boolean worthAgain(SQLException failure) {
    return false;
  }

  /** Whether the failure ended the whole database, so that no open connection is good any more. */
  boolean endedDatabase(SQLException failure);

  /** Whether a failed commit is known to have been rolled back. */
  boolean rolledBack(SQLException failureOfCommit);

  /** Name of the constraint or unique index a DUPLICATE violated, in lower case. */
  Optional<String> violated(SQLException failure);

  /** Whether the failure says that a table does not exist. */
  boolean missingTable(SQLException failure);
}
