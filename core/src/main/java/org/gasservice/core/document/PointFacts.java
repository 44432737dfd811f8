package org.gasservice.core.document;

import java.util.Optional;
import org.gasservice.core.command.Reads;
import org.gasservice.core.customer.CustomerFile;
import org.gasservice.core.customer.IgnitionCard;
import org.gasservice.core.customer.Party;
import org.gasservice.core.customer.PartyRole;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.document.Filler.Facts;
import org.gasservice.core.meter.Meter;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/**
 * A service point seen whole, for documents about it.
 *
 * @param role who holds the account today, if anybody
 * @param meter the first in use
 */
record PointFacts(
    Reads reads,
    ServicePoint point,
    Optional<PartyRole> role,
    Optional<Party> holder,
    Optional<Meter> meter,
    Optional<CustomerFile> file) {

  /** @param about the point or anything in its root */
  static PointFacts of(Optional<Key> about, Facts facts) {
    Reads reads = facts.reads();
    String id = Fillers.required(about).root();
    ServicePoint point =
        reads.require(ServicePoint.TYPE, ServicePoint.keyOf(id)).value();
    Optional<PartyRole> role = reads
        .find(PointParties.TYPE, PointParties.keyOf(id))
        .flatMap(parties -> parties.value().holder(facts.day()));
    return new PointFacts(
        reads,
        point,
        role,
        role.flatMap(held -> reads.find(Party.TYPE, Party.keyOf(held.party()))).map(Held::value),
        reads.scan(Meter.TYPE, Range.all(Meter.AT_POINT).inRoot(id), 1).stream()
            .map(Held::value)
            .findFirst(),
        reads.find(CustomerFile.TYPE, CustomerFile.keyOf(id)).map(Held::value));
  }

  /** Account, name and address. */
  Filling user(Filling filling) {
    return holderOf(filling).text("address", point.place().address());
  }

  /** Account and name. */
  Filling holderOf(Filling filling) {
    role.flatMap(PartyRole::account).ifPresent(account -> filling.text("account", account));
    holder.ifPresent(party -> filling.text("name", party.name()));
    return filling;
  }

  /** @throws org.gasservice.core.command.NotFound when it was never lit by us */
  IgnitionCard ignitionCard() {
    return reads.require(IgnitionCard.TYPE, IgnitionCard.keyOf(point.id())).value();
  }
}
