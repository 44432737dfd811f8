package org.gasservice.core.complaint;

import static org.gasservice.core.standard.Clauses.D4_7a;
import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.util.Optional;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Confidential;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Handler;
import org.gasservice.core.command.Reads;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.core.sla.Clocked;
import org.gasservice.core.standard.Keeps;

/** Complaints and cases of outside bodies as one feature. Needs {@code contact}, {@code order}, {@code customer} and {@code workforce}. */
public final class ComplaintFeature {

  private final Feature.Builder feature = Feature.named("complaint");

  private ComplaintFeature() {}

  public static Feature create(ComplaintTerms terms) {
    ComplaintFeature complaint = new ComplaintFeature();
    complaint.complaints(terms);
    complaint.cases(terms);
    complaint.figures(terms);
    complaint.secrets();
    return complaint.feature.messages(ComplaintFeature.class).build();
  }

  /** What a sweeper needs to know of complaints. */
  public static Clocked<Complaint> clocked(ComplaintTerms terms) {
    ComplaintClocks clocks = terms.clocks();
    return new Clocked<>(
        Complaint.TYPE,
        Complaint.DUE,
        (complaint, now) -> complaint
            .nextActionAt()
            .filter(next -> !next.isAfter(now))
            .map(next -> new FireComplaintDue(complaint.id(), clocks.due(complaint, now))));
  }

  /** What a sweeper needs to know of cases. */
  public static Clocked<ExternalCase> clockedCases(ComplaintTerms terms) {
    CaseClocks clocks = terms.caseClocks();
    return new Clocked<>(
        ExternalCase.TYPE,
        ExternalCase.DUE,
        (held, now) -> held.nextActionAt()
            .filter(next -> !next.isAfter(now))
            .map(next -> new FireCaseDue(held.id(), clocks.due(held, now))));
  }

  private void cases(ComplaintTerms terms) {
    CaseHandlers handlers =
        new CaseHandlers(new ComplaintChange(terms.settings(), terms.clocks()), terms.caseClocks());
    feature
        .type(ExternalCase.TYPE)
        .unique(ExternalCase.TYPE, ExternalCase.BY_NUMBER, D4_7a, "complaint.case-known")
        .command(CommandType.opening(
            "complaint.open-case", OpenCase.class, ExternalCase.TYPE, handlers::open));
    on("assign-case", AssignCase.class, handlers::assign);
    on("sign-case", SignCase.class, handlers::sign);
    on("return-case", ReturnCase.class, handlers::giveBack);
    on("decide-return", DecideReturn.class, handlers::decideReturn);
    on("impose-case-date", ImposeCaseDate.class, handlers::impose);
    on("ask-extension", AskExtension.class, handlers::askExtension);
    on("chase-case", ChaseCase.class, handlers::chase);
    on("answer-body", AnswerBody.class, handlers::answer);
    on("record-body-verdict", RecordBodyVerdict.class, handlers::judge);
    on("tell-citizen", TellCitizen.class, handlers::tell);
    on("close-case", CloseCase.class, handlers::close);
    on("fire-case-due", FireCaseDue.class, handlers::fire);
  }

  private void complaints(ComplaintTerms terms) {
    ComplaintClocks clocks = terms.clocks();
    ComplaintHandlers handlers =
        new ComplaintHandlers(terms.settings(), new ComplaintChange(terms.settings(), clocks));
    feature
        .type(Complaint.TYPE)
        .type(Statement.TYPE)
        .type(IndependentUnits.TYPE)
        .command(CommandType.opening(
            "complaint.take",
            TakeComplaint.class,
            Complaint.TYPE,
            new ComplaintIntake(terms.settings(), clocks)::take));
    step("classify", ClassifyComplaint.class, handlers::classify);
    step("name-accused", NameAccused.class, handlers::nameAccused);
    step("relabel", RelabelComplaint.class, handlers::relabel);
    step("assign", AssignComplaint.class, handlers::assign);
    step("investigate", BeginInvestigation.class, handlers::investigate);
    step("respond", RecordResponse.class, handlers::respond);
    step("promise-call-back", PromiseCallBack.class, handlers::promiseCall);
    step("call-back", CallComplainantBack.class, handlers::callBack);
    step("report", RecordReport.class, handlers::report);
    step("answer", AnswerComplaint.class, handlers::answer);
    step("offer-solution", OfferSolution.class, handlers::offer);
    step("finish-solution", FinishSolution.class, handlers::finish);
    step("tell-result", TellComplainant.class, handlers::tell);
    step("try-complainant", TryComplainant.class, handlers::attempt);
    step("record-verdict", RecordVerdict.class, handlers::judge);
    step("compensate", Compensate.class, handlers::compensate);
    step("link-sanction", LinkSanction.class, handlers::linkSanction);
    step("link-improvement", LinkImprovement.class, handlers::linkImprovement);
    step("close", CloseComplaint.class, handlers::close);
    step("fire-due", FireComplaintDue.class, handlers::fire);
    said("add-words", AddWords.class, handlers::addWords);
    said("ask", AskPerson.class, handlers::ask);
    feature
        .command(CommandType.within(
            "complaint.give-statement",
            GiveStatement.class,
            Statement.TYPE,
            command -> command.statement().root(),
            handlers::giveStatement))
        .command(CommandType.within(
            "complaint.name-independent-units",
            NameIndependentUnits.class,
            IndependentUnits.TYPE,
            command -> IndependentUnits.KEY.root(),
            ComplaintHandlers::nameIndependent));
  }

