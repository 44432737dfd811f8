package org.gasservice.core.quality;

import static org.gasservice.core.standard.Clauses.D3_13;
import static org.gasservice.core.standard.Clauses.D6_9_2;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gasservice.core.command.Reads;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.voice.FollowUpRecord;

/** What calling about an order contributes, to the station that did the work and the day of the first call. Pure. */
record FollowUpMeasure(ZoneId zone) implements Measure.Source<FollowUpRecord> {

  @Override
  @Keeps({D3_13, D6_9_2})
  public Contribution of(FollowUpRecord called, Reads facts) {
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("FOLLOW_UPS_REACHED", Tally.one(called.result().isPresent())));
    called
        .result()
        .map(result -> Tally.one(!result.scores().poor()))
        .ifPresent(tally -> figures.add(new Figure("FOLLOW_UPS_SATISFIED", tally)));
    return Contribution.of(
        called.station().orElse(Contribution.COMPANY),
        Measures.day(called.calls().get(0).at(), zone),
        figures.stream());
  }
}
