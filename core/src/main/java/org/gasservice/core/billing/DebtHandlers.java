package org.gasservice.core.billing;

import java.time.LocalDate;
import java.util.Map;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.SupplyAccount;
import org.gasservice.core.money.FeeSchedule;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** Decides about debts. */
record DebtHandlers(BillingSettings settings, LedgerSteps steps) {

  /** The price is the schedule's, never the caller's. */
  @Keeps({Clauses.D4_11a, Clauses.D10_4_13, Clauses.F13})
  Key chargeService(ChargeService command, Draft draft) {
    draft.require(SupplyAccount.TYPE, SupplyAccount.keyOf(command.point(), command.account()));
    LocalDate day = settings.dayOf(draft.occurredAt());
    Yuan amount =
        FeeSchedule.item(draft, command.fee()).chargeableOn(day).price().times(command.quantity());
    return steps
        .charge(
            draft,
            command.account(),
            ReceivableKind.SERVICE,
            amount,
            command.fee(),
            settings.dueFor(day))
        .key();
  }

  Key chargeLateFees(ChargeLateFees command, Draft draft) {
    draft.require(Ledger.TYPE, Ledger.keyOf(command.point(), command.account()));
    return steps.chargeLateFees(draft, command.account()).key();
  }

  Key dispute(DisputeCharge command, Draft draft) {
    Receivable debt = draft
        .require(Receivable.TYPE, Receivable.keyOf(command.point(), command.receivable()))
        .value();
    return steps
        .hold(
            draft,
            command.account(),
            command.receivable(),
            command.amount().orElse(debt.open()),
            command.reason())
        .key();
  }

  Key release(ReleaseCharge command, Draft draft) {
    return steps.release(draft, command.account(), command.receivable()).key();
  }

  Key waive(WaiveLateFee command, Draft draft) {
    return steps.waiveLateFee(draft, command.account(), command.receivable()).key();
  }

  Key agree(AgreeInstalments command, Draft draft) {
    if (command.parts().get(0).dueOn().isBefore(settings.dayOf(draft.occurredAt()))) {
      throw new RuleViolation(
          Clauses.D10_S3, "billing.instalment-in-the-past", Map.of("debt", command.receivable()));
    }
    return steps
        .agreeInstalments(draft, command.account(), command.receivable(), command.parts())
        .key();
  }

  @Keeps(Clauses.D4_12a)
  Key writeOff(WriteOff command, Draft draft) {
    requireSecondPerson(draft, command.approvedBy(), WriteOff.APPROVE);
    return steps.writeOff(draft, command.account(), command.receivable()).key();
  }

  /** Somebody else, and entitled. */
  static void requireSecondPerson(Draft draft, String approvedBy, String permission) {
    boolean other =
        !draft.actor().id().equals(approvedBy) && !draft.actor().equals(Actor.employee(approvedBy));
    if (!other || !draft.authorityOf(Actor.employee(approvedBy)).allows(permission)) {
      throw new RuleViolation(Clauses.D4_12a, "billing.second-person");
    }
  }
}
