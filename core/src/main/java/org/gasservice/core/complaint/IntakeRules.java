package org.gasservice.core.complaint;

import static org.gasservice.core.complaint.Refusals.refusal;
import static org.gasservice.core.complaint.Refusals.requireOpen;
import static org.gasservice.core.standard.Clauses.D10_P6;
import static org.gasservice.core.standard.Clauses.D6_12a;

import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.standard.Keeps;

/** What a complaint is about, whom it concerns, who has it. Pure. */
final class IntakeRules {

  private IntakeRules() {}

  /** Classified before anybody handles it. */
  @Keeps({D6_12a, D10_P6})
  static Complaint classified(Complaint before, ClassifyComplaint command, Hand hand) {
    requireOpen(before);
    if (!before.labels().isEmpty()) {
      throw refusal(D6_12a, "complaint.classified", before);
    }
    Label label =
        new Label(command.category(), hand.at(), hand.by(), Optional.empty(), Optional.empty());
    return accused(before.withLabels(Refusals.appended(before.labels(), label)), command.accused())
        .withState(ComplaintState.CLASSIFIED);
  }

  /**
   * Another class is not for one person to give: a complaint relabelled is a complaint out of sight.
   *
   * @param entitled whether the second person is another one, and may agree to it
   */
  @Keeps(D6_12a)
  static Complaint relabelled(
      Complaint before, RelabelComplaint command, boolean entitled, Hand hand) {
    requireOpen(before);
    if (before.category().filter(command.category()::equals).isPresent()) {
      throw InvalidCommand.of("category", "complaint.same-category");
    }
    if (before.labels().isEmpty()) {
      throw refusal(D6_12a, "complaint.unclassified", before);
    }
    if (command.word().isEmpty() && !entitled) {
      throw refusal(D6_12a, "complaint.relabel-needs", before);
    }
    Label label = new Label(
        command.category(),
        hand.at(),
        hand.by(),
        command.word(),
        command.secondPerson().filter(second -> entitled));
    return before.withLabels(Refusals.appended(before, before.labels(), label));
  }

  static Complaint accused(Complaint before, Accused more) {
    requireOpen(before);
    Accused all = before.accused().with(more);
    if (!all.fits()) {
      throw refusal(D6_12a, "complaint.too-many", before);
    }
    return before.withAccused(all);
  }

  /** @param unit that answers for it; whoever handled it and may not any more has it no longer */
  static Complaint placed(Complaint before, Optional<String> unit, boolean handlerStays) {
    return before.changing(round -> {
      Round placed = round.withUnit(unit);
      return handlerStays ? placed : placed.withHandler(Optional.empty());
    });
  }

  @Keeps(D6_12a)
  static Complaint assigned(Complaint before, String handler) {
    requireOpen(before);
    if (before.labels().isEmpty()) {
      throw refusal(D6_12a, "complaint.unclassified", before);
    }
    return before.changing(round -> round.withHandler(handler));
  }
}
