package org.gasservice.core.quality;

import static org.gasservice.core.standard.Clauses.D2_1_8;
import static org.gasservice.core.standard.Clauses.D5_1_3c;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gasservice.core.command.Reads;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.contact.Contact;
import org.gasservice.core.contact.Disposition;
import org.gasservice.core.contact.Matter;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.PublishedStandards;

/**
 * What a call, visit or letter contributes. It belongs to no single unit. Pure.
 *
 * @param standards say within how many rings a call is taken
 */
record ContactMeasure(ZoneId zone, PublishedStandards standards)
    implements Measure.Source<Contact> {

  @Override
  @Keeps({D2_1_8, D5_1_3c})
  public Contribution of(Contact contact, Reads facts) {
    LocalDate day = Measures.day(contact.at(), zone);
    List<Figure> figures = new ArrayList<>();
    if (contact.matter() == Matter.INQUIRY) {
      figures.add(
          new Figure("ANSWERED_AT_ONCE", Tally.one(contact.disposition() == Disposition.ANSWERED)));
    }
    contact
        .from()
        .pickedUpInTime(standards.on(day), day)
        .ifPresent(inTime -> figures.add(new Figure("PICKED_UP", Tally.one(inTime))));
    // what became a request is counted with the request
    if (contact.from().channel() == Channel.CALL
        && contact.disposition() != Disposition.REQUEST_OPENED) {
      boolean settled = contact.telling().filter(telling -> telling.open()).isEmpty();
      figures.add(new Figure("CALLS_COMPLETED", Tally.one(settled)));
    }
    return Contribution.of(Contribution.COMPANY, day, figures.stream());
  }
}
