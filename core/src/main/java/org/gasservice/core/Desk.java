package org.gasservice.core;

import java.time.Instant;
import java.util.List;
import org.gasservice.core.access.Account;
import org.gasservice.core.access.Company;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.access.GrantRole;
import org.gasservice.core.billing.Billing;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Session;
import org.gasservice.core.complaint.Complaints;
import org.gasservice.core.conduct.Conduct;
import org.gasservice.core.contact.Contacts;
import org.gasservice.core.customer.Customers;
import org.gasservice.core.discipline.Personnel;
import org.gasservice.core.document.Documents;
import org.gasservice.core.dunning.Dunning;
import org.gasservice.core.hall.Halls;
import org.gasservice.core.inspection.Inspections;
import org.gasservice.core.majorevent.MajorEvents;
import org.gasservice.core.meter.Meters;
import org.gasservice.core.notice.Interruptions;
import org.gasservice.core.order.Orders;
import org.gasservice.core.payment.PaymentSettings;
import org.gasservice.core.payment.Payments;
import org.gasservice.core.protection.Protection;
import org.gasservice.core.quality.Quality;
import org.gasservice.core.tariff.Tariffs;
import org.gasservice.core.training.Trainings;
import org.gasservice.core.voice.Voices;
import org.gasservice.core.workforce.Workforce;
import org.gasservice.storage.Held;

/**
 * Somebody at work (工作台): what they do is traced to them, what they may not do is refused. Immutable; {@link #at}, {@link #withId} and
 * {@link #on} give a desk for the next command.
 */
public final class Desk {

  private final Session session;
  private final DeskTerms terms;

  Desk(Session session, DeskTerms terms) {
    this.session = session;
    this.terms = terms;
  }

  /** For something that happened earlier: clocks run on this moment. At most microseconds fine. */
  public Desk at(Instant occurredAt) {
    return with(session.at(occurredAt));
  }

  /** With an id of the caller's: delivered twice, it is done once. */
  public Desk withId(String commandId) {
    return with(session.withId(commandId));
  }

  /** On exactly what the caller holds: refused as stale when it changed since. */
  public Desk on(Held<?> basis) {
    return with(session.on(basis));
  }

  private Desk with(Session next) {
    return new Desk(next, terms);
  }

  /** Makes an empty store the store of a company; for {@code Actor.setup()}. */
  public Done<Company> found(FoundCompany command) {
    return session.execute(command, Company.TYPE);
  }

  /** Gives an actor a role. */
  public Done<Account> grant(String actor, String role) {
    return session.execute(new GrantRole(actor, role), Account.TYPE);
  }

  /** Bills, debts, ledgers. */
  public Billing billing() {
    return new Billing(session);
  }

  /** Phrases, banned words, checklists, supervision cards, gifts. */
  public Conduct conduct() {
    return new Conduct(session, terms.conduct(), terms.clock().instant());
  }

  /** Calls, visits, letters, danger reports, requests. */
  public Contacts contacts() {
    return new Contacts(session, terms.contacts());
  }

  /** Complaints, as far as they are for the actor to see. */
  public Complaints complaints() {
    return new Complaints(session, terms.complaints());
  }

  /** Parties, service points, files. */
  public Customers customers() {
    return new Customers(session, terms.lookup());
  }

  /** Figures of the service, signed months, evaluations, improvements. */
  public Quality quality() {
    return new Quality(session, terms.quality());
  }

  /** Numbered documents, their prints, texts everybody may read. */
  public Documents documents() {
    return new Documents(session, terms.documents());
  }

  /** Schedules, visits to inspect, hazards. */
  public Inspections inspections() {
    return new Inspections(session);
  }

  /** Areas without gas, their notices and their homes. */
  public Interruptions interruptions() {
    return new Interruptions(session);
  }

  /** Halls, windows, waiting numbers, shifts. */
  public Halls halls() {
    return new Halls(session);
  }

  /** Events that excuse the orders they reach. */
  public MajorEvents majorEvents() {
    return new MajorEvents(session);
  }

  public Meters meters() {
    return new Meters(session);
  }

  public Orders orders() {
    return new Orders(session, terms.clocks());
  }

  /** Reminders, stop notices, cutting off for a debt and what holds it back. */
  public Dunning dunning() {
    return new Dunning(session, terms.dunning());
  }

  /** Payments, drawers, receipts and invoices, reconciliation. */
  public Payments payments() {
    return new Payments(session, PaymentSettings.in(terms.zone()));
  }

  /** Personal data: masked views, unmasking, export, restriction, erasure. */
  public Protection protection() {
    return new Protection(session, terms.lookup(), terms.zone());
  }

  /** Gas prices: published, looked up, tried out. */
  public Tariffs tariffs() {
    return new Tariffs(session, terms.tariff());
  }

  /** Sanctions, rewards, appraisals: one's own, those of people one leads, everything for the personnel office. */
  public Personnel personnel() {
    return new Personnel(session);
  }

  /** Training: plans, sessions, who was there. */
  public Trainings trainings() {
    return new Trainings(session);
  }

  /** Calls after work, surveys, drawings, suggestions. */
  public Voices voices() {
    return new Voices(session);
  }

  /** Units, employees, certificates, crews. */
  public Workforce workforce() {
    return new Workforce(session, terms.workforce());
  }

  /** Any command, also a vendor's. */
  public Done<?> execute(Command command) {
    return session.execute(command);
  }

  /** Many commands in few commits. */
  public List<Result> executeAll(List<? extends Command> commands, Pipeline.Mode mode) {
    return session.executeAll(commands, mode);
  }

  /** For look-ups and commands of a vendor's feature. */
  public Session session() {
    return session;
  }
}
