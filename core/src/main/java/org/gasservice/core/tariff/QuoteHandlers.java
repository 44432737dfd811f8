package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** Works prices out for who asks. */
record QuoteHandlers(TariffSettings settings, ZoneId zone) {

  @Keeps(Clauses.D5_1_1)
  Key use(QuoteUse command, Draft draft) {
    String priceClass = priceClass(command.point(), draft);
    Household household = household(command.point(), command.account(), draft);
    Pricing pricing = pricing(priceClass, draft);
    TierCount before =
        counted(pricing, command.volumes().get(0).after().plusDays(1), command.counted());
    Priced priced = pricing.price(command.volumes(), household, before);
    Key key = draft.newKey("quote");
    PriceQuoteBuilder quote = PriceQuote.of(key, draft.occurredAt(), priceClass, priced);
    command.under().ifPresent(other -> {
      Priced under = pricing(other, draft).price(command.volumes(), household, before);
      quote.under(new PriceQuote.Other(
          other, under.total(), under.total().minus(priced.total()), under.lines()));
    });
    return draft.insert(PriceQuote.TYPE, key, quote.build()).key();
  }

  @Keeps(Clauses.D5_1_1)
  Key purchase(QuotePurchase command, Draft draft) {
    String priceClass = priceClass(command.point(), draft);
    Pricing pricing = pricing(priceClass, draft);
    LocalDate day = LocalDate.ofInstant(draft.occurredAt(), zone);
    Purchase bought = pricing.buy(
        command.money(),
        day,
        household(command.point(), command.account(), draft),
        counted(pricing, day, command.counted()));
    Key key = draft.newKey("quote");
    PriceQuote quote = PriceQuote.of(key, draft.occurredAt(), priceClass, bought.priced())
        .carried(bought.carried())
        .build();
    return draft.insert(PriceQuote.TYPE, key, quote).key();
  }

  private Pricing pricing(String priceClass, Draft draft) {
    return Pricing.of(Tariffs.schedule(draft, priceClass), settings);
  }

  private static TierCount counted(Pricing pricing, LocalDate day, Optional<BigDecimal> counted) {
    TierCount none = pricing.countFrom(day);
    return counted.map(volume -> TierCount.of(none.cycle(), volume)).orElse(none);
  }

  private static String priceClass(String point, Draft draft) {
    return draft.require(ServicePoint.TYPE, ServicePoint.keyOf(point)).value().priceClass();
  }

  private static Household household(String point, Optional<String> account, Draft draft) {
    return account.map(number -> Tariffs.household(draft, point, number)).orElse(Household.PLAIN);
  }
}
