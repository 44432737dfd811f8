package org.gasservice.core.command;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Document;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Key;
import org.gasservice.storage.Micros;

/**
 * The hash chain of an aggregate's journal. Each link covers the link before it, the fields of its entry, the payload and the stored
 * form of the aggregate after the change, the last two through salted digests: an erasure takes payload and salt away, and the
 * links still hold.
 */
public final class Chain {

  private Chain() {}

  /** Who did what when: the fields an entry takes from its command. */
  record Origin(
      Instant occurredAt,
      Instant recordedAt,
      String actor,
      String role,
      String command,
      String commandId,
      Bytes payload) {}

  /** The next entry behind {@code previous} (empty for the first). */
  static Entry next(
      String type,
      Key key,
      long version,
      Bytes previous,
      Origin origin,
      Document after,
      Bytes salt) {
    Bytes payloadHash = payloadHash(salt, origin.payload());
    Bytes stateHash = stateHash(salt, after);
    Entry unlinked = new Entry(
        type,
        key,
        version,
        origin.occurredAt(),
        origin.recordedAt(),
        origin.actor(),
        origin.role(),
        origin.command(),
        origin.commandId(),
        Optional.of(new Entry.Trace(origin.payload(), salt)),
        payloadHash,
        stateHash,
        Bytes.EMPTY);
    return new Entry(
        type,
        key,
        version,
        origin.occurredAt(),
        origin.recordedAt(),
        origin.actor(),
        origin.role(),
        origin.command(),
        origin.commandId(),
        unlinked.trace(),
        payloadHash,
        stateHash,
        link(previous, unlinked));
  }

  /** The link an entry must carry behind {@code previous}. */
  public static Bytes link(Bytes previous, Entry entry) {
    return new Digests()
        .add(previous)
        .add(entry.type())
        .add(entry.key().root())
        .add(entry.key().id())
        .add(entry.version())
        .add(Micros.of(entry.occurredAt()))
        .add(Micros.of(entry.recordedAt()))
        .add(entry.actor())
        .add(entry.role())
        .add(entry.command())
        .add(entry.commandId())
        .add(entry.payloadHash())
        .add(entry.stateHash())
        .done();
  }

  public static Bytes payloadHash(Bytes salt, Bytes payload) {
    return new Digests().add(salt).add(payload).done();
  }

  public static Bytes stateHash(Bytes salt, Document document) {
    return new Digests()
        .add(salt)
        .add(document.schema())
        .add(document.hot())
        .add(document.cold())
        .done();
  }
}
