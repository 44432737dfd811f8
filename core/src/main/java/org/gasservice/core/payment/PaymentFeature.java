package org.gasservice.core.payment;

import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D4_11b;
import static org.gasservice.core.standard.Clauses.D4_12a;

import java.util.Set;
import java.util.function.Function;
import org.gasservice.core.billing.LedgerSteps;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Guard;
import org.gasservice.core.command.Handler;
import org.gasservice.core.hall.HandOver;
import org.gasservice.core.meter.MeterSteps;
import org.gasservice.core.meter.TakeBackLoading;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.core.tariff.TariffSettings;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * Payments, drawers, invoices and reconciliation as one feature. Needs {@code billing}, {@code tariff}, {@code order}, {@code meter}, {@code customer} and
 * {@code workforce}.
 */
public final class PaymentFeature {

  /** Permission to approve, as a second person, refunds and what a drawer is over or short. No command; who has it says yes to somebody else's. */
  public static final String APPROVE = "payment.approve";

  private final Feature.Builder feature = Feature.named("payment");

  private PaymentFeature() {}

  /**
   * @param tariffs says who buys gas ahead
   * @param ledger posts what comes in and goes out, in the commit that records it
   * @param till keeps the books of orders; the one {@code orders} has
   * @param orders is told of an order's money that went back
   */
  public static Feature create(
      PaymentSettings settings,
      TariffSettings tariffs,
      LedgerSteps ledger,
      OrderTill till,
      OrderSteps orders) {
    PaymentFeature payment = new PaymentFeature();
    PurchaseHandlers purchases =
        new PurchaseHandlers(settings, tariffs, ledger, new MeterSteps(settings.zone()));
    payment.feature.type(GasPurchase.TYPE);
    payment.step("buy-gas", BuyGas.class, GasPurchase.TYPE, BuyGas::point, purchases::buy);
    payment.step(
        "take-back-purchase",
        TakeBackPurchase.class,
        GasPurchase.TYPE,
        TakeBackPurchase::point,
        purchases::takeBack);
    payment.feature.guard(new Guard<>(
        "meter.take-back-loading",
        TakeBackLoading.class,
        PurchaseHandlers::beforeTakingBackLoading));
    payment.payments(new PaymentHandlers(settings, ledger, till, orders));
    payment.drawers(new DrawerHandlers(settings, ledger));
    payment.channels();
    return payment
        .feature
        .guard(new Guard<>("hall.hand-over", HandOver.class, DrawerHandlers::beforeHandOver))
        .personal(PersonalPart.many(Fapiao.TYPE, "LEDGER", Fapiao.OF_POINT)
            .at(Fapiao::issuedAt)
            .build())
        .personal(PersonalPart.many(DirectDebit.TYPE, "LEDGER", DirectDebit.OF_POINT)
            .of(DirectDebit.OF_PAYER, agreed -> Set.of(agreed.payer()))
            .at(DirectDebit::agreedAt)
            .build())
        .messages(PaymentFeature.class)
        .build();
  }

  private void payments(PaymentHandlers handlers) {
    feature
        .type(Payment.TYPE)
        .type(Refund.TYPE)
        .type(Fapiao.TYPE)
        .type(DirectDebit.TYPE)
        .unique(Payment.TYPE, Payment.BY_TRANSACTION, D10_P4, "payment.transaction-taken")
        .unique(Payment.TYPE, Payment.BY_RECEIPT, D4_11b, "payment.receipt-taken")
        .unique(Payment.TYPE, Payment.IN_DRAWER, D4_12a, "payment.drawer-busy")
        .unique(Refund.TYPE, Refund.BY_TRANSACTION, D10_P4, "payment.transaction-taken")
        .unique(Refund.TYPE, Refund.IN_DRAWER, D4_12a, "payment.drawer-busy")
        .unique(Fapiao.TYPE, Fapiao.BY_NUMBER, D4_11b, "payment.fapiao-taken");
    step("receive", ReceivePayment.class, Payment.TYPE, ReceivePayment::point, handlers::receive);
    at("void", VoidPayment.class, Payment.TYPE, VoidPayment::payment, handlers::voided);
    at("reverse", ReversePayment.class, Payment.TYPE, ReversePayment::payment, handlers::reversed);
    at("refund", RefundPayment.class, Refund.TYPE, RefundPayment::payment, handlers::refund);
    at("issue-fapiao", IssueFapiao.class, Fapiao.TYPE, IssueFapiao::payment, handlers::issueFapiao);
    at(
        "take-back-fapiao",
        TakeBackFapiao.class,
        Fapiao.TYPE,
        TakeBackFapiao::fapiao,
        handlers::takeBackFapiao);
    step(
        "agree-direct-debit",
        AgreeDirectDebit.class,
        DirectDebit.TYPE,
        AgreeDirectDebit::point,
        handlers::agree);
    step(
        "end-direct-debit",
        EndDirectDebit.class,
        DirectDebit.TYPE,
        EndDirectDebit::point,
        handlers::end);
  }

  private void drawers(DrawerHandlers handlers) {
    feature
        .type(CashDrawer.TYPE)
        .unique(CashDrawer.TYPE, CashDrawer.OF_CLERK, D4_12a, "payment.drawer-already");
    step("open-drawer", OpenDrawer.class, CashDrawer.TYPE, OpenDrawer::unit, handlers::open);
    drawer("deposit-cash", DepositCash.class, DepositCash::drawer, handlers::deposit);
    drawer("stop-drawer", StopDrawer.class, StopDrawer::drawer, handlers::stop);
    drawer("count-drawer", CountDrawer.class, CountDrawer::drawer, handlers::count);
    drawer("hand-over-drawer", HandOverDrawer.class, HandOverDrawer::drawer, handlers::handOver);
    drawer("take-drawer", TakeDrawer.class, TakeDrawer::drawer, handlers::take);
  }

  private void channels() {
    feature
        .reference(CollectionChannel.TYPE)
        .type(Reconciliation.TYPE)
        .type(Reconciliation.Page.TYPE);
    step(
        "open-channel",
        OpenChannel.class,
        CollectionChannel.TYPE,
        command -> CollectionChannel.ROOT,
        PaymentHandlers::openChannel);
    step(
        "reconcile",
        Reconcile.class,
        Reconciliation.TYPE,
        command -> Reconciliation.rootOf(command.channel(), command.day()),
        ReconcileHandlers::reconcile);
  }

  private <C extends Command> void drawer(
      String verb, Class<C> of, Function<C, Key> drawer, Handler<C> handler) {
    at(verb, of, CashDrawer.TYPE, drawer, handler);
  }

  private <C extends Command, T> void at(
      String verb, Class<C> of, AggregateType<T> about, Function<C, Key> key, Handler<C> handler) {
    step(verb, of, about, command -> key.apply(command).root(), handler);
  }

  private <C extends Command, T> void step(
      String verb,
      Class<C> of,
      AggregateType<T> about,
      Function<C, String> root,
      Handler<C> handler) {
    feature.command(CommandType.within("payment." + verb, of, about, root, handler));
  }
}
