package org.gasservice.core.contact;

import static org.gasservice.core.contact.Requests.appended;
import static org.gasservice.core.contact.Requests.refusal;
import static org.gasservice.core.contact.Requests.requireHands;
import static org.gasservice.core.contact.Requests.requireOpen;
import static org.gasservice.core.contact.Requests.requireUndecided;
import static org.gasservice.core.standard.Clauses.D10_4_13;
import static org.gasservice.core.standard.Clauses.D3_15;
import static org.gasservice.core.standard.Clauses.D4_10a;
import static org.gasservice.core.standard.Clauses.D7_6_4a;
import static org.gasservice.core.standard.Clauses.D8_1_4b;
import static org.gasservice.core.standard.Clauses.F8;

import com.google.common.collect.Sets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.AuthorityMatrix;
import org.gasservice.core.customer.Role;
import org.gasservice.core.order.BusinessEntry;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** What stands on an acceptance slip (业务受理单, form F8) between asking and the result. Pure. */
final class SlipRules {

  private static final int MOST_ORIGINALS = 30;
  private static final int MOST_ORDERS = 20;

  private SlipRules() {}

  /**
   * The slip of a business: declined in the same step when the applicant may not ask for it.
   *
   * @param as what the applicant is at the point
   */
  @Keeps({D7_6_4a, F8, D3_15, Clauses.D2_1_10})
  static ServiceRequest applied(
      ServiceRequest slip, BusinessEntry business, Set<Role> as, AuthorityMatrix authority) {
    if (authority.mayAsk(business.business(), as)) {
      return slip;
    }
    Outcome declined = new Outcome(
        slip.openedAt(),
        slip.owner(),
        Optional.empty(),
        Optional.of(D3_15),
        authority.whoMayAsk(business.business()));
    ServiceRequest settled = slip.withOutcome(declined).withPromisedBy(Optional.empty());
    return slip.spokenWith()
        ? settled.withTold(new Told(slip.openedAt(), slip.owner(), slip.channel()))
        : settled;
  }

  /**
   * Steps, price and time as shown to the customer.
   *
   * @param entry what may be charged for, where a business was asked for
   */
  @Keeps(D8_1_4b)
  static ServiceRequest quoted(ServiceRequest before, Quote quote, Optional<BusinessEntry> entry) {
    requireUndecided(before);
    requireHands(before, quote.by(), quote.at());
    if (before.quote().flatMap(Quote::accepted).isPresent()) {
      throw refusal(D8_1_4b, "contact.quote-accepted", before);
    }
    if (!quote.dueBy().isAfter(quote.at())) {
      throw InvalidCommand.of("dueBy", "contact.promise-past");
    }
    entry.ifPresent(business -> requireFeesOf(business, quote));
    return before.withQuote(quote);
  }

  /** A business costs what the catalogue names, and nothing else. */
  @Keeps(D10_4_13)
  private static void requireFeesOf(BusinessEntry business, Quote quote) {
    List<String> others = quote.lines().stream()
        .map(line -> line.fee())
        .filter(fee -> !business.feeItems().contains(fee))
        .toList();
    if (!others.isEmpty()) {
      throw new RuleViolation(
          D10_4_13,
          "contact.fee-of-another-business",
          Map.of("fees", others, "business", business.business()));
    }
  }

  /** The customer knows steps, price and time before they say yes. */
  @Keeps(D8_1_4b)
  static ServiceRequest acceptedQuote(ServiceRequest before, Quote.Accepted yes) {
    requireUndecided(before);
    requireHands(before, yes.by(), yes.at());
    Quote shown =
        before.quote().orElseThrow(() -> refusal(D8_1_4b, "contact.nothing-quoted", before));
    if (shown.accepted().isPresent()) {
      throw refusal(D8_1_4b, "contact.quote-accepted", before);
    }
    if (!shown.dueBy().isAfter(yes.at())) {
      throw refusal(D8_1_4b, "contact.quote-lapsed", before);
    }
    return before.withQuote(shown.accepted(yes));
  }

  /** Nothing is worked on before the customer agreed to what it takes. */
  @Keeps(D8_1_4b)
  static void requireAgreed(ServiceRequest before, OrderKind work, String by, Instant at) {
    requireUndecided(before);
    requireHands(before, by, at);
    if (before.business().isPresent() && !before.business().equals(work.business())) {
      throw refusal(D8_1_4b, "contact.work-of-another-business", before);
    }
    if (!before.agreed()) {
      throw refusal(D8_1_4b, "contact.quote-first", before);
    }
    if (before.orders().size() >= MOST_ORDERS) {
      throw InvalidCommand.of("request", "contact.too-many-orders");
    }
  }

  static ServiceRequest worked(ServiceRequest before, Key order) {
    return before.withOrders(appended(before.orders(), order));
  }

  // ---- originals

  @Keeps(D4_10a)
  static ServiceRequest taken(ServiceRequest before, TakeOriginals command, String by, Instant at) {
    requireOpen(before);
    if (before.originals().stream().anyMatch(o -> o.receipt().equals(command.receipt()))) {
      throw refusal(D4_10a, "contact.receipt-twice", before);
    }
    Set<String> held = Sets.newHashSet();
    before.originals().stream().filter(Original::held).forEach(o -> held.add(o.paper()));
    if (!command.papers().stream().allMatch(held::add)) {
      throw refusal(D4_10a, "contact.original-held", before);
    }
    if (before.originals().size() + command.papers().size() > MOST_ORIGINALS) {
      throw InvalidCommand.of("papers", "problem.too-large");
    }
    Stream<Original> more = command.papers().stream()
        .map(paper -> new Original(paper, command.receipt(), at, by, Optional.empty()));
    return before.withOriginals(Stream.concat(before.originals().stream(), more).toList());
  }

  @Keeps(D4_10a)
  static ServiceRequest givenBack(
      ServiceRequest before, String receipt, Original.Returned returned) {
    requireOpen(before);
    if (before.originals().stream().noneMatch(o -> o.held() && o.receipt().equals(receipt))) {
      throw refusal(D4_10a, "contact.nothing-held", before);
    }
    return before.withOriginals(before.originals().stream()
        .map(o -> o.held() && o.receipt().equals(receipt) ? o.givenBack(returned) : o)
        .toList());
  }
}
