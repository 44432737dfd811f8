package org.gasservice.conformance;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Key;
import org.gasservice.storage.Receipt;

/** Journal entries and receipts that differ in every field from every other. */
final class Entries {

  private static final Instant START = Instant.parse("2026-02-17T02:00:00.000001Z");

  private Entries() {}

  static Entry entry(String type, Key key, long version, String payload) {
    String seed = type + " " + key + " " + version + " " + payload;
    return new Entry(
        type,
        key,
        version,
        START.plusSeconds(version).plusNanos(1_000L * Math.floorMod(seed.hashCode(), 999)),
        START.plusSeconds(version + 1),
        "E-" + version,
        "dispatcher",
        "sample.change",
        "c-" + Math.floorMod(seed.hashCode(), 100_000),
        Optional.of(new Entry.Trace(Bytes.utf8(payload), digest("salt " + seed))),
        digest("payload " + seed),
        digest("state " + seed),
        digest("link " + seed));
  }

  static Receipt receipt(String root, String commandId) {
    return receipt(root, commandId, START);
  }

  static Receipt receipt(String root, String commandId, Instant recordedAt) {
    return new Receipt(
        root,
        commandId,
        digest(commandId),
        recordedAt,
        Bytes.utf8("done " + root + " " + commandId));
  }

  static Bytes digest(String text) {
    try {
      return Bytes.wrap(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
