package org.gasservice.core.protection;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.command.Reads;
import org.gasservice.core.customer.Party;
import org.gasservice.core.customer.PartyRole;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.customer.Role;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/**
 * Finds what belongs to a person (个人信息的归属), through what the features declare and nothing else.
 *
 * <p>What names persons belongs to whoever it names. What names nobody anybody knows belongs, at a service point, to whoever used the gas on its
 * day, or nearest to it; in any other root, to the first person named there. Words about somebody else go with the aggregate they stand in.
 */
record Belongings(Collection<PersonalPart<?>> parts, ZoneId zone) {

  /** Most aggregates of one type in one root. */
  private static final int MOST = 10_000;

  private static final List<Role> USERS = List.of(Role.OCCUPIER, Role.ACCOUNT_HOLDER);

  Belongings {
    parts = List.copyOf(parts);
  }

  /** What a type keeps of persons, by its name. */
  Optional<PersonalPart<?>> part(String type) {
    return parts.stream().filter(part -> part.type().name().equals(type)).findFirst();
  }

  /** Where something of a person lies, ascending; their own root among them. */
  SortedSet<String> roots(Reads reads, Person person) {
    SortedSet<String> roots = new TreeSet<>(Set.of(person.party()));
    for (PersonalPart<?> part : parts) {
      part.byPerson()
          .ifPresent(index -> person.tokens().stream()
              .flatMap(
                  token -> reads.peek(part.type(), Range.all(index).equalTo(token), MOST).stream())
              .forEach(held -> roots.add(held.key().root())));
    }
    return roots;
  }

  /** Everything declared that lies in a root. */
  List<Item<?>> all(Reads reads, String root) {
    List<Item<?>> items = new ArrayList<>();
    parts.forEach(part -> items.addAll(ofPart(reads, part, root)));
    return items;
  }

  private static <T> List<Item<T>> ofPart(Reads reads, PersonalPart<T> part, String root) {
    List<Held<T>> found;
    if (part.inRoot() instanceof PersonalPart.InRoot.Many many) {
      found = reads.peek(part.type(), Range.all(many.index()).inRoot(root), MOST);
    } else {
      PersonalPart.InRoot.One one = (PersonalPart.InRoot.One) part.inRoot();
      found = reads.peek(part.type(), one.key().apply(root)).stream().toList();
    }
    return found.stream().map(held -> new Item<>(part, held)).toList();
  }

  /** What of these, all of one root, belongs to a person. */
  List<Item<?>> of(Reads reads, Person person, String root, List<Item<?>> items) {
    if (root.equals(person.party())) {
      return items;
    }
    Predicate<Item<?>> own = ownership(reads, person, root, items);
    Map<Key, Boolean> decided = new HashMap<>();
    items.stream()
        .filter(item -> item.follows().isEmpty())
        .forEach(item -> decided.merge(item.key(), own.test(item), (a, b) -> a || b));
    return items.stream()
        .filter(item -> item.follows().map(decided::get).orElseGet(() -> own.test(item)))
        .toList();
  }

  private Predicate<Item<?>> ownership(
      Reads reads, Person person, String root, List<Item<?>> items) {
    Optional<PointParties> point =
        reads.peek(PointParties.TYPE, PointParties.keyOf(root)).map(Held::value);
    if (point.isPresent()) {
      Set<String> others = others(reads, person, point.get());
      return item -> person.isAmong(item.persons())
          || (item.persons().stream().noneMatch(others::contains)
              && user(point.get(), dayOf(reads, item))
                  .filter(person.party()::equals)
                  .isPresent());
    }
    boolean first = items.stream()
        .filter(item -> item.at().isPresent() && !item.persons().isEmpty())
        .min(Comparator.comparing(item -> item.at().orElseThrow()))
        .filter(item -> person.isAmong(item.persons()))
        .isPresent();
    return item -> item.persons().isEmpty() ? first : person.isAmong(item.persons());
  }

  /** What everybody else who is or was something at the point is known by. */
  private static Set<String> others(Reads reads, Person person, PointParties point) {
    return point.roles().stream()
        .map(PartyRole::party)
        .distinct()
        .filter(party -> !party.equals(person.party()))
        .flatMap(party -> Stream.concat(
            Stream.of(party),
            reads.peek(Party.TYPE, Party.keyOf(party)).stream()
                .flatMap(held -> held.value().tokens().stream())))
        .collect(Collectors.toSet());
  }

  /** Who used the gas on a day: who lived there, else who held the account; of several the first. Nobody then: who did last before, else first after. */
  static Optional<String> user(PointParties point, LocalDate day) {
    List<PartyRole> users = USERS.stream()
        .flatMap(role -> point.roles().stream().filter(r -> r.role() == role))
        .toList();
    return users.stream()
        .filter(r -> r.heldOn(day))
        .findFirst()
        .or(() -> users.stream()
            .filter(r -> r.through().filter(last -> last.isBefore(day)).isPresent())
            .max(Comparator.comparing(r -> r.through().orElseThrow())))
        .or(() -> users.stream().min(Comparator.comparing(PartyRole::from)))
        .map(PartyRole::party);
  }

  LocalDate dayOf(Reads reads, Item<?> item) {
    return LocalDate.ofInstant(item.at().orElse(reads.occurredAt()), zone);
  }

  /** Parties an aggregate tells of whose data is only kept. */
  boolean restricted(Reads reads, Item<?> item) {
    if (item.restricted()) {
      return true;
    }
    Optional<String> user = reads
        .peek(PointParties.TYPE, PointParties.keyOf(item.key().root()))
        .flatMap(point -> user(point.value(), dayOf(reads, item)));
    boolean named = item.persons().stream()
        .anyMatch(token -> !reads
            .peek(Party.TYPE, Range.all(Party.RESTRICTED).equalTo(token), 1)
            .isEmpty());
    return named
        || (item.persons().isEmpty()
            && user.flatMap(party -> reads.peek(Party.TYPE, Party.keyOf(party)))
                .filter(held -> held.value().standing() == Party.Standing.RESTRICTED)
                .isPresent());
  }
}
