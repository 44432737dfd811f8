package org.gasservice.core.billing;

import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Handler;
import org.gasservice.core.standard.Clauses;

/** Ledgers, debts and bills as one feature. Needs {@code money}, {@code customer}, {@code meter} and {@code tariff}. */
public final class BillingFeature {

  private final Feature.Builder feature = Feature.named("billing");

  private BillingFeature() {}

  /** @param watch is told, in the same commit, that a debt changed */
  public static Feature create(BillingSettings settings, AccountWatch watch) {
    BillingFeature billing = new BillingFeature();
    billing.ledgers();
    billing.debts(new DebtHandlers(settings, new LedgerSteps(settings, watch)));
    return billing.feature.messages(BillingFeature.class).build();
  }

  private void ledgers() {
    feature
        .type(Ledger.TYPE)
        .type(LedgerEntry.TYPE)
        .type(Receivable.TYPE)
        .unique(Ledger.TYPE, Ledger.BY_ACCOUNT, Clauses.D10_P4, "billing.account-elsewhere")
        .unique(
            LedgerEntry.TYPE, LedgerEntry.REVERSAL, Clauses.D10_P4, "billing.reversed-already");
  }

  private void debts(DebtHandlers handlers) {
    feature
        .command(CommandType.within(
            "billing.charge-service",
            ChargeService.class,
            Receivable.TYPE,
            ChargeService::point,
            handlers::chargeService))
        .command(CommandType.within(
            "billing.charge-late-fees",
            ChargeLateFees.class,
            Ledger.TYPE,
            ChargeLateFees::point,
            handlers::chargeLateFees));
    debt("billing.dispute-charge", DisputeCharge.class, handlers::dispute);
    debt("billing.release-charge", ReleaseCharge.class, handlers::release);
    debt("billing.waive-late-fee", WaiveLateFee.class, handlers::waive);
    debt("billing.agree-instalments", AgreeInstalments.class, handlers::agree);
    debt("billing.write-off", WriteOff.class, handlers::writeOff);
  }

  private <C extends DebtCommand> void debt(String name, Class<C> of, Handler<C> handler) {
    feature.command(CommandType.within(name, of, Receivable.TYPE, DebtCommand::point, handler));
  }
}
