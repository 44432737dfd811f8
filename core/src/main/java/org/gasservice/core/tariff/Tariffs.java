package org.gasservice.core.tariff;

import static org.gasservice.core.standard.Clauses.D4_11a;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.NotFound;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.SupplyAccount;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Range;

/** Gas prices: published, looked up, tried out. */
public final class Tariffs {

  private final Session session;
  private final TariffSettings settings;

  public Tariffs(Session session, TariffSettings settings) {
    this.session = session;
    this.settings = settings;
  }

  public Done<PriceSchedule> publish(PublishPrices command) {
    return session.execute(command, PriceSchedule.TYPE);
  }

  public Done<PriceSchedule> publish(PublishBackDated command) {
    return session.execute(command, PriceSchedule.TYPE);
  }

  public Done<HouseholdTerms> record(RecordEntitlement command) {
    return session.execute(command, HouseholdTerms.TYPE);
  }

  public Done<PriceQuote> quote(QuoteUse command) {
    return session.execute(command, PriceQuote.TYPE);
  }

  public Done<PriceQuote> quote(QuotePurchase command) {
    return session.execute(command, PriceQuote.TYPE);
  }

  /** Every schedule, by price class; at most a thousand. */
  public List<Held<PriceSchedule>> schedules() {
    Range all = Range.all("by_class").inRoot(PriceSchedule.ROOT);
    return session.scan(PriceSchedule.TYPE, all, Optional.empty(), Limits.PAGE).rows();
  }

  /**
   * What gas of a class costs.
   *
   * @throws RuleViolation [D4-11a] when nothing was published for the class
   */
  public Pricing pricing(String priceClass) {
    return Pricing.of(schedule(session.reads(), priceClass), settings);
  }

  /** What the household of an account has proved so far. */
  public Household household(String point, String account) {
    return household(session.reads(), point, account);
  }

  /**
   * The schedule of a class as rules read it. It only grows, so what is read need not be verified at commit.
   *
   * @throws RuleViolation [D4-11a] when nothing was published for the class
   */
  public static PriceSchedule schedule(Reads reads, String priceClass) {
    return reads
        .peek(PriceSchedule.TYPE, PriceSchedule.keyOf(priceClass))
        .map(Held::value)
        .orElseThrow(
            () -> new RuleViolation(D4_11a, "tariff.no-schedule", Map.of("class", priceClass)));
  }

  /**
   * What the household of an account has proved so far, as rules read it. What is proved in the same moment counts from the next time on, so nothing need be
   * verified at commit.
   *
   * @throws org.gasservice.core.command.NotFound when there is no such account
   */
  public static Household household(Reads reads, String point, String account) {
    Key key = SupplyAccount.keyOf(point, account);
    SupplyAccount of = reads
        .peek(SupplyAccount.TYPE, key)
        .orElseThrow(() -> new NotFound(SupplyAccount.TYPE.name(), key))
        .value();
    List<Entitlement> entitlements = reads
        .peek(HouseholdTerms.TYPE, HouseholdTerms.keyOf(point, account))
        .map(held -> held.value().entitlements())
        .orElse(List.of());
    return new Household(of.residents(), entitlements);
  }
}
