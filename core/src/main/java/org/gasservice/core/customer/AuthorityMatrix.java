package org.gasservice.core.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import com.google.common.collect.Sets;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.Json;
import org.gasservice.core.standard.BusinessPapers;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;

/**
 * Who may ask for which business at a service point, and who may see what there (关系人权限表): data, by role. What somebody is at a point is
 * all that counts; acquaintance, tenure and rank are no part of it [D2-2.1]. Reporting danger and complaining are open to anyone.
 *
 * @param anyone businesses that need no role at all
 * @param roles what each role adds; a role that is absent adds nothing
 */
public record AuthorityMatrix(Set<Business> anyone, Map<Role, Grant> roles) {

  /** The right to know (知情权): whether and why gas is off, work and dangers, use, bills, contract. */
  private static final Set<Insight> OF_THE_HOLDER = Sets.immutableEnumSet(
      Insight.SUPPLY, Insight.WORK, Insight.HAZARDS, Insight.USE, Insight.BILLS, Insight.CONTRACT);

  private static final Grant NOTHING = new Grant(Set.of(), Set.of());

  /** What one role permits. */
  public record Grant(Set<Business> asks, Set<Insight> sees) {
    public Grant {
      asks = Sets.immutableEnumSet(asks);
      sees = Sets.immutableEnumSet(sees);
    }
  }

  /**
   * Danger and complaints stay open to anyone whatever a company writes.
   *
   * @throws IllegalArgumentException when one of them is missing from {@code anyone}
   */
  public AuthorityMatrix {
    anyone = Sets.immutableEnumSet(anyone);
    roles = Maps.immutableEnumMap(roles);
    if (!anyone.containsAll(EnumSet.of(Business.DANGER_REPORT, Business.COMPLAINT))) {
      throw new IllegalArgumentException("anyone may report danger or complain");
    }
  }

  /** The matrix that ships with the product; a company brings its own as it likes. */
  public static AuthorityMatrix standard() {
    try (InputStream in = AuthorityMatrix.class.getResourceAsStream("authority.json")) {
      if (in == null) {
        throw new IllegalStateException("authority.json is missing");
      }
      return fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads {@code {"anyone": ["BUSINESS", …], "roles": {"ROLE": {"asks": [], "sees": []}, …}}}.
   *
   * @throws IOException when it is not such a form
   * @throws IllegalArgumentException when a name is unknown, or danger or complaints are not open to anyone
   */
  public static AuthorityMatrix fromJson(String json) throws IOException {
    JsonNode tree = Json.parse(json);
    ImmutableMap.Builder<Role, Grant> roles = ImmutableMap.builder();
    tree.path("roles")
        .properties()
        .forEach(role -> roles.put(
            Role.valueOf(role.getKey()),
            new Grant(
                names(Business.class, role.getValue().path("asks")),
                names(Insight.class, role.getValue().path("sees")))));
    return new AuthorityMatrix(names(Business.class, tree.path("anyone")), roles.buildOrThrow());
  }

  private static <E extends Enum<E>> Set<E> names(Class<E> of, JsonNode list) {
    Set<E> names = EnumSet.noneOf(of);
    list.forEach(name -> names.add(Enum.valueOf(of, name.asText())));
    return names;
  }

  /** Whether somebody who is all this at the point may ask for it. */
  public boolean mayAsk(Business business, Collection<Role> as) {
    return anyone.contains(business)
        || as.stream().anyMatch(role -> grant(role).asks().contains(business));
  }

  /** Roles that may ask for it; all of them when anyone may. */
  public Set<Role> whoMayAsk(Business business) {
    return EnumSet.allOf(Role.class).stream()
        .filter(role -> mayAsk(business, Set.of(role)))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** All that somebody who is all this at the point may see there. Nothing of what is the holder's own can be kept from the holder. */
  @Keeps(Clauses.D10_1_4)
  public Set<Insight> seenBy(Collection<Role> as) {
    EnumSet<Insight> seen = EnumSet.noneOf(Insight.class);
    as.forEach(role -> seen.addAll(grant(role).sees()));
    if (as.contains(Role.ACCOUNT_HOLDER)) {
      seen.addAll(OF_THE_HOLDER);
    }
    return seen;
  }

  /**
   * Whoever may not ask is told so once and for all: the rule, who may, and every paper it takes [D2-1.2, D2-1.10].
   *
   * @param as what the applicant is at the point on the day
   * @param papers what the business needs, named in the refusal
   * @throws RuleViolation [D3-15]
   */
  @Keeps({Clauses.D3_15, Clauses.D2_1_10, Clauses.D2_1_2})
  public void requireMayAsk(
      Business business, Collection<Role> as, List<BusinessPapers.Paper> papers) {
    if (!mayAsk(business, as)) {
      throw new RuleViolation(
          Clauses.D3_15,
          "customer.may-not-ask",
          Map.of(
              "business",
              business,
              "may",
              List.copyOf(whoMayAsk(business)),
              "papers",
              papers.stream().map(BusinessPapers.Paper::name).toList()));
    }
  }

  /** @throws RuleViolation [D6-7.3] naming what is not theirs to see */
  @Keeps(Clauses.D6_7_3)
  public void requireMaySee(Collection<Insight> wanted, Collection<Role> as) {
    EnumSet<Insight> beyond = EnumSet.noneOf(Insight.class);
    beyond.addAll(wanted);
    beyond.removeAll(seenBy(as));
    if (!beyond.isEmpty()) {
      throw new RuleViolation(
          Clauses.D6_7_3, "customer.may-not-see", Map.of("what", List.copyOf(beyond)));
    }
  }

  private Grant grant(Role role) {
    return roles.getOrDefault(role, NOTHING);
  }
}
