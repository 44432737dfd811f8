package org.gasservice.core.command;

import java.util.Optional;
import org.gasservice.core.json.Json;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Micros;
import org.gasservice.storage.Receipt;

/** Whether a receipt is what its command left: it agrees with every journal entry the command wrote. */
public final class ReceiptCheck {

  private ReceiptCheck() {}

  /** @param entry of the same command in the same root */
  public static boolean agrees(Receipt receipt, Entry entry) {
    return receipt.recordedAt().equals(entry.recordedAt())
        && lists(receipt, entry)
        && entry
            .trace()
            .map(trace -> digestOf(receipt.digest(), entry, trace.payload()))
            .orElse(true);
  }

  private static boolean lists(Receipt receipt, Entry entry) {
    try {
      return Json.restore(Decider.Answer.class, receipt.result())
          .written()
          .contains(Done.Written.of(entry.type(), entry.key(), entry.version()));
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  /** The moment is part of the digest when the caller gave it; whether they did, only the digest tells. */
  private static boolean digestOf(Bytes digest, Entry entry, Bytes payload) {
    return digest.equals(digest(entry, payload, Optional.empty()))
        || digest.equals(digest(entry, payload, Optional.of(Micros.of(entry.occurredAt()))));
  }

  private static Bytes digest(Entry entry, Bytes payload, Optional<Long> occurredAt) {
    Digests digests = new Digests().add(entry.actor()).add(entry.command()).add(payload);
    occurredAt.ifPresent(digests::add);
    return digests.done();
  }
}
