package org.gasservice.storage;

import org.jspecify.annotations.Nullable;

/** Turns an aggregate into its stored form and back. Pure: equal values give equal bytes. */
public interface Codec<T> {

  /** The version of the form this codec writes, from 1. */
  int schema();

  /**
   * The stored form of a value.
   *
   * @param before what it replaces, so that an unchanged cold part is handed on instead of written anew; null when new
   */
  Document write(T value, @Nullable Held<T> before);

  /**
   * Reads this version and every earlier one. Never called with a later one: the adapter answers that with NEWER_SCHEMA.
   *
   * @throws RuntimeException of any kind when the bytes are not such a form; the adapter answers it with CORRUPT
   */
  T read(Document document);
}
