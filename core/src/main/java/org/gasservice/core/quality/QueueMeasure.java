package org.gasservice.core.quality;

import static org.gasservice.core.standard.Clauses.D7_6_5;

import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gasservice.core.command.Reads;
import org.gasservice.core.hall.QueueTicket;
import org.gasservice.core.hall.ServiceHall;
import org.gasservice.core.standard.Keeps;

/** What a waiting number contributes, to the unit that runs the hall. Pure. */
record QueueMeasure(ZoneId zone) implements Measure.Source<QueueTicket> {

  @Override
  @Keeps(D7_6_5)
  public Contribution of(QueueTicket ticket, Reads facts) {
    List<Figure> figures = new ArrayList<>();
    ticket
        .waited()
        .ifPresent(wait -> figures.add(new Figure("WAITING", Tally.value(wait.toSeconds()))));
    ticket
        .servedAt()
        .flatMap(from -> ticket.endedAt().map(to -> Duration.between(from, to)))
        .ifPresent(time -> figures.add(new Figure("SERVING", Tally.value(time.toSeconds()))));
    String unit = facts
        .peek(ServiceHall.TYPE, ServiceHall.keyOf(ticket.hall()))
        .map(hall -> hall.value().unit())
        .orElse(Contribution.COMPANY);
    return Contribution.of(unit, Measures.day(ticket.issuedAt(), zone), figures.stream());
  }
}
