package org.gasservice.core.complaint;

import static org.gasservice.core.standard.Clauses.D10_S5;
import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** How a complaint is written: by whoever may, and always with the moment the sweeper has to look at it next. */
record ComplaintChange(ComplaintSettings settings, ComplaintClocks clocks) {

  /** Permission to say who handles complaints: whoever holds it sees those of their part of the company. */
  static final String DECIDE = "complaint.assign";

  /** A step of whoever handles it: of the handler alone, and only while nothing stands against them. */
  @Keeps({D8_1_6b, D10_S5})
  Key byHandler(Draft draft, String complaint, UnaryOperator<Complaint> rule) {
    return change(draft, complaint, before -> {
      Lines lines = new Lines(draft);
      String actor = draft.actor().id();
      boolean handles = before.round().handler().filter(actor::equals).isPresent();
      if (!handles || lines.around(before).to(lines.of(actor)).isPresent()) {
        throw Refusals.refusal(D10_S5, "complaint.not-yours", before);
      }
      return rule.apply(before);
    });
  }

  /** A step of whoever may see it: who decides about it, who handles it, who took it while nobody does. */
  @Keeps({D8_1_6b, D10_S5})
  Key byInsider(Draft draft, String complaint, UnaryOperator<Complaint> rule) {
    return change(draft, complaint, before -> {
      boolean decides = draft.authority().allows(DECIDE);
      if (!new Lines(draft).shows(before, draft.actor().id(), decides)) {
        throw Refusals.refusal(D10_S5, "complaint.not-yours", before);
      }
      return rule.apply(before);
    });
  }

  Key change(Draft draft, String complaint, UnaryOperator<Complaint> rule) {
    Held<Complaint> before = draft.require(Complaint.TYPE, Complaint.keyOf(complaint));
    Complaint after = rule.apply(before.value());
    return draft
        .update(Complaint.TYPE, before, after.withNextActionAt(clocks.nextActionAt(after)))
        .key();
  }

  // ---- people

  /** @throws RuleViolation naming what stands against them */
  @Keeps({D8_1_6b, D10_S5})
  void requireUnconcerned(Draft draft, Complaint complaint, String person) {
    Lines lines = new Lines(draft);
    if (lines.employee(person).filter(e -> e.employedOn(day(draft))).isEmpty()) {
      throw InvalidCommand.of("handler", "complaint.not-employed");
    }
    lines.around(complaint).to(lines.of(person)).ifPresent(objection -> {
      throw new RuleViolation(
          D10_S5,
          "complaint.concerned",
          Map.of("complaint", complaint.id(), "person", person, "objection", objection));
    });
  }

  /** Whether a second person is another one, holds a permission, and nothing stands against them. */
  boolean vouches(Draft draft, Complaint complaint, Optional<String> second, String permission) {
    Lines lines = new Lines(draft);
    return second
        .filter(person -> !person.equals(draft.actor().id()))
        .filter(person ->
            lines.employee(person).filter(e -> e.employedOn(day(draft))).isPresent())
        .filter(person -> draft.authorityOf(Actor.employee(person)).allows(permission))
        .filter(person -> lines.around(complaint).to(lines.of(person)).isEmpty())
        .isPresent();
  }

  LocalDate day(Draft draft) {
    return LocalDate.ofInstant(draft.occurredAt(), settings.zone());
  }

  /** Where it belongs after more is known of it: with the level that may answer, and with its handler if they still may. */
  Complaint placed(Draft draft, Complaint complaint, Optional<String> base) {
    Lines lines = new Lines(draft);
    Independence around = lines.around(complaint);
    Optional<String> unit =
        base.or(() -> complaint.round().unit()).or(lines::top).flatMap(around::answering);
    if (unit.isEmpty() && lines.top().isPresent()) {
      throw Refusals.refusal(D10_S5, "complaint.no-independent-unit", complaint);
    }
    boolean stays = complaint
        .round()
        .handler()
        .filter(handler -> around.to(lines.of(handler)).isEmpty())
        .isPresent();
    return IntakeRules.placed(complaint, unit, stays);
  }
}
