package org.gasservice.core.protection;

import static org.gasservice.core.standard.Clauses.D6_7_3;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.NotFound;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.Party;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides who sees personal data whole. Writes only the trace; the data itself is read with it. */
record DisclosureHandlers(ProtectionSettings settings, Belongings belongings) {

  @Keeps(D6_7_3)
  Key unmask(Unmask command, Draft draft) {
    requireReadable(draft, item(draft, command.type(), command.key()));
    return note(draft, command.key().root(), Disclosures::once);
  }

  @Keeps(D6_7_3)
  Key export(ExportPerson command, Draft draft) {
    Item<?> party = item(draft, Party.TYPE.name(), Party.keyOf(command.party()));
    requireReadable(draft, party);
    return note(draft, command.party(), Disclosures::once);
  }

  /** What a party is told about a place: as much as their role there lets them see. */
  @Keeps(D6_7_3)
  Key tell(TellParty command, Draft draft) {
    PointParties parties =
        draft.require(PointParties.TYPE, PointParties.keyOf(command.point())).value();
    settings
        .authority()
        .requireMaySee(
            command.what(), parties.rolesOf(command.party(), settings.dayOf(draft.occurredAt())));
    return note(draft, command.point(), Disclosures::once);
  }

  /** @throws RuleViolation [D6-7.3] when it is not, or no longer, the work of the actor */
  @Keeps(D6_7_3)
  Key show(ShowToCrew command, Draft draft) {
    Item<?> item = item(draft, command.type(), command.key());
    if (!item.shownTo(draft.actor().id())) {
      throw new RuleViolation(
          D6_7_3, "protection.not-your-work", Map.of("key", command.key().toString()));
    }
    Disclosures.Shown look =
        new Disclosures.Shown(draft.actor().id(), command.type(), command.key());
    return note(
        draft,
        command.key().root(),
        before -> before.shown().contains(look) ? before : before.with(look));
  }

  private void requireReadable(Draft draft, Item<?> item) {
    if (belongings.restricted(draft, item)
        && !draft.authority().allows(PersonalPart.READ_RESTRICTED)) {
      throw new NotPermitted(PersonalPart.READ_RESTRICTED);
    }
  }

  private Item<?> item(Draft draft, String type, Key key) {
    PersonalPart<?> part = belongings
        .part(type)
        .orElseThrow(() -> InvalidCommand.of("type", "protection.no-personal-data"));
    return item(draft, part, key);
  }

  private static <T> Item<T> item(Draft draft, PersonalPart<T> part, Key key) {
    return draft
        .peek(part.type(), key)
        .map(held -> new Item<>(part, held))
        .orElseThrow(() -> new NotFound(part.type().name(), key));
  }

  private static Key note(Draft draft, String root, UnaryOperator<Disclosures> look) {
    Key key = Disclosures.keyOf(root);
    Optional<Held<Disclosures>> before = draft.find(Disclosures.TYPE, key);
    if (before.isEmpty()) {
      return draft.insert(Disclosures.TYPE, key, look.apply(Disclosures.NONE)).key();
    }
    Disclosures after = look.apply(before.get().value());
    return after.equals(before.get().value())
        ? key
        : draft.update(Disclosures.TYPE, before.get(), after).key();
  }
}
