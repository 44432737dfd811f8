package org.gasservice.storage.derby;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.jspecify.annotations.Nullable;

/**
 * Settings Derby takes from the process alone. What the host has set stays as it is; ours are there while a database starts, and gone
 * after.
 */
final class Engine {

  private static final Object STARTING = new Object();
  private static final String LOG_FILE = "derby.stream.error.file";
  private static final String LOG_SEVERITY = "derby.stream.error.logSeverityLevel";

  private Engine() {}

  /** Starting a database. */
  interface Start {
    void run() throws SQLException;
  }

  static void withSettings(Path log, OptionalInt pageCache, Start start) throws SQLException {
    withSettings(log, pageCache, Map.of(), start);
  }

  /** @param more further settings, where the host has none */
  static void withSettings(Path log, OptionalInt pageCache, Map<String, String> more, Start start)
      throws SQLException {
    refuseLdap();
    synchronized (STARTING) {
      Map<String, @Nullable String> before = new LinkedHashMap<>();
      try {
        if (!hostLogs()) {
          set(before, LOG_FILE, log.toString());
          set(before, "derby.infolog.append", "true");
        }
        pageCache.ifPresent(
            pages -> set(before, "derby.storage.pageCacheSize", Integer.toString(pages)));
        more.forEach((name, value) -> {
          if (System.getProperty(name) == null) {
            set(before, name, value);
          }
        });
        keepValuesOutOfLog();
        start.run();
      } finally {
        before.forEach(Engine::restore);
      }
    }
  }

  /**
   * Derby writes the values of a statement into its log when a connection or database ends under it. Read for every connection, so this one
   * setting stays, unless the host has its own.
   */
  private static void keepValuesOutOfLog() {
    if (System.getProperty(LOG_SEVERITY) == null) {
      System.setProperty(LOG_SEVERITY, "60000");
    }
  }

  private static boolean hostLogs() {
    return System.getProperty(LOG_FILE) != null
        || System.getProperty("derby.stream.error.method") != null
        || System.getProperty("derby.stream.error.field") != null
        || System.getProperty("derby.stream.error.style") != null;
  }

  private static void set(Map<String, @Nullable String> before, String name, String value) {
    before.put(name, System.getProperty(name));
    System.setProperty(name, value);
  }

  private static void restore(String name, @Nullable String value) {
    if (value == null) {
      System.clearProperty(name);
    } else {
      System.setProperty(name, value);
    }
  }

  /** Derby 10.16 can be made to run a stranger's query by its LDAP authenticator (CVE-2022-46337); a store in the process needs none. */
  private static void refuseLdap() {
    boolean ldap = "LDAP".equalsIgnoreCase(System.getProperty("derby.authentication.provider"))
        || System.getProperty("derby.authentication.server") != null
        || System.getProperties().stringPropertyNames().stream()
            .anyMatch(name -> name.startsWith("derby.authentication.ldap"));
    if (ldap) {
      throw new StorageFailure(Outcome.UNSUPPORTED, "Derby must not use LDAP");
    }
  }

  /** A place for Derby's log where there is no folder; gone with the process. */
  static Path temporaryLog() {
    try {
      Path log = Files.createTempFile("gas-service-derby", ".log");
      log.toFile().deleteOnExit();
      return log;
    } catch (IOException e) {
      throw DataFolder.failure(e);
    }
  }
}
