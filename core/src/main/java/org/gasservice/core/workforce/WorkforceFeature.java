package org.gasservice.core.workforce;

import java.util.Set;
import java.util.function.Function;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Handler;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.core.standard.Clauses;
import org.gasservice.storage.AggregateType;

/** Units, people, certificates, crews and duty rosters as one feature. */
public final class WorkforceFeature {

  private WorkforceFeature() {}

  public static Feature create(WorkforceSettings settings) {
    PeopleHandlers people = new PeopleHandlers(settings);
    UnitHandlers units = new UnitHandlers(settings);
    return Feature.named("workforce")
        .reference(OrgUnit.TYPE)
        .reference(Employee.TYPE)
        .reference(Qualifications.TYPE)
        .reference(Crew.TYPE)
        .reference(Post.TYPE)
        .type(DutyRoster.TYPE)
        .command(of("open-unit", OpenUnit.class, OrgUnit.TYPE, OpenUnit::unit, units::open))
        .command(of("name-head", NameHead.class, OrgUnit.TYPE, NameHead::unit, units::nameHead))
        .command(of("form-crew", FormCrew.class, Crew.TYPE, FormCrew::unit, units::formCrew))
        .command(
            of("change-crew", ChangeCrew.class, Crew.TYPE, ChangeCrew::unit, units::changeCrew))
        .command(
            of("disband-crew", DisbandCrew.class, Crew.TYPE, DisbandCrew::unit, units::disbandCrew))
        .command(of(
            "publish-roster",
            PublishRoster.class,
            DutyRoster.TYPE,
            PublishRoster::unit,
            units::publishRoster))
        .command(of("swap-duty", SwapDuty.class, DutyRoster.TYPE, SwapDuty::unit, units::swapDuty))
        .command(of(
            "note-absence",
            NoteAbsence.class,
            DutyRoster.TYPE,
            NoteAbsence::unit,
            units::noteAbsence))
        .command(of(
            "define-post",
            DefinePost.class,
            Post.TYPE,
            command -> Post.ROOT,
            UnitHandlers::definePost))
        .command(of(
            "begin-supply", BeginSupply.class, OrgUnit.TYPE, BeginSupply::unit, units::beginSupply))
        .command(of("hire", Hire.class, Employee.TYPE, Hire::employee, people::hire))
        .command(
            of("transfer", Transfer.class, Employee.TYPE, Transfer::employee, people::transfer))
        .command(of("leave", Leave.class, Employee.TYPE, Leave::employee, people::leave))
        .command(of(
            "issue-work-card",
            IssueWorkCard.class,
            Employee.TYPE,
            IssueWorkCard::employee,
            people::issueWorkCard))
        .command(of(
            "withdraw-work-card",
            WithdrawWorkCard.class,
            Employee.TYPE,
            WithdrawWorkCard::employee,
            people::withdrawWorkCard))
        .command(of(
            "record-exam",
            RecordExam.class,
            Qualifications.TYPE,
            RecordExam::employee,
            people::recordExam))
        .command(of(
            "issue-certificate",
            IssueCertificate.class,
            Qualifications.TYPE,
            IssueCertificate::employee,
            people::issueCertificate))
        .command(of(
            "suspend-certificate",
            SuspendCertificate.class,
            Qualifications.TYPE,
            SuspendCertificate::employee,
            people::suspendCertificate))
        .command(of(
            "reinstate-certificate",
            ReinstateCertificate.class,
            Qualifications.TYPE,
            ReinstateCertificate::employee,
            people::reinstateCertificate))
        .command(of(
            "revoke-certificate",
            RevokeCertificate.class,
            Qualifications.TYPE,
            RevokeCertificate::employee,
            people::revokeCertificate))
        .command(of(
            "note-training",
            NoteTraining.class,
            Qualifications.TYPE,
            NoteTraining::employee,
            people::noteTraining))
        .followUp(new RosterFollowUps(settings).left())
        .unique(OrgUnit.TYPE, OrgUnit.TOP, Clauses.D1_4_4, "workforce.second-head-office")
        .personal(PersonalPart.one(Employee.TYPE, "PERSONNEL", Employee::keyOf)
            .of(employee -> Set.of(employee.id()))
            .build())
        .personal(PersonalPart.one(Qualifications.TYPE, "PERSONNEL", Qualifications::keyOf)
            .of(papers -> Set.of(papers.employee()))
            .build())
        .messages(WorkforceFeature.class)
        .build();
  }

  private static <C extends Command, T> CommandType<C, T> of(
      String verb,
      Class<C> type,
      AggregateType<T> about,
      Function<C, String> root,
      Handler<C> handler) {
    return CommandType.within("workforce." + verb, type, about, root, handler);
  }
}
