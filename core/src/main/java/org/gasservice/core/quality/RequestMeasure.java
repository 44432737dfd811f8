package org.gasservice.core.quality;

import static org.gasservice.core.standard.Clauses.D5_1_3c;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gasservice.core.command.Reads;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.contact.RequestClocks;
import org.gasservice.core.contact.ServiceRequest;
import org.gasservice.core.standard.Keeps;

/** What a request contributes. It belongs to whoever was asked first, not to a unit. Pure. */
record RequestMeasure(ZoneId zone, RequestClocks clocks) implements Measure.Source<ServiceRequest> {

  @Override
  @Keeps(D5_1_3c)
  public Contribution of(ServiceRequest request, Reads facts) {
    List<Figure> figures = new ArrayList<>();
    if (request.channel() == Channel.CALL) {
      figures.add(new Figure("CALLS_COMPLETED", Tally.one(request.told().isPresent())));
    }
    Promises.of(clocks.of(request))
        .ifPresent(tally -> figures.add(new Figure("REQUESTS_ON_TIME", tally)));
    return Contribution.of(
        Contribution.COMPANY, Measures.day(request.openedAt(), zone), figures.stream());
  }
}
