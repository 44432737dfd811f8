package org.gasservice.core.command;

import org.gasservice.storage.Bytes;

/** Where identifiers and salts come from. Injected, so that a run can be repeated. Safe for use by many threads. */
public interface IdSource {

  /** A command id nobody used before, a token. */
  String commandId();

  /** 16 bytes nobody can guess. */
  Bytes salt();
}
