package org.gasservice.core.contact;

import java.util.Optional;
import java.util.function.Function;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Handler;
import org.gasservice.core.order.OrderSteps;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.core.sla.Clocked;
import org.gasservice.storage.Key;

/** Contacts, incidents and requests as one feature. Needs {@code order}, {@code customer} and {@code workforce}. */
public final class ContactFeature {

  private ContactFeature() {}

  /** @param orders opens the orders that contacts lead to, in the same commit */
  public static Feature create(ContactTerms terms, OrderSteps orders) {
    RequestChange change = RequestChange.of(terms);
    HotlineHandlers hotline = new HotlineHandlers(terms.settings());
    IntakeHandlers intake = new IntakeHandlers(terms, change, orders, hotline);
    DangerHandlers danger = new DangerHandlers(terms.settings(), orders);
    SlipHandlers slips = new SlipHandlers(terms, change, orders);
    ReferralHandlers referrals = new ReferralHandlers(change);
    RequestHandlers requests = new RequestHandlers(change);
    Feature.Builder feature = Feature.named("contact")
        .type(Contact.TYPE)
        .type(Incident.TYPE)
        .type(ServiceRequest.TYPE)
        .type(AbandonedCall.TYPE)
        .reference(Knowledge.TYPE)
        .command(CommandType.located(
            "contact.take",
            TakeContact.class,
            Contact.TYPE,
            (command, reads) -> command.servicePoint(),
            intake::take))
        .command(CommandType.located(
            "contact.report-fault",
            ReportFault.class,
            ServiceRequest.TYPE,
            (command, reads) -> command.servicePoint(),
            intake::reportFault))
        .command(CommandType.located(
                "contact.report-danger",
                ReportDanger.class,
                Incident.TYPE,
                DangerHandlers::joined,
                danger::report)
            .alsoAt(ReportDanger::incident))
        .command(about("report-gone", ReportGone.class, ReportGone::incident, danger::reportGone))
        .command(about(
            "give-guidance", GiveGuidance.class, GiveGuidance::incident, danger::giveGuidance))
        .command(about("keep-apart", KeepApart.class, KeepApart::incident, danger::keepApart))
        .command(about("merge-incidents", MergeIncidents.class, MergeIncidents::into, danger::merge)
            .overTwoRoots())
        .command(CommandType.within(
            "contact.tell-reporter",
            TellReporter.class,
            Contact.TYPE,
            command -> command.contact().root(),
            danger::tell))
        .command(CommandType.within(
            "contact.try-reporter",
            TryReporter.class,
            Contact.TYPE,
            command -> command.contact().root(),
            danger::tryToTell))
        .command(CommandType.located(
            "contact.apply",
            Apply.class,
            ServiceRequest.TYPE,
            (command, reads) -> command.servicePoint(),
            slips::apply))
        .command(of("quote", QuoteRequest.class, QuoteRequest::request, slips::quote))
        .command(of("accept-quote", AcceptQuote.class, AcceptQuote::request, slips::acceptQuote))
        .command(of("order-work", OrderWork.class, OrderWork::request, slips::orderWork))
        .command(
            of("take-originals", TakeOriginals.class, TakeOriginals::request, slips::takeOriginals))
        .command(of(
            "return-originals",
            ReturnOriginals.class,
            ReturnOriginals::request,
            slips::returnOriginals))
        .command(of("fire-due", FireRequestDue.class, FireRequestDue::request, requests::fire))
        .command(of("tell-papers", TellPapers.class, TellPapers::request, requests::tellPapers))
        .command(of("refer", Refer.class, Refer::request, referrals::refer))
        .command(
            of("accept-referral", AcceptReferral.class, AcceptReferral::request, referrals::accept))
        .command(of(
            "return-referral", ReturnReferral.class, ReturnReferral::request, referrals::giveBack))
        .command(
            of("decide-referral", DecideReferral.class, DecideReferral::request, referrals::decide))
        .command(of("name-deputy", NameDeputy.class, NameDeputy::request, referrals::nameDeputy))
        .command(of("inherit", InheritRequest.class, InheritRequest::request, referrals::inherit))
        .command(of("answer", AnswerRequest.class, AnswerRequest::request, requests::answer))
        .command(of("decline", DeclineRequest.class, DeclineRequest::request, requests::decline))
        .command(of("tell-result", TellResult.class, TellResult::request, requests::tell))
        .type(PlacedCall.TYPE)
        .type(ConnectedCall.TYPE)
        .type(Grievance.TYPE)
        .command(CommandType.within(
            "contact.triage-grievance",
            TriageGrievance.class,
            Grievance.TYPE,
            command -> command.contact().root(),
            hotline::triaged))
        .command(CommandType.located(
            "contact.place-call",
            PlaceCall.class,
            PlacedCall.TYPE,
            (command, reads) -> command.root(),
            hotline::placed))
        .command(CommandType.within(
            "contact.connect",
            ConnectCall.class,
            ConnectedCall.TYPE,
            command -> command.contact().root(),
            hotline::connected))
        .command(CommandType.opening(
            "contact.record-abandoned",
            RecordAbandoned.class,
            AbandonedCall.TYPE,
            hotline::abandoned))
        .command(CommandType.within(
            "contact.call-back",
            CallBack.class,
            AbandonedCall.TYPE,
            CallBack::call,
            hotline::calledBack))
        .type(BlockedNumber.TYPE)
        .command(CommandType.opening(
            BlockHandlers.BLOCK, BlockNumber.class, BlockedNumber.TYPE, BlockHandlers::block))
        .command(CommandType.within(
            "contact.unblock-number",
            UnblockNumber.class,
            BlockedNumber.TYPE,
            UnblockNumber::block,
            BlockHandlers::unblock))
        .command(CommandType.within(
            "contact.publish-knowledge",
            PublishKnowledge.class,
            Knowledge.TYPE,
            command -> Knowledge.rootOf(command.code()),
            hotline::publish))
        .personal(PersonalPart.one(AbandonedCall.TYPE, "CALL", AbandonedCall::keyOf)
            .of(AbandonedCall.OF_CALLER, AbandonedCall::persons)
            .at(AbandonedCall::at)
            .openWhile(AbandonedCall::owed, "contact.owed-call")
            .leaving(call -> call.withCaller(Optional.empty()))
            .build())
        .personal(PersonalPart.one(BlockedNumber.TYPE, "CALL", BlockedNumber::keyOf)
            .of(BlockedNumber.OF_CALLER, BlockedNumber::persons)
            .at(BlockedNumber::from)
            .leaving(blocked -> blocked.withCaller(Optional.empty()))
            .build())
        .personal(PersonalPart.many(Contact.TYPE, "CALL", Contact.IN_ROOT)
            .of(Contact.OF_CALLER, Contact::persons)
            .at(Contact::at)
            .openWhile(Contact::owed, "contact.reporter-owed")
            .leaving(contact -> contact.withCaller(Optional.empty()))
            .build())
        .personal(PersonalPart.one(Incident.TYPE, "ORDER", Incident::keyOf)
            .following(incident -> Optional.of(incident.order()))
            .at(Incident::firstReportAt)
            .build())
        .personal(PersonalPart.many(ServiceRequest.TYPE, "ORDER", ServiceRequest.IN_ROOT)
            .following(request -> Optional.of(request.contact()))
            .at(ServiceRequest::openedAt)
            .openWhile(ServiceRequest::open, "contact.request-open")
            .build())
        .messages(ContactFeature.class);
    IncidentGuards.all().forEach(feature::guard);
    return feature.build();
  }

  /** What a sweeper needs to know of requests. */
  public static Clocked<ServiceRequest> clocked(ContactTerms terms) {
    RequestClocks clocks = terms.clocks();
    return new Clocked<>(
        ServiceRequest.TYPE,
        ServiceRequest.DUE,
        (request, now) -> request
            .nextActionAt()
            .filter(next -> !next.isAfter(now))
            .map(next -> new FireRequestDue(
                request.key(),
                clocks.due(request, now),
                request.bounceAt().filter(at -> !at.isAfter(now)).isPresent())));
  }

  private static <C extends Command> CommandType<C, Incident> about(
      String verb, Class<C> type, Function<C, String> incident, Handler<C> handler) {
    return CommandType.within("contact." + verb, type, Incident.TYPE, incident, handler);
  }

  private static <C extends Command> CommandType<C, ServiceRequest> of(
      String verb, Class<C> type, Function<C, Key> request, Handler<C> handler) {
    return CommandType.within(
        "contact." + verb, type, ServiceRequest.TYPE, c -> request.apply(c).root(), handler);
  }
}
