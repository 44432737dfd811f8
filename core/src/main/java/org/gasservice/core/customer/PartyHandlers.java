package org.gasservice.core.customer;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.NotFound;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** Decides about parties, and about seeing their data whole. */
record PartyHandlers(CustomerSettings settings) {

  Key register(RegisterParty command, Draft draft) {
    Key key = Party.keyOf(draft.root());
    if (draft.find(Party.TYPE, key).isPresent()) {
      throw InvalidCommand.of("party", "customer.exists");
    }
    Party party = new Party(
        draft.root(),
        command.kind(),
        command.name(),
        findable(command.phones()),
        command.idNumber().map(this::findable));
    return draft.insert(Party.TYPE, key, party).key();
  }

  Key update(UpdateParty command, Draft draft) {
    var held = draft.require(Party.TYPE, Party.keyOf(command.party()));
    Party before = held.value();
    Party after = new Party(
        before.id(),
        before.kind(),
        command.name().orElse(before.name()),
        command.phones().isEmpty() ? before.phones() : findable(command.phones()),
        command.idNumber().<Findable>map(this::findable).or(before::idNumber));
    return draft.update(Party.TYPE, held, after).key();
  }

  /** Writes only the trace; the data itself is read with it. */
  @Keeps(Clauses.D6_7_3)
  Key unmask(Unmask command, Draft draft) {
    Key subject = Key.ofRoot(command.subject());
    boolean known = draft.peek(Party.TYPE, subject).isPresent()
        || draft.peek(ServicePoint.TYPE, subject).isPresent();
    if (!known) {
      throw new NotFound(Party.TYPE.name(), subject);
    }
    Key key = Disclosures.keyOf(command.subject());
    Optional<Disclosures> before = draft.find(Disclosures.TYPE, key).map(held -> held.value());
    if (before.isEmpty()) {
      return draft.insert(Disclosures.TYPE, key, new Disclosures(1)).key();
    }
    return draft
        .update(
            Disclosures.TYPE,
            draft.require(Disclosures.TYPE, key),
            new Disclosures(before.get().count() + 1))
        .key();
  }

  private List<Findable> findable(List<Personal> values) {
    return values.stream().map(this::findable).toList();
  }

  private Findable findable(Personal value) {
    return Findable.of(value, settings.hash());
  }
}
