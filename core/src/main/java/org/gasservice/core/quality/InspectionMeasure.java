package org.gasservice.core.quality;

import static org.gasservice.core.standard.Clauses.D10_2_1b;
import static org.gasservice.core.standard.Clauses.D10_2_7;

import java.time.ZoneId;
import java.util.stream.Stream;
import org.gasservice.core.command.Reads;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.inspection.SafetyInspection;
import org.gasservice.core.inspection.WindowStanding;
import org.gasservice.core.standard.Keeps;

/** What an inspection visit contributes, to the unit of the home. Pure. */
record InspectionMeasure(ZoneId zone) implements Measure.Source<SafetyInspection> {

  @Override
  @Keeps({D10_2_1b, D10_2_7})
  public Contribution of(SafetyInspection visit, Reads facts) {
    WindowStanding standing = visit.outcome().standing();
    String unit = facts
        .peek(ServicePoint.TYPE, ServicePoint.keyOf(visit.key().root()))
        .map(point -> point.value().unit())
        .orElse(Contribution.COMPANY);
    return Contribution.of(
        unit,
        Measures.day(visit.at(), zone),
        Stream.of(
            new Figure("VISITS_ON_PLAN", Tally.one(visit.window().isPresent())),
            new Figure(
                "INSPECTIONS_ENTERED",
                Tally.one(standing == WindowStanding.ENTERED, standing.excluded()))));
  }
}
