package org.gasservice.core.customer;

import static org.gasservice.core.standard.Clauses.D3_10;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * Everybody who is or was something at a service point. Lies in its root; one aggregate, since what may be added depends on all of them.
 *
 * @param roles in the order they were recorded; ended ones stay
 */
public record PointParties(String point, List<PartyRole> roles) {

  /** Points where a party is or was something. */
  public static final String OF_PARTY = "of_party";

  /** The point of a supply account (户号), current or past. */
  public static final String BY_ACCOUNT = "by_account";

  /** Most roles of one point, ended ones included. */
  public static final int MOST_ROLES = 150;

  public static final AggregateType<PointParties> TYPE = new AggregateType<>(
      "point_parties",
      PointParties.class,
      JsonCodec.whole(1, PointParties.class),
      List.of(),
      List.of(
          Index.tuples(
              OF_PARTY,
              Reach.STORE,
              List.of(Column.of("party", Kind.TOKEN)),
              all -> tuples(all.roles().stream().map(PartyRole::party))),
          Index.uniqueTuples(
              BY_ACCOUNT,
              Reach.STORE,
              List.of(Column.of("account", Kind.TOKEN)),
              all -> tuples(all.roles().stream().flatMap(r -> r.account().stream())))));

  public PointParties {
    roles = roles == null ? List.of() : List.copyOf(roles);
  }

  public static Key keyOf(String point) {
    return new Key(point, "parties");
  }

  private static List<List<Object>> tuples(Stream<String> tokens) {
    return tokens.distinct().map(token -> List.<Object>of(token)).toList();
  }

  /** Who holds a role on a day. */
  public List<PartyRole> inRole(Role role, LocalDate day) {
    return roles.stream().filter(r -> r.role() == role && r.heldOn(day)).toList();
  }

  /** All that a party is here on a day. */
  public Set<Role> rolesOf(String party, LocalDate day) {
    return roles.stream()
        .filter(r -> r.party().equals(party) && r.heldOn(day))
        .map(PartyRole::role)
        .collect(Sets.toImmutableEnumSet());
  }

  /** The role as the party holds it without an end in sight. */
  Optional<PartyRole> open(String party, Role role) {
    return roles.stream()
        .filter(r -> r.party().equals(party) && r.role() == role && r.through().isEmpty())
        .findFirst();
  }

  /** The party the supply contract is with on a day. */
  public Optional<PartyRole> holder(LocalDate day) {
    return inRole(Role.ACCOUNT_HOLDER, day).stream().findFirst();
  }

  /** Everybody who is or was something here. */
  Set<String> persons() {
    return roles.stream().map(PartyRole::party).collect(Collectors.toUnmodifiableSet());
  }

  /** A party is not erased while it is something here. */
  Optional<String> whyOpen(Set<String> person) {
    return roles.stream().anyMatch(r -> r.through().isEmpty() && person.contains(r.party()))
        ? Optional.of("customer.role-lasts")
        : Optional.empty();
  }

  /**
   * Adds a role.
   *
   * @throws RuleViolation [D3-10] when the party holds it at that time already, or another one holds the account
   */
  @Keeps(Clauses.D3_10)
  public PointParties with(PartyRole added) {
    Stream<PartyRole> rivals = roles.stream()
        .filter(r -> r.role() == added.role() && r.overlaps(added))
        .filter(r -> r.role() == Role.ACCOUNT_HOLDER || r.party().equals(added.party()));
    if (rivals.findAny().isPresent()) {
      throw refusal(
          added.role() == Role.ACCOUNT_HOLDER ? "customer.holder-already" : "customer.role-already",
          added.role());
    }
    if (roles.size() >= MOST_ROLES) {
      throw refusal("customer.too-many-roles", added.role());
    }
    List<PartyRole> more = new ArrayList<>(roles);
    more.add(added);
    return new PointParties(point, more);
  }

  /** @throws RuleViolation [D3-10] when the party does not hold the role, or took it later than it would end */
  public PointParties ended(String party, Role role, LocalDate last) {
    PartyRole held = open(party, role)
        .filter(r -> !last.isBefore(r.from()))
        .orElseThrow(() -> refusal("customer.role-not-held", role));
    return new PointParties(
        point, roles.stream().map(r -> r.equals(held) ? held.ended(last) : r).toList());
  }

  /**
   * Passes the holding on: the last day of the old holder is the day before, without gap or overlap.
   *
   * @param account number of the account the new holder has
   * @throws RuleViolation [D3-10] when nobody holds it, the holder is the same, or became it on that very day
   */
  @Keeps(Clauses.D3_10)
  public PointParties heldFrom(LocalDate day, String party, String account) {
    PartyRole old = holder(day)
        .filter(role -> role.through().isEmpty())
        .orElseThrow(() -> refusal("customer.no-holder", Role.ACCOUNT_HOLDER));
    if (old.party().equals(party)) {
      throw refusal("customer.same-holder", Role.ACCOUNT_HOLDER);
    }
    if (!old.from().isBefore(day)) {
      throw refusal("customer.holder-since-today", Role.ACCOUNT_HOLDER);
    }
    return ended(old.party(), Role.ACCOUNT_HOLDER, day.minusDays(1))
        .with(old.passedTo(party, Optional.of(account), day));
  }

  private RuleViolation refusal(String code, Role role) {
    return new RuleViolation(D3_10, code, Map.of("point", point, "role", role));
  }
}
