package org.gasservice.core.meter;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.Guard;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Trigger;
import org.gasservice.core.customer.LightPoint;
import org.gasservice.core.customer.TransferAccount;
import org.gasservice.core.standard.Clauses;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;

/** Meters as a feature. */
public final class MeterFeature {

  private MeterFeature() {}

  /** With the usual settings. */
  public static Feature create(ZoneId zone) {
    return create(MeterSettings.in(zone));
  }

  public static Feature create(MeterSettings settings) {
    MeterHandlers meters = new MeterHandlers(settings);
    ReadingHandlers readings = meters.readings();
    Feature.Builder feature = Feature.named("meter");
    routes(feature);
    prepaid(feature);
    return feature
        .type(Meter.TYPE)
        .type(MeterRegister.TYPE)
        .type(Reading.TYPE)
        .command(CommandType.within(
            "meter.install", InstallMeter.class, Meter.TYPE, InstallMeter::point, meters::install))
        .command(CommandType.within(
            "meter.remove", RemoveMeter.class, Meter.TYPE, RemoveMeter::point, meters::remove))
        .command(CommandType.within(
            "meter.record-reading",
            RecordReading.class,
            Reading.TYPE,
            RecordReading::point,
            readings::record))
        .command(CommandType.within(
            "meter.estimate",
            EstimateReading.class,
            Reading.TYPE,
            EstimateReading::point,
            readings::estimate))
        .command(CommandType.within(
            "meter.substitute",
            SubstituteReading.class,
            Reading.TYPE,
            SubstituteReading::point,
            readings::substitute))
        .command(CommandType.within(
            "meter.decide-reading",
            DecideReading.class,
            Reading.TYPE,
            DecideReading::point,
            readings::decide))
        .command(CommandType.within(
            "meter.record-agreed",
            RecordAgreed.class,
            Reading.TYPE,
            RecordAgreed::point,
            readings::agreed))
        .type(MeterTest.TYPE)
        .command(CommandType.within(
            "meter.record-test",
            RecordTest.class,
            MeterTest.TYPE,
            RecordTest::point,
            new TestHandlers(settings)::record))
        .guard(new Guard<>("customer.transfer", TransferAccount.class, meters::agreed))
        .guard(new Guard<>("customer.light-point", LightPoint.class, meters::requireMeter))
        .followUp(new FollowUp(
            "meter.agreed-at-transfer",
            Set.of("customer.transfer"),
            Set.of("meter.record-agreed"),
            MeterFeature::agreed))
        .followUp(new FollowUp(
            "meter.noted-on-sheet",
            Set.of("meter.record-reading", "meter.estimate", "meter.decide-reading"),
            Set.of("meter.note-on-sheet"),
            MeterFeature::noted))
        .unique(Meter.TYPE, Meter.IN_USE, Clauses.D7_3_5, "meter.number-in-use")
        .messages(MeterFeature.class)
        .build();
  }

  private static void prepaid(Feature.Builder feature) {
    feature
        .type(Prepaid.TYPE)
        .type(Loading.TYPE)
        .command(CommandType.within(
            "meter.load", LoadVolume.class, Loading.TYPE, LoadVolume::point, PrepaidHandlers::load))
        .command(CommandType.within(
            "meter.take-back-loading",
            TakeBackLoading.class,
            Loading.TYPE,
            TakeBackLoading::point,
            PrepaidHandlers::takeBack));
  }

  private static void routes(Feature.Builder feature) {
    feature
        .type(ReadingRoute.TYPE)
        .type(RouteStop.TYPE)
        .type(TaskSheet.TYPE)
        .type(SheetLine.TYPE)
        .command(CommandType.within(
            "meter.open-route",
            OpenRoute.class,
            ReadingRoute.TYPE,
            OpenRoute::route,
            RouteHandlers::open))
        .command(CommandType.within(
            "meter.place-on-route",
            PlaceOnRoute.class,
            ReadingRoute.TYPE,
            PlaceOnRoute::route,
            RouteHandlers::place))
        .command(CommandType.within(
            "meter.take-off-route",
            TakeOffRoute.class,
            ReadingRoute.TYPE,
            TakeOffRoute::route,
            RouteHandlers::takeOff))
        .command(CommandType.within(
            "meter.issue-sheet",
            IssueSheet.class,
            TaskSheet.TYPE,
            IssueSheet::route,
            SheetHandlers::issue))
        .command(CommandType.within(
            "meter.note-no-access",
            NoteNoAccess.class,
            TaskSheet.TYPE,
            NoteNoAccess::route,
            SheetHandlers::noAccess))
        .command(CommandType.within(
            "meter.note-on-sheet",
            NoteOnSheet.class,
            TaskSheet.TYPE,
            command -> command.line().root(),
            SheetHandlers::note))
        .command(CommandType.within(
            "meter.close-sheet",
            CloseSheet.class,
            TaskSheet.TYPE,
            CloseSheet::route,
            SheetHandlers::close));
  }

  /** What was read for a sheet is told to the sheet, which lies in the root of the route. */
  private static FollowUp.Plan noted(
      Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    Reading reading = reads.require(Reading.TYPE, trigger.key()).value();
    return reading
        .sheet()
        .map(line ->
            FollowUp.Plan.of(List.of(FollowUp.Derived.of(line, NoteOnSheet.of(line, reading)))))
        .orElse(FollowUp.Plan.NOTHING);
  }

  private static FollowUp.Plan agreed(
      Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    TransferAccount transfer = trigger.as(TransferAccount.class);
    return transfer
        .reading()
        .map(reading -> FollowUp.Plan.of(List.of(FollowUp.Derived.of(
            new Key(transfer.point(), "agreed"), new RecordAgreed(transfer.point(), reading)))))
        .orElse(FollowUp.Plan.NOTHING);
  }
}
