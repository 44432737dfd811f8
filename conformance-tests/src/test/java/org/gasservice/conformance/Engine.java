package org.gasservice.conformance;

import java.nio.file.Path;
import java.util.List;
import org.gasservice.storage.Storage;
import org.gasservice.storage.derby.DerbyStorage;
import org.gasservice.storage.postgres.LabServer;

/** What keeps a store in a folder, while it is open: in the process that asks, or in a server. */
interface Engine extends AutoCloseable {

  /** How the engines are started. */
  interface Kind {
    /**
     * @param data where the store lies
     * @param elsewhere a folder on another disk
     */
    Engine start(Path data, Path elsewhere);
  }

  /** Derby, as the product opens it. */
  Kind DERBY = (data, elsewhere) -> inProcess(data, Forcing.class);

  /** Derby, told to acknowledge before the disk does. */
  Kind DERBY_NOT_FORCING = (data, elsewhere) -> inProcess(data, NotForcing.class);

  /** PostgreSQL with the settings it comes with. */
  Kind POSTGRES = (data, elsewhere) -> server(data, elsewhere);

  /** PostgreSQL that never forces anything. */
  Kind POSTGRES_NOT_FORCING = (data, elsewhere) -> server(data, elsewhere, "fsync=off");

  /** PostgreSQL that acknowledges before it forces. */
  Kind POSTGRES_FORCING_LATER = (data, elsewhere) ->
      server(data, elsewhere, "synchronous_commit=off", "wal_writer_delay=10s");

  /** How another process opens the store. */
  String address();

  /** What it opens it with. */
  Class<? extends Opener> opener();

  /** The store, as the product opens it. */
  Storage open();

  /** The server's. */
  List<ProcessHandle> processes();

  /** Starts a server again that has ended. */
  void revive();

  /** Ends the engine, everything tidied up; every storage is closed. */
  void stop();

  /** Ends the engine with nothing tidied up. */
  @Override
  void close();

  /** As the product opens it. */
  final class Forcing implements Opener {
    @Override
    public Storage open(String address) {
      return DerbyStorage.open(Path.of(address));
    }
  }

  /** The negative control. */
  final class NotForcing implements Opener {
    @Override
    public Storage open(String address) {
      System.setProperty("derby.system.durability", "test");
      return DerbyStorage.open(Path.of(address));
    }
  }

  private static Engine inProcess(Path data, Class<? extends Opener> opener) {
    return new Engine() {
      @Override
      public String address() {
        return data.toString();
      }

      @Override
      public Class<? extends Opener> opener() {
        return opener;
      }

      @Override
      public Storage open() {
        return DerbyStorage.open(data);
      }

      @Override
      public List<ProcessHandle> processes() {
        return List.of();
      }

      @Override
      public void revive() {
        // the next connection does
      }

      @Override
      public void stop() {
        // did so with its last storage
      }

      @Override
      public void close() {
        // there is no process but the writers'
      }
    };
  }

  private static Engine server(Path data, Path elsewhere, String... settings) {
    LabServer server = LabServer.in(data, elsewhere.resolve("server.log"));
    server.start(settings);
    return new Engine() {
      @Override
      public String address() {
        return server.address();
      }

      @Override
      public Class<? extends Opener> opener() {
        return PostgresConformanceTest.Schema.class;
      }

      @Override
      public Storage open() {
        return server.open();
      }

      @Override
      public List<ProcessHandle> processes() {
        return server.processes();
      }

      @Override
      public void revive() {
        if (server.processes().isEmpty()) {
          server.start(settings);
        }
      }

      @Override
      public void stop() {
        server.stop("fast");
      }

      @Override
      public void close() {
        server.close();
      }
    };
  }
}
