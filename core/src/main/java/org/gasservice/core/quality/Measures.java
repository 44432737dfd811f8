package org.gasservice.core.quality;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gasservice.core.complaint.Complaint;
import org.gasservice.core.complaint.ComplaintClocks;
import org.gasservice.core.contact.Contact;
import org.gasservice.core.contact.RequestClocks;
import org.gasservice.core.contact.ServiceRequest;
import org.gasservice.core.hall.QueueTicket;
import org.gasservice.core.inspection.SafetyInspection;
import org.gasservice.core.order.OrderClocks;
import org.gasservice.core.order.OrderPromises;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.voice.FollowUpRecord;
import org.gasservice.core.voice.Survey;

/** What the manual asks to be measured, of everything this library keeps. */
public final class Measures {

  private Measures() {}

  /**
   * Our measures.
   *
   * @param zone says to which day something belongs
   * @param standards what the company asked for on each day
   */
  public static List<Measure<?>> standard(
      ZoneId zone, PublishedStandards standards, OrderClocks orders, OrderPromises promises) {
    return List.of(
        new Measure<>(ServiceOrder.TYPE, new OrderMeasure(zone, orders)),
        new Measure<>(Contact.TYPE, new ContactMeasure(zone, standards)),
        new Measure<>(ServiceRequest.TYPE, new RequestMeasure(zone, new RequestClocks(promises))),
        new Measure<>(QueueTicket.TYPE, new QueueMeasure(zone)),
        new Measure<>(Complaint.TYPE, new ComplaintMeasure(zone, new ComplaintClocks(promises))),
        new Measure<>(SafetyInspection.TYPE, new InspectionMeasure(zone)),
        new Measure<>(Survey.TYPE, new SurveyMeasure(zone)),
        new Measure<>(FollowUpRecord.TYPE, new FollowUpMeasure(zone)));
  }

  static LocalDate day(Instant moment, ZoneId zone) {
    return LocalDate.ofInstant(moment, zone);
  }
}
