package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.Session;
import org.gasservice.storage.Held;
import org.gasservice.storage.Limits;
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

  public Done<Reading> record(RecordReading command) {
    return session.execute(command, Reading.TYPE);
  }

  public Done<Reading> estimate(EstimateReading command) {
    return session.execute(command, Reading.TYPE);
  }

  public Done<Reading> substitute(SubstituteReading command) {
    return session.execute(command, Reading.TYPE);
  }

  public Done<Reading> decide(DecideReading command) {
    return session.execute(command, Reading.TYPE);
  }

  public Done<Loading> load(LoadVolume command) {
    return session.execute(command, Loading.TYPE);
  }

  public Done<MeterTest> record(RecordTest command) {
    return session.execute(command, MeterTest.TYPE);
  }

  /**
   * What is left on the prepaid meter of a number, by its dial, in m³; empty when nothing was ever written to it.
   *
   * @throws org.gasservice.core.command.RuleViolation [D7-3.5] when no meter of that number is in use there
   */
  public Optional<BigDecimal> left(String point, String number) {
    Reads reads = session.reads();
    Held<Meter> meter = MeterAt.require(reads, point, number);
    return reads
        .find(Prepaid.TYPE, Prepaid.keyOf(point, meter.key().id()))
        .map(prepaid -> prepaid
            .value()
            .left(
                meter.value().startReading(),
                MeterAt.register(reads, meter.key()).value()));
  }

  public Done<ReadingRoute> open(OpenRoute command) {
    return session.execute(command, ReadingRoute.TYPE);
  }

  public Done<ReadingRoute> place(PlaceOnRoute command) {
    return session.execute(command, ReadingRoute.TYPE);
  }

  public Done<ReadingRoute> takeOff(TakeOffRoute command) {
    return session.execute(command, ReadingRoute.TYPE);
  }

  public Done<TaskSheet> issue(IssueSheet command) {
    return session.execute(command, TaskSheet.TYPE);
  }

  public Done<TaskSheet> note(NoteNoAccess command) {
    return session.execute(command, TaskSheet.TYPE);
  }

  public Done<TaskSheet> close(CloseSheet command) {
    return session.execute(command, TaskSheet.TYPE);
  }

  /** The lines of a task sheet (form F4) in the order they are walked. */
  public List<SheetLine> lines(String route, YearMonth period) {
    Range range = Range.all(SheetLine.OF_SHEET).inRoot(route).equalTo(period.toString());
    return session
        .scan(SheetLine.TYPE, range, Optional.empty(), ReadingRoute.MOST_STOPS)
        .rows()
        .stream()
        .map(Held::value)
        .toList();
  }

  /**
   * The readings that count at a point, oldest first: its reading card (抄表卡, form F6).
   *
   * @param from inclusive
   * @param to exclusive
   */
  public List<Reading> readings(String point, Instant from, Instant to) {
    return readings(session.reads(), point, from, to);
  }

  /** The readings that count at a point, oldest first, as rules read them; at most a thousand. */
  public static List<Reading> readings(Reads reads, String point, Instant from, Instant to) {
    Range range = Range.all(Reading.OF_POINT).inRoot(point).atLeast(from).below(to);
    return reads.peek(Reading.TYPE, range, Limits.PAGE).stream()
        .map(Held::value)
        .toList();
  }

  /** Readings that wait for a decision, oldest first. */
  public List<Held<Reading>> held(int limit) {
    return session
        .scan(Reading.TYPE, Range.all(Reading.HELD), Optional.empty(), limit)
        .rows();
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
