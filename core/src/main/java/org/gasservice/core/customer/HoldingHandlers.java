package org.gasservice.core.customer;

import static org.gasservice.core.standard.Clauses.D3_10;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides about the businesses that change who holds a point, and what for (过户、更名、用气性质变更、人口核定、销户). */
record HoldingHandlers(CustomerSettings settings, Admission admission) {

  HoldingHandlers(CustomerSettings settings) {
    this(settings, new Admission(settings));
  }

  /** Account, roles and file change in one commit: no moment without a holder, none with two. */
  @Keeps({Clauses.D4_10b, Clauses.D4_10a})
  Key transfer(TransferAccount command, Draft draft) {
    admission.require(draft, command.point(), Business.TRANSFER, command.application());
    draft.require(Party.TYPE, Party.keyOf(command.newHolder()));
    Held<ServicePoint> point = point(draft, command.point());
    Held<PointParties> parties = parties(draft, command.point());
    String old = parties.value().holder(day(draft)).flatMap(PartyRole::account).orElse("");
    draft.update(
        PointParties.TYPE,
        parties,
        parties.value().heldFrom(day(draft), command.newHolder(), command.account()));
    closeAccount(draft, command.point(), old, draft.occurredAt(), command.reading());
    Key opened = openAccount(
        draft,
        command.point(),
        SupplyAccount.opened(
            command.account(), command.newHolder(), draft.occurredAt(), command.reading()));
    Held<CustomerFile> file = file(draft, command.point());
    draft.update(CustomerFile.TYPE, file, file.value().ofNextHolder(command.contract()));
    ServicePoint after = point.value().takenOver();
    if (!after.equals(point.value())) {
      draft.update(ServicePoint.TYPE, point, after);
    }
    return opened;
  }

  @Keeps({Clauses.D4_10b, Clauses.D4_10a})
  Key changeName(ChangeName command, Draft draft) {
    admission.require(draft, command.point(), Business.NAME_CHANGE, command.application());
    draft.require(Party.TYPE, Party.keyOf(command.party()));
    Held<PointParties> parties = parties(draft, command.point());
    Held<SupplyAccount> account = account(draft, command.point(), parties.value());
    draft.update(
        PointParties.TYPE,
        parties,
        parties.value().heldFrom(day(draft), command.party(), account.value().account()));
    return draft
        .update(SupplyAccount.TYPE, account, account.value().renamed(command.party()))
        .key();
  }

  Key changeUse(ChangeUseClass command, Draft draft) {
    admission.require(draft, command.point(), Business.USE_CLASS_CHANGE, command.application());
    Held<ServicePoint> point = point(draft, command.point());
    ServicePoint before = point.value();
    Held<CustomerFile> file = file(draft, command.point());
    draft.update(
        CustomerFile.TYPE,
        file,
        file.value()
            .afterUse(new FormerUse(before.useClass(), before.priceClass(), draft.occurredAt())));
    return draft
        .update(ServicePoint.TYPE, point, before.usedFor(command.useClass(), command.priceClass()))
        .key();
  }

  Key reviewHousehold(ReviewHouseholdSize command, Draft draft) {
    admission.require(
        draft, command.point(), Business.HOUSEHOLD_SIZE_REVIEW, command.application());
    LocalDate from = command.from().orElseGet(() -> day(draft));
    Held<SupplyAccount> account =
        account(draft, command.point(), parties(draft, command.point()).value());
    Held<CustomerFile> file = file(draft, command.point());
    draft.update(CustomerFile.TYPE, file, file.value().withHouseholdSize(command.people()));
    Residents residents = new Residents(command.people(), from, command.through(), command.proof());
    return draft
        .update(SupplyAccount.TYPE, account, account.value().reviewed(residents))
        .key();
  }

