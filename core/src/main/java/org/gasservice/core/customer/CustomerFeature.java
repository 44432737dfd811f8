package org.gasservice.core.customer;

import java.util.Optional;
import java.util.function.Function;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Handler;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.core.standard.Clauses;
import org.gasservice.storage.AggregateType;

/** Parties, service points, roles and files as one feature. */
public final class CustomerFeature {

  private CustomerFeature() {}

  public static Feature create(CustomerSettings settings) {
    PartyHandlers parties = new PartyHandlers(settings);
    PointHandlers points = new PointHandlers(settings);
    ProjectHandlers projects = new ProjectHandlers(settings);
    HoldingHandlers holdings = new HoldingHandlers(settings);
    return Feature.named("customer")
        .type(Party.TYPE)
        .type(Premises.TYPE)
        .type(ServicePoint.TYPE)
        .type(PointParties.TYPE)
        .type(SupplyAccount.TYPE)
        .type(CustomerFile.TYPE)
        .type(IgnitionCard.TYPE)
        .type(ConnectionProject.TYPE)
        .type(ProjectSection.TYPE)
        .type(BatchDay.TYPE)
        .command(naming(
            "register-party",
            RegisterParty.class,
            Party.TYPE,
            RegisterParty::party,
            parties::register))
        .command(
            of("update-party", UpdateParty.class, Party.TYPE, UpdateParty::party, parties::update))
        .command(naming(
            "register-premises",
            RegisterPremises.class,
            Premises.TYPE,
            RegisterPremises::premises,
            points::registerPremises))
        .command(naming(
            "open-service-point",
            OpenServicePoint.class,
            ServicePoint.TYPE,
            OpenServicePoint::point,
            points::open))
        .command(of(
            "light-point", LightPoint.class, ServicePoint.TYPE, LightPoint::point, points::light))
        .command(of("shut-off", ShutOff.class, ServicePoint.TYPE, ShutOff::point, points::shutOff))
        .command(of(
            "lift-shut-off",
            LiftShutOff.class,
            ServicePoint.TYPE,
            LiftShutOff::point,
            points::lift))
        .command(of(
            "close-point", ClosePoint.class, ServicePoint.TYPE, ClosePoint::point, holdings::close))
        .command(of("tag-point", TagPoint.class, ServicePoint.TYPE, TagPoint::point, points::tag))
        .command(of(
            "assign-role",
            AssignRole.class,
            PointParties.TYPE,
            AssignRole::point,
            holdings::assignRole))
        .command(
            of("end-role", EndRole.class, PointParties.TYPE, EndRole::point, holdings::endRole))
        .command(of(
            "complete-file",
            CompleteFile.class,
            CustomerFile.TYPE,
            CompleteFile::point,
            points::completeFile))
        .command(of(
            "transfer",
            TransferAccount.class,
            SupplyAccount.TYPE,
            TransferAccount::point,
            holdings::transfer))
        .command(of(
            "change-name",
            ChangeName.class,
            SupplyAccount.TYPE,
            ChangeName::point,
            holdings::changeName))
        .command(of(
            "change-use-class",
            ChangeUseClass.class,
            ServicePoint.TYPE,
            ChangeUseClass::point,
            holdings::changeUse))
        .command(of(
            "review-household-size",
            ReviewHouseholdSize.class,
            SupplyAccount.TYPE,
            ReviewHouseholdSize::point,
            holdings::reviewHousehold))
        .command(naming(
            "open-project",
            OpenProject.class,
            ConnectionProject.TYPE,
            OpenProject::project,
            projects::open))
        .command(of(
            "plan-section",
            PlanSection.class,
            ProjectSection.TYPE,
            PlanSection::project,
            projects::planSection))
        .command(of(
            "accept-section",
            AcceptSection.class,
            ProjectSection.TYPE,
            AcceptSection::project,
            projects::acceptSection))
        .command(of(
            "plan-batch-day",
            PlanBatchDay.class,
            BatchDay.TYPE,
            PlanBatchDay::project,
            projects::planBatchDay))
        .command(of(
            "note-flat",
            NoteFlat.class,
            ProjectSection.TYPE,
            NoteFlat::project,
            projects::noteFlat))
        .followUp(ProjectFollowUps.POINTS)
        .followUp(ProjectFollowUps.lit("project-lit", "customer.light-point", lit -> true))
        .unique(
            CustomerFile.TYPE, CustomerFile.BY_CONTRACT, Clauses.D10_P1, "customer.contract-taken")
        .unique(IgnitionCard.TYPE, IgnitionCard.BY_PERMIT, Clauses.F3, "customer.permit-taken")
        .unique(PointParties.TYPE, PointParties.BY_ACCOUNT, Clauses.D3_10, "customer.account-taken")
        .personal(PersonalPart.one(Party.TYPE, "CUSTOMER", Party::keyOf)
            .of(Party::tokens)
            .restrictedWhile(party -> party.standing() == Party.Standing.RESTRICTED)
            .leaving(Party::erased)
            .build())
        .personal(PersonalPart.one(Premises.TYPE, "CUSTOMER", Premises::keyOf)
            .ownedWhile(premises -> false)
            .build())
        .personal(PersonalPart.one(ServicePoint.TYPE, "CUSTOMER", ServicePoint::keyOf)
            .ownedWhile(point -> point.state() == PointState.CLOSED)
            .openWhile(point -> point.offReasons().contains(OffReason.DEBT), "customer.debt-open")
            .build())
        .personal(PersonalPart.one(PointParties.TYPE, "CUSTOMER", PointParties::keyOf)
            .of(PointParties.OF_PARTY, PointParties::persons)
            .open(PointParties::whyOpen)
            .build())
        .personal(PersonalPart.one(CustomerFile.TYPE, "CUSTOMER", CustomerFile::keyOf)
            .leaving(file -> file.withHouseholdSize(Optional.empty()))
            .build())
        .personal(PersonalPart.many(ProjectSection.TYPE, "CUSTOMER", ProjectSection.OF_PROJECT)
            .ownedWhile(section -> false)
            .build())
        .messages(CustomerFeature.class)
        .build();
  }

  private static <C extends Command, T> CommandType<C, T> of(
      String verb,
      Class<C> type,
      AggregateType<T> about,
      Function<C, String> root,
      Handler<C> handler) {
    return CommandType.within("customer." + verb, type, about, root, handler);
  }

  /** Opens a root that the command may name. */
  private static <C extends Command, T> CommandType<C, T> naming(
      String verb,
      Class<C> type,
      AggregateType<T> about,
      Function<C, Optional<String>> root,
      Handler<C> handler) {
    return CommandType.located(
        "customer." + verb, type, about, (c, reads) -> root.apply(c), handler);
  }
}
