package org.gasservice.core.privacy;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * What one type of aggregates keeps of persons, as its feature declares it (个人信息清单): how it is found, whose it is, how long it has to be
 * kept, who sees it, and what stays of it after an erasure. Every type that holds a {@link Personal}, or whose journal does, declares one;
 * export and erasure know of persons by these declarations alone [D6-7.3].
 *
 * @param type of the aggregates
 * @param records class of records in the retention rules of a standard, such as {@code ORDER}
 * @param byPerson index of reach STORE over one token, the {@code persons}; absent where the root is found through what lies beside
 * @param inRoot where such aggregates lie in a root
 * @param persons whom it names: party ids and digests of numbers; empty where it names nobody anybody knows
 * @param follows an aggregate of the same root that belongs to the same person
 * @param at when it was recorded; absent where it is of today
 * @param owned whether it tells of anybody now; the address of a place in use tells of the place
 * @param open why it must not be erased yet, as the code of a refusal, for a person of these tokens
 * @param shownTo whether somebody sees it without asking, because it is their work just now
 * @param restricted whether it is only kept, and shown to nobody at work
 * @param skeleton what stays, beside what is emptied anyhow: every {@link Personal}
 */
public record PersonalPart<T>(
    AggregateType<T> type,
    String records,
    Optional<String> byPerson,
    InRoot inRoot,
    Function<T, Set<String>> persons,
    Function<T, Optional<Key>> follows,
    Function<T, Optional<Instant>> at,
    Predicate<T> owned,
    BiFunction<T, Set<String>, Optional<String>> open,
    BiPredicate<T, String> shownTo,
    Predicate<T> restricted,
    UnaryOperator<T> skeleton) {

  /** Permission to see what is {@code restricted}. */
  public static final String READ_RESTRICTED = "protection.read-restricted";

  /** Where aggregates of a type lie in a root. */
  public sealed interface InRoot {

    /** At most one, under a key the root gives. */
    record One(Function<String, Key> key) implements InRoot {}

    /** Any number, in an index of reach ROOT that leaves none out. */
    record Many(String index) implements InRoot {}
  }

  /** One aggregate a root. */
  public static <T> Builder<T> one(
      AggregateType<T> type, String records, Function<String, Key> key) {
    return new Builder<>(type, records, new InRoot.One(key));
  }

  /** Any number a root. */
  public static <T> Builder<T> many(AggregateType<T> type, String records, String rootIndex) {
    return new Builder<>(type, records, new InRoot.Many(rootIndex));
  }

  /** Collects what there is to say; what is not said is: of nobody by name, of today, never open, shown to nobody, not restricted. */
  public static final class Builder<T> {
    private final AggregateType<T> type;
    private final String records;
    private final InRoot inRoot;
    private Optional<String> byPerson = Optional.empty();
    private Function<T, Set<String>> persons = value -> Set.of();
    private Function<T, Optional<Key>> follows = value -> Optional.empty();
    private Function<T, Optional<Instant>> at = value -> Optional.empty();
    private Predicate<T> owned = value -> true;
    private BiFunction<T, Set<String>, Optional<String>> open = (value, person) -> Optional.empty();
    private BiPredicate<T, String> shownTo = (value, employee) -> false;
    private Predicate<T> restricted = value -> false;
    private UnaryOperator<T> skeleton = UnaryOperator.identity();

    private Builder(AggregateType<T> type, String records, InRoot inRoot) {
      this.type = type;
      this.records = records;
      this.inRoot = inRoot;
    }

    /** Names persons, who are found in an index. */
    public Builder<T> of(String storeIndex, Function<T, Set<String>> who) {
      byPerson = Optional.of(storeIndex);
      persons = who;
      return this;
    }

    /** Names persons whose roots are found otherwise. */
    public Builder<T> of(Function<T, Set<String>> who) {
      persons = who;
      return this;
    }

    public Builder<T> following(Function<T, Optional<Key>> other) {
      follows = other;
      return this;
    }

    public Builder<T> at(Function<T, Instant> moment) {
      at = value -> Optional.of(moment.apply(value));
      return this;
    }

    public Builder<T> ownedWhile(Predicate<T> condition) {
      owned = condition;
      return this;
    }

    /** Must not be erased while the condition holds. */
    public Builder<T> openWhile(Predicate<T> condition, String code) {
      return open((value, person) -> condition.test(value) ? Optional.of(code) : Optional.empty());
    }

    public Builder<T> open(BiFunction<T, Set<String>, Optional<String>> why) {
      open = why;
      return this;
    }

    public Builder<T> shownTo(BiPredicate<T, String> whom) {
      shownTo = whom;
      return this;
    }

    public Builder<T> restrictedWhile(Predicate<T> condition) {
      restricted = condition;
      return this;
    }

    public Builder<T> leaving(UnaryOperator<T> rest) {
      skeleton = rest;
      return this;
    }

    public PersonalPart<T> build() {
      return new PersonalPart<>(
          type,
          records,
          byPerson,
          inRoot,
          persons,
          follows,
          at,
          owned,
          open,
          shownTo,
          restricted,
          skeleton);
    }
  }
}
