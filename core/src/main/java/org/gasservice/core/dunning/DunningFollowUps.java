package org.gasservice.core.dunning;

import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.FollowUp.Derived;
import org.gasservice.core.command.FollowUp.Plan;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Trigger;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Range;

/** Who holds a point and who is to be protected there changes outside the ledger: its cases are looked at anew. */
final class DunningFollowUps {

  static final FollowUp STANDING = new FollowUp(
      "dunning-standing",
      Set.of("customer.transfer", "customer.close-point", "customer.tag-point"),
      Set.of("dunning.review"),
      DunningFollowUps::cases);

  private DunningFollowUps() {}

  private static Plan cases(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    Range all = Range.all(DunningCase.OF_POINT).inRoot(trigger.key().root());
    return Plan.of(
        reads.page(DunningCase.TYPE, all, after, limit),
        hit -> Optional.of(Derived.of(
            hit.key(), new ReviewCase(hit.key().root(), (String) hit.indexed().get(0)))));
  }
}
