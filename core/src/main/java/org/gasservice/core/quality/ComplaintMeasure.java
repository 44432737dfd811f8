package org.gasservice.core.quality;

import static org.gasservice.core.standard.Clauses.D6_5_4;
import static org.gasservice.core.standard.Clauses.D6_9_2;
import static org.gasservice.core.standard.Clauses.D8_2_2;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gasservice.core.command.Reads;
import org.gasservice.core.complaint.Complaint;
import org.gasservice.core.complaint.ComplaintClocks;
import org.gasservice.core.standard.Keeps;

/**
 * What a complaint contributes, to the unit that answered for it first; one about integrity to the company alone, so that no figure of a small unit points
 * at anybody. Nothing of who complained goes in. Pure.
 */
record ComplaintMeasure(ZoneId zone, ComplaintClocks clocks) implements Measure.Source<Complaint> {

  @Override
  @Keeps({D6_5_4, D6_9_2, D8_2_2})
  public Contribution of(Complaint complaint, Reads facts) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("COMPLAINT_RATE", new Tally(1, 0, 0, 0)));
    complaint
        .category()
        .ifPresent(
            category -> figures.add(new Figure("COMPLAINTS_" + category.name(), Tally.one(true))));
    if (!complaint.open()) {
      Promises.of(clocks.of(complaint))
          .ifPresent(tally -> figures.add(new Figure("COMPLAINTS_ON_TIME", tally)));
    }
    complaint.rounds().stream()
        .flatMap(round -> round.verdict().stream())
        .reduce((earlier, later) -> later)
        .ifPresent(verdict ->
            figures.add(new Figure("COMPLAINANTS_SATISFIED", Tally.one(verdict.satisfied()))));
    String unit = complaint.integrity()
        ? Contribution.COMPANY
        : complaint.rounds().stream()
            .flatMap(round -> round.unit().stream())
            .reduce((lower, upper) -> lower)
            .orElse(Contribution.COMPANY);
    return Contribution.of(unit, Measures.day(complaint.receivedAt(), zone), figures.stream());
  }
}
