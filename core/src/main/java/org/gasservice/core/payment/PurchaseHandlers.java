package org.gasservice.core.payment;

import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D4_11a;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.billing.AccountTitle;
import org.gasservice.core.billing.EntryKind;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.billing.LedgerSteps;
import org.gasservice.core.billing.Posting;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.meter.LoadVolume;
import org.gasservice.core.meter.MeterSteps;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.tariff.Pricing;
import org.gasservice.core.tariff.Purchase;
import org.gasservice.core.tariff.TariffSettings;
import org.gasservice.core.tariff.Tariffs;
import org.gasservice.core.tariff.TierBasis;
import org.gasservice.core.tariff.TierCount;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Sells gas ahead: balance, sale and meter in one commit, in the root of the point. */
record PurchaseHandlers(
    PaymentSettings settings, TariffSettings tariffs, LedgerSteps ledger, MeterSteps meters) {

  @Keeps({D4_11a, D10_P4})
  Key buy(BuyGas command, Draft draft) {
    Key key = GasPurchase.keyOf(command.point(), command.purchase());
    Optional<Held<GasPurchase>> known = draft.find(GasPurchase.TYPE, key);
    if (known.isPresent()) {
      if (!known.get().value().is(command)) {
        throw CommandConflict.of("payment.purchase-reused", Map.of("purchase", command.purchase()));
      }
      return key;
    }
    ServicePoint point =
        draft.require(ServicePoint.TYPE, ServicePoint.keyOf(command.point())).value();
    if (tariffs.basisOf(point.metering()) != TierBasis.PURCHASE) {
      throw new RuleViolation(D10_P4, "payment.not-prepaid", Map.of("point", command.point()));
    }
    requireCredit(draft, command);
    Purchase bought = priced(draft, command, point);
    if (bought.volume().signum() == 0) {
      throw new RuleViolation(D4_11a, "payment.too-little", Map.of("money", command.money()));
    }
    Yuan amount = bought.priced().total();
    Key entry = ledger.post(
        draft,
        command.account(),
        EntryKind.PURCHASE,
        key.id(),
        List.of(
            Posting.debit(AccountTitle.CREDIT, amount),
            Posting.credit(AccountTitle.REVENUE_GAS, amount)));
    meters.load(
        draft,
        new LoadVolume(command.point(), command.meter(), bought.volume(), command.purchase()));
    GasPurchase purchase = GasPurchase.builder()
        .key(key)
        .account(command.account())
        .meter(command.meter())
        .purchase(command.purchase())
        .money(command.money())
        .amount(amount)
        .volume(bought.volume())
        .carried(bought.carried())
        .lines(bought.priced().lines())
        .counted(bought.priced().after())
        .entry(entry.id())
        .boughtAt(draft.occurredAt())
        .build();
    return draft.insert(GasPurchase.TYPE, key, purchase).key();
  }

  private static void requireCredit(Draft draft, BuyGas command) {
    Yuan credit = draft
        .find(Ledger.TYPE, Ledger.keyOf(command.point(), command.account()))
        .map(held -> held.value().credit())
        .orElse(Yuan.ZERO);
    if (credit.compareTo(command.money()) < 0) {
      throw new RuleViolation(
          D10_P4, "payment.less-balance", Map.of("account", command.account(), "balance", credit));
    }
  }

  private Purchase priced(Draft draft, BuyGas command, ServicePoint point) {
    LocalDate day = settings.dayOf(draft.occurredAt());
    Pricing pricing = Pricing.of(Tariffs.schedule(draft, point.priceClass()), tariffs);
    return pricing.buy(
        command.money(),
        day,
        Tariffs.household(draft, command.point(), command.account()),
        counted(draft, command).orElseGet(() -> pricing.countFrom(day)));
  }

  /** What the account bought before; of an earlier cycle it counts nothing. */
  private static Optional<TierCount> counted(Reads reads, BuyGas command) {
    Range own =
        Range.all(GasPurchase.OF_ACCOUNT).inRoot(command.point()).equalTo(command.account());
    return reads.scan(GasPurchase.TYPE, own, 1).stream()
        .findFirst()
        .map(held -> held.value().counted());
  }
}
