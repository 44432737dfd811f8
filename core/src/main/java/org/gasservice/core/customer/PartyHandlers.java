package org.gasservice.core.customer;

import java.util.List;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/** Decides about parties. */
record PartyHandlers(CustomerSettings settings) {

  Key register(RegisterParty command, Draft draft) {
    Key key = Party.keyOf(draft.root());
    if (draft.find(Party.TYPE, key).isPresent()) {
      throw InvalidCommand.of("party", "customer.exists");
    }
    Party party = Party.builder()
        .id(draft.root())
        .kind(command.kind())
        .name(command.name())
        .phones(findable(command.phones()))
        .idNumber(command.idNumber().map(this::findable))
        .build();
    return draft.insert(Party.TYPE, key, party).key();
  }

  Key update(UpdateParty command, Draft draft) {
    var held = draft.require(Party.TYPE, Party.keyOf(command.party()));
    Party before = held.value();
    Party after = before
        .withName(command.name().orElse(before.name()))
        .withPhones(command.phones().isEmpty() ? before.phones() : findable(command.phones()))
        .withIdNumber(command.idNumber().<Findable>map(this::findable).or(before::idNumber));
    return draft.update(Party.TYPE, held, after).key();
  }

  private List<Findable> findable(List<Personal> values) {
    return values.stream().map(this::findable).toList();
  }

  private Findable findable(Personal value) {
    return Findable.of(value, settings.hash());
  }
}
