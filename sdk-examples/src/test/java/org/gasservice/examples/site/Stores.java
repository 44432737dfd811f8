package org.gasservice.examples.site;

import java.io.IOException;
import org.gasservice.storage.memory.MemoryStorage;
import org.gasservice.storage.postgres.PostgresServer;

/** A new store of each kind, gone when it is closed. */
public final class Stores {

  private Stores() {}

  public static OpenedStore open(StoreKind kind) throws IOException {
    return switch (kind) {
      case MEMORY -> OpenedStore.of(new MemoryStorage());
      case DERBY -> OpenedStore.passing();
      case POSTGRES -> {
        PostgresServer.Schema schema = PostgresServer.newSchema();
        yield new OpenedStore(schema.open(), schema::close);
      }
    };
  }
}
