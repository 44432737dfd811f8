package org.gasservice.core.meter;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.storage.Held;
import org.gasservice.storage.Range;

/** What is done with meters, and how they are found. */
public final class Meters {

  private static final int MOST_AT_POINT = 100;

  private final Session session;

  public Meters(Session session) {
    this.session = session;
  }

  public Done<Meter> install(InstallMeter command) {
    return session.execute(command, Meter.TYPE);
  }

  public Done<Meter> remove(RemoveMeter command) {
    return session.execute(command, Meter.TYPE);
  }

  /** The meter in use under a number; its key's root is the service point. */
  public Optional<Held<Meter>> inUse(String number) {
    return scan(Range.all(Meter.IN_USE).equalTo(number)).stream().findFirst();
  }

  /** The meters in use at a point. */
  public List<Held<Meter>> at(String point) {
    return scan(Range.all(Meter.AT_POINT).inRoot(point));
  }

  private List<Held<Meter>> scan(Range range) {
    return session.scan(Meter.TYPE, range, Optional.empty(), MOST_AT_POINT).rows();
  }
}
