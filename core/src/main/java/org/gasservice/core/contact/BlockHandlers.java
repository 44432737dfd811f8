package org.gasservice.core.contact;

import static org.gasservice.core.standard.Clauses.D4_6b;

import java.time.Instant;
import java.util.Map;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Numbers that do not ring for a while: by two people, for a reason of a closed list, and never for good. */
final class BlockHandlers {

  static final String BLOCK = "contact.block-number";

  private BlockHandlers() {}

  @Keeps(D4_6b)
  static Key block(BlockNumber command, Draft draft) {
    Instant now = draft.occurredAt();
    if (!command.until().isAfter(now)) {
      throw InvalidCommand.of("until", "contact.block-past");
    }
    Instant latest = now.plus(BlockedNumber.LONGEST);
    if (command.until().isAfter(latest)) {
      throw new RuleViolation(D4_6b, "contact.block-too-long", Map.of("latest", latest));
    }
    String second = command.approvedBy();
    boolean entitled = !second.equals(draft.actor().id())
        && draft.authorityOf(Actor.employee(second)).allows(BLOCK);
    if (!entitled) {
      throw new RuleViolation(D4_6b, "contact.block-second-person", Map.of("person", second));
    }
    BlockedNumber blocked = BlockedNumber.builder()
        .id(draft.root())
        .phone(command.phone())
        .caller(draft.tokenOf(command.phone()))
        .reason(command.reason())
        .from(now)
        .until(command.until())
        .by(draft.actor().id())
        .approvedBy(second)
        .build();
    return draft
        .insert(BlockedNumber.TYPE, BlockedNumber.keyOf(blocked.id()), blocked)
        .key();
  }

  static Key unblock(UnblockNumber command, Draft draft) {
    Held<BlockedNumber> before =
        draft.require(BlockedNumber.TYPE, BlockedNumber.keyOf(command.block()));
    if (!before.value().blocks(draft.occurredAt())) {
      throw new RuleViolation(D4_6b, "contact.not-blocked", Map.of("block", command.block()));
    }
    return draft
        .update(BlockedNumber.TYPE, before, before.value().withLiftedAt(draft.occurredAt()))
        .key();
  }
}
