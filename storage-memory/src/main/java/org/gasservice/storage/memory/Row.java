package org.gasservice.storage.memory;

import org.gasservice.storage.Bytes;
import org.gasservice.storage.Document;

/** The current state of an aggregate: bytes, no object of the caller. */
record Row(long version, Bytes head, Document document) {}