  private void figures(ComplaintTerms terms) {
    FigureHandlers handlers = new FigureHandlers(terms.settings());
    feature
        .type(ComplaintFigures.TYPE)
        .command(CommandType.within(
            "complaint.publish-figures",
            PublishFigures.class,
            ComplaintFigures.TYPE,
            command -> ComplaintFigures.rootOf(command.month()),
            handlers::publish));
  }

  /** Who complains, and what, is for those alone who deal with it [D8-1.6b]. */
  private void secrets() {
    feature
        .confidential(new Confidential<>(Complaint.TYPE, ComplaintFeature::shows))
        .confidential(new Confidential<>(
            Statement.TYPE,
            (statement, reads) ->
                statement.person().filter(reads.actor().id()::equals).isPresent()
                    || reads
                        .peek(Complaint.TYPE, Complaint.keyOf(statement.key().root()))
                        .filter(complaint -> shows(complaint.value(), reads))
                        .isPresent()))
        .confidential(new Confidential<>(
            ExternalCase.TYPE,
            (held, reads) -> CaseHandlers.shows(
                held, reads, reads.authorityOf(reads.actor()).allows(ComplaintChange.DECIDE))))
        .personal(PersonalPart.one(ExternalCase.TYPE, "COMPLAINT", ExternalCase::keyOf)
            .of(ExternalCase.OF_CALLER, ExternalCase::persons)
            .at(ExternalCase::receivedAt)
            .openWhile(ExternalCase::open, "complaint.case-open")
            .leaving(held -> held.withCaller(Optional.empty()))
            .build())
        .personal(PersonalPart.one(Complaint.TYPE, "COMPLAINT", Complaint::keyOf)
            .of(Complaint.OF_CALLER, Complaint::persons)
            .at(Complaint::receivedAt)
            .openWhile(Complaint::open, "complaint.open")
            .leaving(complaint -> complaint.withSource(complaint.source().unnamed()))
            .build())
        .personal(PersonalPart.many(Statement.TYPE, "COMPLAINT", Statement.IN_ROOT)
            .at(Statement::at)
            .build());
  }

  /** Whether a complaint is shown to whoever reads, whatever their role. */
  @Keeps(D8_1_6b)
  public static boolean shows(Complaint complaint, Reads reads) {
    Actor actor = reads.actor();
    return actor.kind() == Actor.Kind.EMPLOYEE
        && new Lines(reads)
            .shows(complaint, actor.id(), reads.authorityOf(actor).allows(ComplaintChange.DECIDE));
  }

  private <C extends CaseCommand> void on(String verb, Class<C> of, Handler<C> handler) {
    feature.command(CommandType.within(
        "complaint." + verb, of, ExternalCase.TYPE, CaseCommand::externalCase, handler));
  }

  private <C extends ComplaintCommand> void step(String verb, Class<C> of, Handler<C> handler) {
    feature.command(CommandType.within(
        "complaint." + verb, of, Complaint.TYPE, ComplaintCommand::complaint, handler));
  }

  private <C extends ComplaintCommand> void said(String verb, Class<C> of, Handler<C> handler) {
    feature.command(CommandType.within(
        "complaint." + verb, of, Statement.TYPE, ComplaintCommand::complaint, handler));
  }
}
