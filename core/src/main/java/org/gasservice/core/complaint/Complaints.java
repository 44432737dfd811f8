package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.core.sla.ClockState;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Range;

/**
 * Complaints as somebody at work handles them. Shows only what they have to know [D8-1.6b]: whatever they may not see is missing from every list. Lists
 * hold at most the number asked for, 1 to 1000.
 */
public final class Complaints {

  private final Session session;
  private final ComplaintTerms terms;

  public Complaints(Session session, ComplaintTerms terms) {
    this.session = session;
    this.terms = terms;
  }

  public Done<Complaint> take(TakeComplaint command) {
    return session.execute(command, Complaint.TYPE);
  }

  /** Takes any step: {@link ClassifyComplaint}, {@link AssignComplaint}, {@link AnswerComplaint} … */
  public Done<?> execute(ComplaintCommand command) {
    return session.execute(command);
  }

  /** Answers what one was asked. */
  public Done<Statement> state(GiveStatement command) {
    return session.execute(command, Statement.TYPE);
  }

  public Done<ExternalCase> open(OpenCase command) {
    return session.execute(command, ExternalCase.TYPE);
  }

  /** Takes any step on a case of an outside body. */
  public Done<ExternalCase> execute(CaseCommand command) {
    return session.execute(command, ExternalCase.TYPE);
  }

  // ---- look-ups

  /** @throws org.gasservice.core.command.NotPermitted when it is not for the actor to see */
  public Optional<Held<Complaint>> find(String complaint) {
    return session.find(Complaint.TYPE, Complaint.keyOf(complaint));
  }

  /** Open complaints the actor handles, the oldest first. */
  public List<Held<Complaint>> mine(int limit) {
    return scan(
        Complaint.TYPE,
        Range.all(Complaint.OPEN_OF_HANDLER).equalTo(session.actor().id()),
        limit);
  }

  /** Open complaints a unit answers for, the oldest first. */
  public List<Held<Complaint>> openOf(String unit, int limit) {
    return scan(Complaint.TYPE, Range.all(Complaint.OPEN_OF_UNIT).equalTo(unit), limit);
  }

  /** Complaints with something to be done by itself before a moment, the earliest first. */
  public List<Held<Complaint>> dueBefore(Instant moment, int limit) {
    return scan(Complaint.TYPE, Range.all(Complaint.DUE).below(moment), limit);
  }

  /** What was said about a complaint, in order of time. */
  public List<Held<Statement>> statements(String complaint, int limit) {
    return scan(Statement.TYPE, Range.all(Statement.IN_ROOT).inRoot(complaint), limit);
  }

  /** What the actor was asked, in order of time. */
  public List<Held<Statement>> asked(int limit) {
    return scan(
        Statement.TYPE, Range.all(Statement.OF_PERSON).equalTo(session.actor().id()), limit);
  }

  /** What the level that has it now, or had it last, promised. */
  public List<ClockState> clocks(Complaint complaint) {
    return terms.clocks().of(complaint);
  }

  /** The complaints of a month in figures, as everybody may read them. */
  public Optional<Held<ComplaintFigures>> figures(String month) {
    return session.find(ComplaintFigures.TYPE, ComplaintFigures.keyOf(month));
  }

  /** The case a body knows under its number. */
  public Optional<Held<ExternalCase>> byNumber(String body, String number) {
    return scan(
            ExternalCase.TYPE, Range.all(ExternalCase.BY_NUMBER).equalTo(body).equalTo(number), 1)
        .stream()
        .findFirst();
  }

  /** Open cases a unit answers, the oldest first. */
  public List<Held<ExternalCase>> casesOf(String unit, int limit) {
    return scan(ExternalCase.TYPE, Range.all(ExternalCase.OPEN_OF_UNIT).equalTo(unit), limit);
  }

  /** Every date and promise of a case, by milestone. */
  public List<ClockState> clocks(ExternalCase held) {
    return terms.caseClocks().of(held);
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}
