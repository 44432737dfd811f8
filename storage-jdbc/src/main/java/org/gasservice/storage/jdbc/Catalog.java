package org.gasservice.storage.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.jspecify.annotations.Nullable;

/** The table that remembers which types, attributes and indexes the database has, and how far an index is built. */
final class Catalog {

  /** Part of a type. */
  enum Part {
    TYPE,
    ATTRIBUTE,
    INDEX
  }

  /**
   * What is remembered of an index.
   *
   * @param builtTo last key seen by a build
   */
  record IndexState(String shape, boolean finished, Optional<Key> builtTo) {}

  /** What is remembered of a type. */
  record TypeState(
      boolean exists, Map<String, String> attributes, Map<String, IndexState> indexes) {}

  static final String INSERT =
      "insert into gas_catalog (type_name, part, part_name, shape, finished, built_root, built_id) values (?, ?, ?, ?, ?, ?, ?)";
  private static final String SELECT =
      "select part, part_name, shape, finished, built_root, built_id from gas_catalog where type_name = ?";
  private static final String DELETE =
      "delete from gas_catalog where type_name = ? and part = ? and part_name = ?";
  private static final String PROGRESS =
      "update gas_catalog set finished = ?, built_root = ?, built_id = ? where type_name = ? and part = ? and part_name = ?";
  /** Writers of the catalogue come one after the other. */
  private static final String LOCK = "lock table gas_catalog in exclusive mode";

  /** How often the tables of types have changed; kept where several processes share a database. */
  private static final String STATE = "select meta_value from gas_meta where meta_key = 'catalog'";

  private static final String NEXT_STATE =
      "update gas_meta set meta_value = ? where meta_key = 'catalog'";

  private Catalog() {}

  /** A number that changes with every change of tables; 0 where only one process can make any. */
  static long state(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(STATE);
        ResultSet rows = statement.executeQuery()) {
      return rows.next() ? Long.parseLong(rows.getString(1)) : 0;
    }
  }

  /** To be called by who has the lock; answers the new state. */
  static long nextState(Connection connection) throws SQLException {
    long next = state(connection) + 1;
    try (PreparedStatement statement = connection.prepareStatement(NEXT_STATE)) {
      statement.setString(1, Long.toString(next));
      return statement.executeUpdate() == 1 ? next : 0;
    }
  }

  static void lock(Connection connection) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.execute();
    }
  }

  static TypeState read(Connection connection, String type) throws SQLException {
    boolean exists = false;
    Map<String, String> attributes = new LinkedHashMap<>();
    Map<String, IndexState> indexes = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(SELECT)) {
      statement.setString(1, type);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          switch (Part.valueOf(rows.getString(1))) {
            case TYPE -> exists = true;
            case ATTRIBUTE -> attributes.put(rows.getString(2), rows.getString(3));
            case INDEX ->
              indexes.put(
                  rows.getString(2),
                  new IndexState(rows.getString(3), rows.getShort(4) != 0, builtTo(rows)));
          }
        }
      }
    }
    return new TypeState(exists, attributes, indexes);
  }

  private static Optional<Key> builtTo(ResultSet rows) throws SQLException {
    String root = rows.getString(5);
    return root == null ? Optional.empty() : Optional.of(new Key(root, rows.getString(6)));
  }

  static void insert(
      Connection connection, String type, Part part, String name, String shape, boolean finished)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setString(1, type);
      statement.setString(2, part.name());
      statement.setString(3, name);
      statement.setString(4, shape);
      statement.setShort(5, (short) (finished ? 1 : 0));
      statement.setString(6, null);
      statement.setString(7, null);
      statement.executeUpdate();
    }
  }

  static void delete(Connection connection, String type, Part part, String name)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
      statement.setString(1, type);
      statement.setString(2, part.name());
      statement.setString(3, name);
      statement.executeUpdate();
    }
  }

  static void progress(
      Connection connection, String type, String index, boolean finished, @Nullable Key builtTo)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(PROGRESS)) {
      statement.setShort(1, (short) (finished ? 1 : 0));
      statement.setString(2, builtTo == null ? null : builtTo.root());
      statement.setString(3, builtTo == null ? null : builtTo.id());
      statement.setString(4, type);
      statement.setString(5, Part.INDEX.name());
      statement.setString(6, index);
      statement.executeUpdate();
    }
  }

  /** As a statement of a script: names and shapes are made of letters, digits and a few signs, none of them a quote. */
  static String insertScript(String type, Part part, String name, String shape) {
    if (shape.length() > Limits.PART_BYTES / 2) {
      throw new IllegalStateException("shape of " + name);
    }
    return "insert into gas_catalog (type_name, part, part_name, shape, finished) values ('" + type
        + "', '" + part + "', '" + name + "', '" + shape + "', 1)";
  }
}
