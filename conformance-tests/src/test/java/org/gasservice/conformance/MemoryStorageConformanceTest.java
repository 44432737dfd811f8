package org.gasservice.conformance;

import org.gasservice.storage.memory.MemoryStorage;

class MemoryStorageConformanceTest extends StorageConformance {

  @Override
  protected Place newPlace() {
    return MemoryStorage::new;
  }
}
