package org.gasservice.core.meter;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.CustomerFile;
import org.gasservice.core.customer.FileItem;
import org.gasservice.core.customer.Party;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.storage.Range;

/** A point that is served, seen whole: the point, who holds it, its meter, its file. */
public final class ServedPoint {

  private ServedPoint() {}

  /**
   * What the customer file still lacks on a day of the company's zone; empty when it is complete.
   *
   * @throws org.gasservice.core.command.NotFound when there is no such point
   */
  public static Set<FileItem> missing(Reads reads, String point, LocalDate day) {
    ServicePoint of =
        reads.require(ServicePoint.TYPE, ServicePoint.keyOf(point)).value();
    CustomerFile file =
        reads.require(CustomerFile.TYPE, CustomerFile.keyOf(point)).value();
    Optional<Party> holder = reads
        .require(PointParties.TYPE, PointParties.keyOf(point))
        .value()
        .holder(day)
        .map(role -> reads.require(Party.TYPE, Party.keyOf(role.party())).value());
    boolean hasMeter =
        !reads.scan(Meter.TYPE, Range.all(Meter.AT_POINT).inRoot(point), 1).isEmpty();
    return file.completeness(of, holder, hasMeter);
  }

  /** @throws RuleViolation [D10-2.1a] unless the file is complete */
  public static void requireCompleteFile(Reads reads, String point, LocalDate day) {
    CustomerFile.requireComplete(point, missing(reads, point, day));
  }
}
