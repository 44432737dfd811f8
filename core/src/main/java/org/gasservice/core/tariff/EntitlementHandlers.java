package org.gasservice.core.tariff;

import static org.gasservice.core.standard.Clauses.D4_11a;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.customer.SupplyAccount;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides about entitlements. */
final class EntitlementHandlers {

  private EntitlementHandlers() {}

  @Keeps(Clauses.D4_11a)
  static Key record(RecordEntitlement command, Draft draft) {
    SupplyAccount account = draft
        .require(SupplyAccount.TYPE, SupplyAccount.keyOf(command.point(), command.account()))
        .value();
    if (account.closedAt().isPresent()) {
      throw new RuleViolation(
          D4_11a, "tariff.account-closed", Map.of("account", command.account()));
    }
    requireKnown(command, draft);
    Key key = HouseholdTerms.keyOf(command.point(), command.account());
    Optional<Held<HouseholdTerms>> before = draft.find(HouseholdTerms.TYPE, key);
    if (before.isPresent()) {
      HouseholdTerms after = before.get().value().with(command.entitlement());
      return draft.update(HouseholdTerms.TYPE, before.get(), after).key();
    }
    HouseholdTerms first = new HouseholdTerms(command.account(), List.of());
    return draft
        .insert(HouseholdTerms.TYPE, key, first.with(command.entitlement()))
        .key();
  }

  /** What the price of the point knows nothing of would make it impossible to bill. */
  private static void requireKnown(RecordEntitlement command, Reads reads) {
    ServicePoint point =
        reads.require(ServicePoint.TYPE, ServicePoint.keyOf(command.point())).value();
    PriceVersion version = Tariffs.schedule(reads, point.priceClass())
        .chargeableOn(command.entitlement().from());
    command.entitlement().heating().ifPresent(kind -> {
      if (version.heating().stream().noneMatch(each -> each.kind().equals(kind))) {
        throw new RuleViolation(
            D4_11a,
            "tariff.no-such-heating",
            Map.of("class", point.priceClass(), "version", version.id(), "heating", kind));
      }
    });
    if (command.entitlement().heating().isEmpty() && version.free().isEmpty()) {
      throw new RuleViolation(
          D4_11a,
          "tariff.no-free-volume",
          Map.of("class", point.priceClass(), "version", version.id()));
    }
  }
}
