package org.gasservice.core.dunning;

import static org.gasservice.core.standard.Clauses.D10_S3;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.billing.AccountWatch;
import org.gasservice.core.billing.LateFeeTerms;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.billing.Receivable;
import org.gasservice.core.billing.Receivables;
import org.gasservice.core.calendar.WorkingCalendar;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.customer.SupplyAccount;
import org.gasservice.core.dunning.DunningFacts.Outcome;
import org.gasservice.core.dunning.DunningNotice.Serving;
import org.gasservice.core.dunning.DunningRules.Act;
import org.gasservice.core.dunning.DunningRules.Verdict;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/**
 * Brings a case in line with the ledger, in the commit that changed it. Case, notices, ledger and orders lie in one root, so a payment and the end of
 * the order it makes needless are one commit or none.
 */
public final class DunningSteps implements AccountWatch {

  private final DunningSettings settings;
  private final DunningRules rules;
  private final NoticeRules notices;
  private final OrderSteps orders;

  /**
   * @param lateFee for what a notice says
   * @param calendar says which days are working days
   * @param orders opens and calls off in the same commit
   */
  public DunningSteps(
      DunningSettings settings, LateFeeTerms lateFee, WorkingCalendar calendar, OrderSteps orders) {
    this.settings = settings;
    this.rules = new DunningRules(
        settings, new CutWindow(calendar, settings.cutFrom(), settings.cutUntil()));
    this.notices = new NoticeRules(rules, lateFee);
    this.orders = orders;
  }

  DunningRules rules() {
    return rules;
  }

  DunningSettings settings() {
    return settings;
  }

  // ---- when a debt changed

  @Override
  public void changed(Draft draft, Ledger before, Ledger after) {
    String point = draft.root();
    boolean known = draft
        .find(SupplyAccount.TYPE, SupplyAccount.keyOf(point, after.account()))
        .isPresent();
    if (known) {
      adapt(draft, found(draft, point, after.account()), draft.recordedAt(), false);
    }
  }

  /** The case of an account as it is stored, and as it is known. */
  private record Known(Optional<Held<DunningCase>> stored, DunningCase about) {}

  private static Known found(Draft draft, String point, String account) {
    Optional<Held<DunningCase>> held =
        draft.find(DunningCase.TYPE, DunningCase.keyOf(point, account));
    return new Known(held, held.map(Held::value).orElseGet(() -> DunningCase.of(point, account)));
  }

  /**
   * Judges a case and does what follows.
   *
   * @param step whether a step that is due is taken
   */
  @Keeps(D10_S3)
  private Key adapt(Draft draft, Known known, Instant now, boolean step) {
    DunningFacts facts = DunningFacts.of(draft, known.about(), settings, now);
    Verdict verdict = rules.judge(known.about(), facts);
    DunningCase after = act(draft, known.about(), verdict);
    DunningFacts then =
        after.equals(known.about()) ? facts : DunningFacts.of(draft, after, settings, now);
    if (!step && suddenly(known.about(), after, then)) {
      after = after.withFreeFrom(now);
    }
    if (step) {
      after = rules.due(after, then).isPresent() ? taken(draft, after, then) : after;
      then = DunningFacts.of(draft, after, settings, now);
    }
    return write(draft, known, after, rules.nextActionAt(after, then), step);
  }

  /** Late from the moment it is there: a debit bounced, a dispute is over. Its reminder is due from now on, not since long ago. */
  private boolean suddenly(DunningCase before, DunningCase after, DunningFacts facts) {
    boolean expected =
        before.nextActionAt().filter(next -> !next.isAfter(facts.now())).isPresent();
    return !expected && after.run().isEmpty() && rules.due(after, facts).isPresent();
  }

  /**
   * Nothing is written where nothing changed. A moment that has become too early stays: whoever looks then finds out, and an account that pays each bill
   * costs no more for being watched.
   */
  private static Key write(
      Draft draft, Known known, DunningCase after, Optional<Instant> next, boolean looked) {
    Optional<Instant> set = known.about().nextActionAt();
    boolean inTime = set.isPresent() && next.filter(n -> n.isBefore(set.get())).isEmpty();
    DunningCase ready = after.withNextActionAt(!looked && inTime ? set : next);
    if (known.stored().isPresent()) {
      if (!ready.equals(known.about())) {
        draft.update(DunningCase.TYPE, known.stored().get(), ready);
      }
    } else if (!ready.equals(known.about()) || looked) {
      draft.insert(DunningCase.TYPE, ready.key(), ready);
    }
    return ready.key();
  }

  private DunningCase act(Draft draft, DunningCase before, Verdict verdict) {
    DunningCase after = verdict.after();
    if (verdict.acts().contains(Act.CALL_OFF)) {
      Key order = before.run().flatMap(Run::order).orElseThrow();
      orders.callOff(draft, CancelOrder.byCustomer(order, "欠费停供原因已消除"));
    }
    return verdict.acts().contains(Act.RESTORE)
        ? after.withReconnection(
            open(draft, after, OrderKind.RECONNECTION, "欠费原因已消除，恢复供气").key())
        : after;
  }

