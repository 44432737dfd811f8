package org.gasservice.core.protection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Trigger;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;

/** What follows from an erasure: each root where something of the party lies, in the order settled with the command, then the end. */
final class ErasurePlan {

  static final FollowUp FOLLOW_UP = new FollowUp(
      "erasure",
      Set.of("protection.erase"),
      Set.of("protection.erase-here", "protection.finish-erasure"),
      ErasurePlan::plan);

  private ErasurePlan() {}

  private static FollowUp.Plan plan(
      Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    String party = trigger.as(EraseParty.class).party();
    int all = reads.require(Erasure.TYPE, Erasure.keyOf(party)).value().roots();
    int from = after.map(bytes -> Integer.parseInt(bytes.asUtf8())).orElse(0);
    List<FollowUp.Derived> derived = new ArrayList<>();
    for (int at = from; at < all && derived.size() < limit; at++) {
      String root = root(reads, party, at);
      derived.add(FollowUp.Derived.of(Key.ofRoot(root), new EraseHere(party, root)));
    }
    int next = from + derived.size();
    if (next < all || derived.size() == limit) {
      return new FollowUp.Plan(derived, Optional.of(Bytes.utf8(Integer.toString(next))));
    }
    derived.add(FollowUp.Derived.of(Key.ofRoot(party), new FinishErasure(party)));
    return FollowUp.Plan.of(derived);
  }

  private static String root(PagedReads reads, String party, int at) {
    return reads
        .require(ErasureRoots.TYPE, ErasureRoots.keyOf(party, at / ErasureRoots.PAGE))
        .value()
        .roots()
        .get(at % ErasureRoots.PAGE);
  }
}
