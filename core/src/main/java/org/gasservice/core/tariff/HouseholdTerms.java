package org.gasservice.core.tariff;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.standard.Clauses;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * What the household of a supply account is entitled to besides its size (采暖、低保资格). In the root of the service point.
 *
 * @param account number of the supply account
 * @param entitlements oldest proof first
 */
public record HouseholdTerms(String account, List<Entitlement> entitlements) {

  /** Proofs of one account; one a year of each kind stays far below. */
  public static final int MOST = 60;

  public static final AggregateType<HouseholdTerms> TYPE = new AggregateType<>(
      "household_terms",
      HouseholdTerms.class,
      JsonCodec.whole(1, HouseholdTerms.class),
      List.of(),
      List.of());

  public HouseholdTerms {
    entitlements = entitlements == null ? List.of() : List.copyOf(entitlements);
  }

  public static Key keyOf(String point, String account) {
    return new Key(point, "terms-" + account);
  }

  /** @throws RuleViolation [D4-11a] when it is full */
  HouseholdTerms with(Entitlement next) {
    if (entitlements.size() >= MOST) {
      throw new RuleViolation(
          Clauses.D4_11a, "tariff.too-many-entitlements", Map.of("account", account, "most", MOST));
    }
    return new HouseholdTerms(
        account,
        ImmutableList.<Entitlement>builder().addAll(entitlements).add(next).build());
  }
}
