package org.gasservice.conformance;

import org.gasservice.storage.memory.MemoryStorage;

/** What {@link ConformanceTest} finds on the class path. */
public final class Providers {

  private Providers() {}

  /** A good one. */
  public static final class Memory implements StorageProvider {
    @Override
    public String name() {
      return "memory";
    }

    @Override
    public Place newPlace() {
      return MemoryStorage::new;
    }
  }

  /** One that loses updates. */
  public static final class Forgetful implements StorageProvider {
    @Override
    public String name() {
      return "forgetful";
    }

    @Override
    public Place newPlace() {
      return () -> new BentCommits.LostUpdate(new MemoryStorage());
    }
  }

  /** One that cannot be opened at all. */
  public static final class Unreachable implements StorageProvider {
    @Override
    public String name() {
      return "unreachable";
    }

    @Override
    public Place newPlace() {
      return () -> {
        throw new IllegalStateException("no such server");
      };
    }
  }
}