  private Held<ServiceOrder> open(Draft draft, DunningCase about, OrderKind kind, String why) {
    ServicePoint point =
        draft.require(ServicePoint.TYPE, ServicePoint.keyOf(about.point())).value();
    return orders.open(
        draft,
        OpenOrder.builder()
            .kind(kind)
            .servicePoint(about.point())
            .location(point.place().address())
            .summary(Personal.of(why + " " + about.account()))
            .offReason(OffReason.DEBT)
            .station(point.unit())
            .build());
  }

  // ---- steps

  private DunningCase taken(Draft draft, DunningCase judged, DunningFacts facts) {
    Outlook due = rules.due(judged, facts).orElseThrow();
    DunningCase about = judged.run().isPresent()
        ? judged
        : judged.begun(facts.overdue().orElseThrow().anchor(), facts.standing(), facts.now());
    StepKind kind = due.step().orElseThrow();
    Key key = kind == StepKind.DISCONNECTION
        ? open(draft, about, OrderKind.DISCONNECTION, "欠费停供").key()
        : issue(draft, kind, about, facts);
    TakenStep step =
        new TakenStep(kind, due.at().orElseThrow(), facts.now(), key, Optional.empty());
    return about.withRun(about.run().orElseThrow().with(step));
  }

  private Key issue(Draft draft, StepKind kind, DunningCase about, DunningFacts facts) {
    List<Receivable> open = Receivables.open(draft, about.point(), about.account()).stream()
        .map(Held::value)
        .toList();
    DunningNotice notice = notices.issued(kind, about, open, facts);
    return draft.insert(DunningNotice.TYPE, notice.key(), notice).key();
  }

  Key fire(FireDunningDue command, Draft draft) {
    return adapt(draft, found(draft, command.point(), command.account()), draft.occurredAt(), true);
  }

  /** An order that came to nothing may be given once more; the notices before it still hold. */
  Key review(ReviewCase command, Draft draft) {
    requireAccount(draft, command);
    Known known = found(draft, command.point(), command.account());
    DunningFacts facts = DunningFacts.of(draft, known.about(), settings, draft.recordedAt());
    boolean over = facts.order().filter(Outcome.OVER::equals).isPresent();
    DunningCase about =
        over ? known.about().withRun(known.about().run().map(Run::withoutOrder)) : known.about();
    return adaptFrom(draft, known, about);
  }

  private Key adaptFrom(Draft draft, Known stored, DunningCase about) {
    DunningFacts facts = DunningFacts.of(draft, about, settings, draft.recordedAt());
    DunningCase after = act(draft, about, rules.judge(about, facts));
    DunningFacts then = DunningFacts.of(draft, after, settings, draft.recordedAt());
    return write(draft, stored, after, rules.nextActionAt(after, then), true);
  }

  // ---- holds and servings

  @Keeps(D10_S3)
  Key hold(HoldCollection command, Draft draft) {
    requireAccount(draft, command);
    Known known = found(draft, command.point(), command.account());
    LocalDate today = settings.dayOf(draft.recordedAt());
    if (!command.reviewOn().isAfter(today)
        || command.reviewOn().isAfter(today.plusDays(settings.longestHold()))) {
      throw new RuleViolation(
          D10_S3,
          "dunning.review-day",
          Map.of("reviewOn", command.reviewOn(), "most", settings.longestHold()));
    }
    Hold hold = new Hold(
        command.kind(),
        command.evidence(),
        today,
        command.reviewOn(),
        draft.actor().id());
    return adaptFrom(draft, known, known.about().withHold(hold));
  }

  Key lift(LiftHold command, Draft draft) {
    Known known = found(draft, command.point(), command.account());
    if (known.about().holds().stream().noneMatch(hold -> hold.kind() == command.kind())) {
      throw new RuleViolation(D10_S3, "dunning.no-hold", Map.of("kind", command.kind()));
    }
    DunningCase lifted = known.about().without(command.kind()).withFreeFrom(draft.recordedAt());
    return adaptFrom(draft, known, lifted);
  }

  @Keeps(D10_S3)
  Key served(RecordServing command, Draft draft) {
    Held<DunningNotice> before = draft.require(DunningNotice.TYPE, command.notice());
    DunningNotice notice = before.value();
    if (notice.serving().isPresent()) {
      throw new RuleViolation(D10_S3, "dunning.served-already", Map.of("notice", notice.number()));
    }
    if (draft.occurredAt().isBefore(notice.issuedAt())) {
      throw InvalidCommand.of("occurredAt", "dunning.served-before-issued");
    }
    Serving serving = new Serving(
        command.how(), command.evidence(), draft.occurredAt(), draft.actor().id());
    draft.update(DunningNotice.TYPE, before, notice.withServing(serving));
    Known known = found(draft, command.notice().root(), notice.account());
    DunningCase about = known
        .about()
        .withRun(known.about().run().map(run -> run.served(command.notice(), draft.occurredAt())));
    adaptFrom(draft, known, about);
    return command.notice();
  }

  private static void requireAccount(Reads reads, DunningCommand command) {
    reads.require(SupplyAccount.TYPE, SupplyAccount.keyOf(command.point(), command.account()));
  }
}
