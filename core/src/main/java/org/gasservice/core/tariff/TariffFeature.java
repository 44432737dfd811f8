package org.gasservice.core.tariff;

import java.time.ZoneId;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;

/** Gas prices as a feature. Needs {@code customer} and {@code meter}. */
public final class TariffFeature {

  private TariffFeature() {}

  /** With the usual settings. */
  public static Feature create(ZoneId zone) {
    return create(TariffSettings.standard(), zone);
  }

  /** @param zone says which day it is */
  public static Feature create(TariffSettings settings, ZoneId zone) {
    QuoteHandlers quotes = new QuoteHandlers(settings, zone);
    PriceHandlers prices = new PriceHandlers(zone);
    return Feature.named("tariff")
        .reference(PriceSchedule.TYPE)
        .type(HouseholdTerms.TYPE)
        .type(PriceQuote.TYPE)
        .command(CommandType.within(
            "tariff.quote-use", QuoteUse.class, PriceQuote.TYPE, QuoteUse::point, quotes::use))
        .command(CommandType.within(
            "tariff.quote-purchase",
            QuotePurchase.class,
            PriceQuote.TYPE,
            QuotePurchase::point,
            quotes::purchase))
        .command(CommandType.within(
            "tariff.publish",
            PublishPrices.class,
            PriceSchedule.TYPE,
            command -> PriceSchedule.ROOT,
            prices::publish))
        .command(CommandType.within(
            "tariff.publish-back-dated",
            PublishBackDated.class,
            PriceSchedule.TYPE,
            command -> PriceSchedule.ROOT,
            prices::publishBackDated))
        .command(CommandType.within(
            "tariff.record-entitlement",
            RecordEntitlement.class,
            HouseholdTerms.TYPE,
            RecordEntitlement::point,
            EntitlementHandlers::record))
        .messages(TariffFeature.class)
        .build();
  }
}
