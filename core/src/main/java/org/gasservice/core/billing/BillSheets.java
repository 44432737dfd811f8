package org.gasservice.core.billing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gasservice.core.command.Messages;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.tariff.Explanation;
import org.gasservice.core.tariff.ReadingSpan;

/** Says what a bill says (账单说明), in Chinese or English: for paper, for the counter, for a complaint. */
public final class BillSheets {

  private final Messages messages;
  private final BillingSettings settings;

  public BillSheets(Messages messages, BillingSettings settings) {
    this.messages = messages;
    this.settings = settings;
  }

  /** How a bill came about: its days and readings, each line, what it replaces, what was found out later, when it is due. */
  @Keeps({Clauses.D4_11a, Clauses.F5})
  public List<String> explain(Bill bill, Locale locale) {
    Explanation prices = new Explanation(messages);
    List<String> said = new ArrayList<>();
    said.add(messages.text(
        locale,
        bill.estimated() ? "billing.explain.estimated" : "billing.explain.bill",
        Map.of(
            "bill", bill.number(),
            "from", bill.after().plusDays(1),
            "through", bill.through(),
            "volume", bill.priced().volume().toPlainString())));
    if (!bill.replaces().isEmpty()) {
      said.add(messages.text(locale, "billing.explain.replaces", Map.of("bills", bill.replaces())));
    }
    said.addAll(prices.explain(bill.priced(), locale));
    bill.correction().ifPresent(correction -> {
      said.add(messages.text(
          locale,
          "billing.explain.corrected",
          Map.of(
              "adjustment", correction.adjustment(),
              "before", bill.total(),
              "after", correction.priced().total())));
      said.addAll(prices.explain(correction.priced(), locale));
    });
    said.add(messages.text(
        locale,
        "billing.explain.due",
        Map.of(
            "issued", bill.issuedOn(),
            "due", bill.dueOn(),
            "daily", percent(settings.lateFee()))));
    bill.cancelled()
        .ifPresent(back ->
            said.add(messages.text(locale, "billing.explain.cancelled", Map.of("day", back.on()))));
    return said;
  }

  private static String percent(LateFeeTerms terms) {
    return terms.daily().movePointRight(2).stripTrailingZeros().toPlainString();
  }

  /**
   * The bill as it is printed on a day.
   *
   * @param open everything the account has to pay
   */
  @Keeps({Clauses.F5, Clauses.D10_P4})
  public BillSheet sheet(
      String point, Bill bill, List<Receivable> open, LocalDate day, Locale locale) {
    Yuan own = LedgerRules.sum(
        open.stream()
            .filter(r -> r.source().equals(bill.number()) && r.kind() == ReceivableKind.GAS)
            .toList(),
        Receivable::open);
    List<Receivable> others =
        open.stream().filter(r -> !r.source().equals(bill.number())).toList();
    Yuan lateFee = lateFee(open, day);
    Yuan arrears = LedgerRules.overduePrincipal(others, day);
    return BillSheet.builder()
        .number(bill.number())
        .account(bill.account())
        .point(point)
        .period(bill.period())
        .kind(bill.kind())
        .from(bill.after().plusDays(1))
        .through(bill.through())
        .issuedOn(bill.issuedOn())
        .dueOn(bill.dueOn())
        .estimated(bill.estimated())
        .readings(readings(bill))
        .lines(bill.priced().lines())
        .total(bill.total())
        .difference(bill.now().total().minus(bill.total()))
        .paid(bill.stands() ? bill.total().minus(own) : Yuan.ZERO)
        .arrears(arrears)
        .lateFee(lateFee)
        .toPay(own.plus(arrears).plus(lateFee))
        .replaces(bill.replaces())
        .cancelled(bill.cancelled())
        .explanation(explain(bill, locale))
        .build();
  }

  private static List<ReadingSpan> readings(Bill bill) {
    return bill.uses().stream().flatMap(use -> use.readings().stream()).toList();
  }

  /** Charged, and what would be charged by the end of the day. */
  private Yuan lateFee(List<Receivable> open, LocalDate day) {
    Yuan charged = LedgerRules.sum(
        open.stream().filter(r -> !r.kind().principal()).toList(), Receivable::open);
    Yuan more = LedgerRules.sum(
        open.stream().filter(r -> r.kind().principal()).toList(),
        r ->
            LedgerRules.lateFeeOn(r, settings.lateFee(), day).minus(r.lateFee(settings.lateFee())));
    return charged.plus(more);
  }
}