  Key close(ClosePoint command, Draft draft) {
    Held<ServicePoint> point = point(draft, command.point());
    Held<PointParties> parties = parties(draft, command.point());
    boolean held = parties
        .value()
        .holder(day(draft))
        .filter(role -> role.through().isEmpty())
        .isPresent();
    if (held) {
      Application asked = command
          .application()
          .orElseThrow(() -> new RuleViolation(
              Clauses.D3_15, "customer.nobody-asked", Map.of("point", command.point())));
      admission.require(draft, command.point(), Business.CLOSURE, asked);
    }
    Key closed =
        draft.update(ServicePoint.TYPE, point, point.value().closed(day(draft))).key();
    new PointSteps(settings.zone()).endHolding(draft, command.point(), command.reading());
    return closed;
  }

  // ---- roles

  Key assignRole(AssignRole command, Draft draft) {
    requireOpen(draft, command.point());
    draft.require(Party.TYPE, Party.keyOf(command.party()));
    PartyRole role = new PartyRole(
        command.party(),
        command.role(),
        command.account(),
        command.from().orElseGet(() -> day(draft)),
        Optional.empty());
    Held<PointParties> parties = parties(draft, command.point());
    Key key =
        draft.update(PointParties.TYPE, parties, parties.value().with(role)).key();
    Instant since = command.from().map(settings::beginOf).orElseGet(draft::occurredAt);
    role.account()
        .ifPresent(number -> openAccount(
            draft,
            command.point(),
            SupplyAccount.opened(number, role.party(), since, Optional.empty())));
    return key;
  }

  Key endRole(EndRole command, Draft draft) {
    LocalDate last = command.through().orElseGet(() -> day(draft));
    Held<PointParties> parties = parties(draft, command.point());
    PointParties after = parties.value().ended(command.party(), command.role(), last);
    if (command.role() == Role.ACCOUNT_HOLDER) {
      Instant end = settings.beginOf(last.plusDays(1));
      parties
          .value()
          .open(command.party(), command.role())
          .flatMap(PartyRole::account)
          .ifPresent(number -> closeAccount(draft, command.point(), number, end, Optional.empty()));
    }
    return draft.update(PointParties.TYPE, parties, after).key();
  }

  static void requireOpen(Draft draft, String point) {
    if (point(draft, point).value().state() == PointState.CLOSED) {
      throw new RuleViolation(D3_10, "customer.point-closed", Map.of("point", point));
    }
  }

  // ---- parts

  private static Key openAccount(Draft draft, String point, SupplyAccount account) {
    Key key = SupplyAccount.keyOf(point, account.account());
    if (draft.find(SupplyAccount.TYPE, key).isPresent()) {
      throw new RuleViolation(D3_10, "customer.account-taken");
    }
    return draft.insert(SupplyAccount.TYPE, key, account).key();
  }

  private static void closeAccount(
      Draft draft, String point, String number, Instant at, Optional<AgreedReading> reading) {
    Held<SupplyAccount> account =
        draft.require(SupplyAccount.TYPE, SupplyAccount.keyOf(point, number));
    draft.update(SupplyAccount.TYPE, account, account.value().closed(at, reading));
  }

  private Held<SupplyAccount> account(Draft draft, String point, PointParties parties) {
    return parties
        .holder(day(draft))
        .flatMap(PartyRole::account)
        .map(number -> draft.require(SupplyAccount.TYPE, SupplyAccount.keyOf(point, number)))
        .orElseThrow(() -> new RuleViolation(D3_10, "customer.no-holder", Map.of("point", point)));
  }

  private static Held<ServicePoint> point(Draft draft, String point) {
    return draft.require(ServicePoint.TYPE, ServicePoint.keyOf(point));
  }

  private static Held<PointParties> parties(Draft draft, String point) {
    return draft.require(PointParties.TYPE, PointParties.keyOf(point));
  }

  private static Held<CustomerFile> file(Draft draft, String point) {
    return draft.require(CustomerFile.TYPE, CustomerFile.keyOf(point));
  }

  private LocalDate day(Draft draft) {
    return settings.dayOf(draft.occurredAt());
  }
}
