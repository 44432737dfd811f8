package org.gasservice.conformance;

import org.gasservice.storage.ForwardingStorage;
import org.gasservice.storage.Storage;

/** Passes everything on to a good storage; saboteurs change one thing. */
abstract class Bent extends ForwardingStorage {

  final Storage good;

  Bent(Storage good) {
    super(good);
    this.good = good;
  }
}
