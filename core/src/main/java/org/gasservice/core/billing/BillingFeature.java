package org.gasservice.core.billing;

import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Guard;
import org.gasservice.core.command.Handler;
import org.gasservice.core.customer.ClosePoint;
import org.gasservice.core.customer.TransferAccount;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.tariff.TariffSettings;

/** Ledgers, debts and bills as one feature. Needs {@code money}, {@code customer}, {@code order}, {@code meter} and {@code tariff}. */
public final class BillingFeature {

  private final Feature.Builder feature = Feature.named("billing");

  private BillingFeature() {}

  /**
   * @param tariffs how gas is priced
   * @param watch is told, in the same commit, that a debt changed
   */
  public static Feature create(
      BillingSettings settings, TariffSettings tariffs, AccountWatch watch) {
    BillingFeature billing = new BillingFeature();
    LedgerSteps steps = new LedgerSteps(settings, watch);
    Biller biller = new Biller(settings, tariffs, steps);
    billing.ledgers();
    billing.debts(new DebtHandlers(settings, steps));
    billing.bills(
        new BillHandlers(biller), new BillReads(settings), new Adjuster(settings, tariffs, steps));
    billing.settlements(new Settlements(settings, biller, steps));
    billing.runs();
    return billing.feature.messages(BillingFeature.class).build();
  }

  private void ledgers() {
    feature
        .type(Ledger.TYPE)
        .type(LedgerEntry.TYPE)
        .type(Receivable.TYPE)
        .unique(Ledger.TYPE, Ledger.BY_ACCOUNT, Clauses.D10_P4, "billing.account-elsewhere")
        .unique(LedgerEntry.TYPE, LedgerEntry.REVERSAL, Clauses.D10_P4, "billing.reversed-already");
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

  private void bills(BillHandlers handlers, BillReads ahead, Adjuster adjuster) {
    feature
        .type(Bill.TYPE)
        .type(Adjustment.TYPE)
        .command(CommandType.within(
                "billing.bill", BillAccount.class, Bill.TYPE, BillAccount::point, handlers::bill)
            .readingAhead(ahead))
        .command(CommandType.within(
            "billing.cancel-bill",
            CancelBill.class,
            Bill.TYPE,
            CancelBill::point,
            handlers::cancel))
        .command(CommandType.within(
            "billing.adjust-prices",
            AdjustPrices.class,
            Adjustment.TYPE,
            AdjustPrices::point,
            adjuster::prices))
        .command(CommandType.within(
            "billing.adjust-for-meter",
            AdjustForMeter.class,
            Adjustment.TYPE,
            AdjustForMeter::point,
            adjuster::meter))
        .unique(Bill.TYPE, Bill.ONE_A_PERIOD, Clauses.D10_P4, "billing.period-billed")
        .unique(Adjustment.TYPE, Adjustment.BY_REPORT, Clauses.D7_3_5, "billing.report-reckoned");
  }

  private void settlements(Settlements settlements) {
    feature
        .type(Settlement.TYPE)
        .command(CommandType.within(
            "billing.settle",
            SettleAccount.class,
            Settlement.TYPE,
            SettleAccount::point,
            settlements::settle))
        .command(CommandType.within(
            "billing.reopen",
            ReopenAccount.class,
            Settlement.TYPE,
            ReopenAccount::point,
            settlements::reopen))
        .guard(new Guard<>("customer.transfer", TransferAccount.class, settlements::beforeTransfer))
        .guard(new Guard<>("customer.close-point", ClosePoint.class, settlements::beforeClosing))
        .guard(new Guard<>("order.advance", AdvanceOrder.class, settlements::beforeSealing));
  }

  private void runs() {
    feature
        .type(BillingRun.TYPE)
        .type(RejectedAccount.TYPE)
        .command(CommandType.located(
            "billing.start-run",
            StartBillingRun.class,
            BillingRun.TYPE,
            (command, reads) -> command.run(),
            RunHandlers::start))
        .command(CommandType.within(
            "billing.note-run-page",
            NoteRunPage.class,
            BillingRun.TYPE,
            NoteRunPage::run,
            RunHandlers::note));
  }

  private <C extends DebtCommand> void debt(String name, Class<C> of, Handler<C> handler) {
    feature.command(CommandType.within(name, of, Receivable.TYPE, DebtCommand::point, handler));
  }
}
