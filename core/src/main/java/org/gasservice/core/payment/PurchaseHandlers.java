package org.gasservice.core.payment;

import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.standard.Clauses.D7_3_5;

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
import org.gasservice.core.meter.TakeBackLoading;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.tariff.Pricing;
import org.gasservice.core.tariff.Purchase;
import org.gasservice.core.tariff.TariffSettings;
import org.gasservice.core.tariff.Tariffs;
import org.gasservice.core.tariff.TierBasis;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

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
    Yuan amount = bought.priced().total();
    if (amount.signum() == 0) {
      throw new RuleViolation(D4_11a, "payment.too-little", Map.of("money", command.money()));
    }
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
    PurchaseHistory history =
        new PurchaseHistory(draft, command.point(), command.account(), settings);
    return pricing.buy(
        command.money(),
        history.freeThrough(day),
        day,
        Tariffs.household(draft, command.point(), command.account()),
        history.counted(pricing, day));
  }

  /** The money is credit again, the gas off the meter; what stood before is the last purchase again. */
  @Keeps({D10_P4, D7_3_5})
  Key takeBack(TakeBackPurchase command, Draft draft) {
    Held<GasPurchase> before =
        draft.require(GasPurchase.TYPE, GasPurchase.keyOf(command.point(), command.purchase()));
    GasPurchase purchase = before.value();
    Optional<GasPurchase> last =
        new PurchaseHistory(draft, command.point(), purchase.account(), settings).last();
    if (!last.map(GasPurchase::purchase).equals(Optional.of(command.purchase()))) {
      throw new RuleViolation(
          D10_P4, "payment.not-the-last-purchase", Map.of("purchase", command.purchase()));
    }
    meters.takeBack(
        draft,
        new TakeBackLoading(
            command.point(),
            purchase.meter(),
            command.purchase(),
            command.reason(),
            command.proof()));
    Key entry = ledger.takeBackPurchase(
        draft, purchase.account(), purchase.entry(), before.key().id());
    GasPurchase.TakenBack back = new GasPurchase.TakenBack(
        command.reason(), draft.actor().id(), draft.occurredAt(), entry.id());
    return draft
        .update(GasPurchase.TYPE, before, purchase.withTakenBack(Optional.of(back)))
        .key();
  }

  /** Gas that was paid for does not leave the meter without its money. */
  static void beforeTakingBackLoading(TakeBackLoading command, Reads reads) {
    boolean sold = reads
        .find(GasPurchase.TYPE, GasPurchase.keyOf(command.point(), command.purchase()))
        .filter(held -> held.value().takenBack().isEmpty())
        .isPresent();
    if (sold) {
      throw new RuleViolation(
          D10_P4, "payment.take-back-the-purchase", Map.of("purchase", command.purchase()));
    }
  }
}
