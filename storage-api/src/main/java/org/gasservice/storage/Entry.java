package org.gasservice.storage;

import java.time.Instant;
import java.util.Optional;

/**
 * One line of an aggregate's journal: its history, and the outbox others read through the feed. Links are computed by the caller;
 * the store keeps every field as given.
 *
 * @param version of the aggregate after the change
 * @param occurredAt when it happened, microseconds
 * @param recordedAt when it was recorded, microseconds
 * @param actor who did it, a token
 * @param role in which role, a token
 * @param command name of the command, a token
 * @param commandId id of the command, a token
 * @param trace payload and salt; empty once erased
 * @param payloadHash digest of salt and payload; survives erasure
 * @param stateHash digest of the aggregate's stored form after the change
 * @param link digest over the previous link and the fields above
 */
public record Entry(
    String type,
    Key key,
    long version,
    Instant occurredAt,
    Instant recordedAt,
    String actor,
    String role,
    String command,
    String commandId,
    Optional<Trace> trace,
    Bytes payloadHash,
    Bytes stateHash,
    Bytes link) {

  /** What an erasure takes away. */
  public record Trace(Bytes payload, Bytes salt) {}

  /** The same line after an erasure. */
  public Entry withoutTrace() {
    return new Entry(
        type,
        key,
        version,
        occurredAt,
        recordedAt,
        actor,
        role,
        command,
        commandId,
        Optional.empty(),
        payloadHash,
        stateHash,
        link);
  }

  @Override
  public String toString() {
    return type + " " + key + " v" + version + " " + command;
  }
}
