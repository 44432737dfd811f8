package org.gasservice.core.payment;

import static org.gasservice.core.standard.Clauses.D4_12a;
import static org.gasservice.core.standard.Clauses.D4_12b;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.billing.AccountTitle;
import org.gasservice.core.billing.EntryKind;
import org.gasservice.core.billing.LedgerSteps;
import org.gasservice.core.billing.Posting;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Reads;
import org.gasservice.core.hall.HandOver;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.payment.CashDrawer.Count;
import org.gasservice.core.payment.CashDrawer.TakenOver;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Runs drawers, each with a book of its own, in the root of the unit. */
record DrawerHandlers(PaymentSettings settings, LedgerSteps ledger) {

  /** Where cash is that lies in no drawer. */
  static final String SAFE = "SAFE";

  /** Where cash is that was brought to the bank. */
  static final String BANK = "BANK";

  /** Most drawers a refusal names. */
  private static final int MOST_NAMED = 10;

  Key open(OpenDrawer command, Draft draft) {
    draft.require(OrgUnit.TYPE, OrgUnit.keyOf(command.unit()));
    return opened(draft, command.drawer(), command.opening(), Optional.empty());
  }

  private Key opened(Draft draft, String name, Yuan opening, Optional<Key> from) {
    Key key = CashDrawer.keyOf(draft.root(), name);
    if (draft.find(CashDrawer.TYPE, key).isPresent()) {
      throw InvalidCommand.of("drawer", "payment.drawer-exists");
    }
    move(draft, key, AccountTitle.CLEARING, SAFE, opening);
    CashDrawer drawer =
        DrawerRules.opened(key, draft.actor().id(), opening, from, draft.occurredAt());
    return draft.insert(CashDrawer.TYPE, key, drawer).key();
  }

  Key deposit(DepositCash command, Draft draft) {
    move(draft, command.drawer(), AccountTitle.CLEARING, BANK, command.amount().negated());
    return change(
        draft,
        command.drawer(),
        drawer -> DrawerRules.deposited(
            drawer,
            command,
            DrawerCash.of(draft, drawer.key()).expected(drawer),
            draft.actor().id(),
            draft.occurredAt()));
  }

  Key stop(StopDrawer command, Draft draft) {
    return change(
        draft,
        command.drawer(),
        drawer -> DrawerRules.stopped(drawer, draft.actor().id()));
  }

  /** It was stopped in an earlier commit, so every payment that took a number of it is there to be read. */
  @Keeps(D4_12a)
  Key count(CountDrawer command, Draft draft) {
    return change(draft, command.drawer(), drawer -> {
      DrawerCash cash = DrawerCash.of(draft, drawer.key());
      Optional<String> approver = command
          .approvedBy()
          .map(person -> SecondPerson.approving(draft, person, D4_12a, settings));
      Count found = new Count(
          cash.payments(),
          cash.received(),
          cash.refunded(),
          drawer.takenOverSum(),
          drawer.deposited(),
          cash.expected(drawer),
          command.counted(),
          command.reason(),
          approver,
          draft.occurredAt());
      return DrawerRules.counted(drawer, found, draft.actor().id());
    });
  }

  /** With the signature the count is final: what came in and what differs is posted. */
  @Keeps({D4_12a, D4_12b})
  Key handOver(HandOverDrawer command, Draft draft) {
    SecondPerson.requireEmployed(draft, command.to(), D4_12b, settings);
    return change(draft, command.drawer(), drawer -> {
      CashDrawer after =
          DrawerRules.handedOver(drawer, command.to(), draft.actor().id(), draft.occurredAt());
      Count count = after.count().orElseThrow();
      if (!count.expected().equals(DrawerCash.of(draft, drawer.key()).expected(drawer))) {
        throw DrawerRules.countAgain(drawer);
      }
      Yuan taken = count.received().minus(count.refunded());
      move(draft, drawer.key(), AccountTitle.CLEARING, Payment.CASH, taken);
      if (count.difference().signum() != 0) {
        post(
            draft,
            drawer.key(),
            EntryKind.OVER_SHORT,
            AccountTitle.OVER_SHORT,
            drawer.key().id(),
            count.difference());
      }
      return after;
    });
  }

  @Keeps(D4_12b)
  Key take(TakeDrawer command, Draft draft) {
    Held<CashDrawer> before = draft.require(CashDrawer.TYPE, command.drawer());
    CashDrawer after = DrawerRules.taken(before.value(), draft.actor().id(), draft.occurredAt());
    Yuan counted = after.count().orElseThrow().counted();
    move(draft, after.key(), AccountTitle.CLEARING, SAFE, counted.negated());
    draft.update(CashDrawer.TYPE, before, after);
    command
        .as()
        .ifPresent(
            name -> into(draft, name, new TakenOver(after.key(), counted, draft.occurredAt())));
    return after.key();
  }

  /** Into the drawer the actor has, or a new one. */
  private void into(Draft draft, String name, TakenOver cash) {
    Key own = CashDrawer.keyOf(draft.root(), name);
    if (draft.find(CashDrawer.TYPE, own).isEmpty()) {
      opened(draft, name, cash.amount(), Optional.of(cash.from()));
    } else {
      move(draft, own, AccountTitle.CLEARING, SAFE, cash.amount());
      change(
          draft, own, drawer -> DrawerRules.tookOver(drawer, cash, draft.actor().id()));
    }
  }

  /** Whoever answers for a drawer hands that over first, and signs for those of crews that wait for it: no cash stays between two people. */
  @Keeps(D4_12b)
  static void beforeHandOver(HandOver command, Reads reads) {
    Range own = Range.all(CashDrawer.OF_CLERK).equalTo(reads.actor().id());
    List<Key> kept = reads.scan(CashDrawer.TYPE, own, 1).stream()
        .filter(held -> held.value().handedAt().isEmpty())
        .map(Held::key)
        .toList();
    if (!kept.isEmpty()) {
      throw DrawerRules.drawerFirst("payment.drawer-first", kept);
    }
    Range waiting = Range.all(CashDrawer.WAITING_FOR).equalTo(reads.actor().id());
    List<Key> unsigned =
        reads.scan(CashDrawer.TYPE, waiting, MOST_NAMED).stream().map(Held::key).toList();
    if (!unsigned.isEmpty()) {
      throw DrawerRules.drawerFirst("payment.sign-first", unsigned);
    }
  }

  // ---- the book of a drawer

  /** Cash into the drawer from elsewhere, out of it when the amount is negative; nothing is posted for nothing. */
  private void move(Draft draft, Key drawer, AccountTitle other, String detail, Yuan amount) {
    if (amount.signum() != 0) {
      post(draft, drawer, EntryKind.TRANSFER, other, detail, amount);
    }
  }

  private void post(
      Draft draft, Key drawer, EntryKind kind, AccountTitle other, String detail, Yuan amount) {
    ledger.post(
        draft,
        CashDrawer.token(drawer),
        kind,
        drawer.id(),
        List.of(
            Posting.debit(AccountTitle.DRAWER_CASH, amount).of(drawer.id()),
            Posting.credit(other, amount).of(detail)));
  }

  private static Key change(Draft draft, Key key, UnaryOperator<CashDrawer> rule) {
    Held<CashDrawer> before = draft.require(CashDrawer.TYPE, key);
    return draft.update(CashDrawer.TYPE, before, rule.apply(before.value())).key();
  }
}
