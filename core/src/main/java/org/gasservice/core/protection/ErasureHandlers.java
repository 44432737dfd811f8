package org.gasservice.core.protection;

import static org.gasservice.core.standard.Clauses.D6_7_3;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.Party;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides what is only kept, and what goes. */
record ErasureHandlers(ProtectionSettings settings, Belongings belongings) {

  private static final int PAGE = 500;

  @Keeps(D6_7_3)
  Key restrict(RestrictParty command, Draft draft) {
    Held<Party> party = draft.require(Party.TYPE, Party.keyOf(command.party()));
    Person person = new Person(command.party(), party.value().tokens());
    List<Item<?>> belonging = belonging(draft, person, belongings.roots(draft, person));
    rules().requireRestrictable(party.value(), person, belonging);
    return draft
        .update(
            Party.TYPE,
            party,
            party
                .value()
                .restricted(rules().keptUntil(belonging, settings.dayOf(draft.occurredAt()))))
        .key();
  }

  @Keeps(D6_7_3)
  Key release(ReleaseParty command, Draft draft) {
    Held<Party> party = draft.require(Party.TYPE, Party.keyOf(command.party()));
    rules().requireReleasable(party.value());
    return draft.update(Party.TYPE, party, party.value().released()).key();
  }

  @Keeps(D6_7_3)
  Key erase(EraseParty command, Draft draft) {
    Held<Party> party = draft.require(Party.TYPE, Party.keyOf(command.party()));
    Person person = new Person(command.party(), party.value().tokens());
    SortedSet<String> roots = belongings.roots(draft, person);
    rules()
        .requireErasable(
            party.value(),
            person,
            belonging(draft, person, roots),
            settings.dayOf(draft.occurredAt()));
    belongings.all(draft, command.party()).forEach(item -> item.erase(draft));
    roots.remove(command.party());
    put(draft, command.party(), person, List.copyOf(roots));
    return party.key();
  }

  private static void put(Draft draft, String party, Person person, List<String> roots) {
    draft.insert(
        Erasure.TYPE, Erasure.keyOf(party), new Erasure(person.tokens(), roots.size(), false));
    for (int from = 0; from < roots.size(); from += ErasureRoots.PAGE) {
      draft.insert(
          ErasureRoots.TYPE,
          ErasureRoots.keyOf(party, from / ErasureRoots.PAGE),
          new ErasureRoots(roots.subList(from, Math.min(roots.size(), from + ErasureRoots.PAGE))));
    }
  }

  @Keeps(D6_7_3)
  Key eraseHere(EraseHere command, Draft draft) {
    Erasure erasure =
        draft.require(Erasure.TYPE, Erasure.keyOf(command.party())).value();
    Person person = new Person(command.party(), erasure.tokens());
    List<Item<?>> all = belongings.all(draft, command.root());
    List<Item<?>> mine = belongings.of(draft, person, command.root(), all);
    rules().requireNothingOpen(person, mine);
    List<Item<?>> going = mine.stream().filter(Item::owned).toList();
    List<Item<?>> beside = new ArrayList<>(all);
    beside.removeAll(going);
    Set<String> commands =
        going.stream().flatMap(item -> commands(draft, item).stream()).collect(Collectors.toSet());
    beside.removeIf(item -> commands(draft, item).stream().noneMatch(commands::contains));
    going.forEach(item -> item.erase(draft));
    beside.forEach(item -> item.forgetPayloads(draft));
    return draft
        .insert(
            ErasureTrace.TYPE,
            draft.newKey("erased"),
            new ErasureTrace(command.party(), going.size(), beside.size()))
        .key();
  }

  /** Commands whose payload stands in the journal of an aggregate. */
  private static Set<String> commands(Reads reads, Item<?> item) {
    Set<String> commands = new HashSet<>();
    long version = 0;
    List<Entry> page;
    do {
      page = reads.history(item.part().type(), item.key(), version, PAGE);
      page.stream()
          .filter(entry -> entry.trace().isPresent())
          .forEach(entry -> commands.add(entry.commandId()));
      version += page.size();
    } while (page.size() == PAGE);
    return commands;
  }

  /** @throws RuleViolation [D6-7.3] while anything is still found by a number of the party */
  Key finish(FinishErasure command, Draft draft) {
    Held<Erasure> erasure = draft.require(Erasure.TYPE, Erasure.keyOf(command.party()));
    Set<String> numbers = new HashSet<>(erasure.value().tokens());
    numbers.remove(command.party());
    SortedSet<String> left = belongings.roots(draft, new Person(command.party(), numbers));
    left.remove(command.party());
    if (!left.isEmpty()) {
      throw new RuleViolation(
          D6_7_3,
          "protection.not-everywhere",
          Map.of("party", command.party(), "left", left.size()));
    }
    return draft.update(Erasure.TYPE, erasure, erasure.value().over()).key();
  }

  private List<Item<?>> belonging(Draft draft, Person person, SortedSet<String> roots) {
    return roots.stream()
        .flatMap(root -> belongings.of(draft, person, root, belongings.all(draft, root)).stream())
        .<Item<?>>map(item -> item)
        .toList();
  }

  private ErasureRules rules() {
    return new ErasureRules(settings);
  }
}
