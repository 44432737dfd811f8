package org.gasservice.core.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.FollowUp.Derived;
import org.gasservice.core.command.FollowUp.Plan;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.Trigger;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.OrderState;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/**
 * What spreads from root to root. A closing opens an interruption; an interruption counts its homes in, page by page; each home counted in is cut off
 * in its own root; and what becomes of a home there is told back to the interruption.
 */
final class NoticeFollowUps {

  private NoticeFollowUps() {}

  static List<FollowUp> all() {
    return List.of(
        new FollowUp(
            "notice.opened-by-closing",
            Set.of("notice.close-valve"),
            Set.of("notice.open-sudden"),
            NoticeFollowUps::opened),
        new FollowUp(
            "notice.homes-behind",
            Set.of("notice.publish", "notice.start", "notice.open-sudden"),
            Set.of("notice.count-in"),
            NoticeFollowUps::homes),
        new FollowUp(
            "notice.joined-later",
            Set.of("customer.open-service-point"),
            Set.of("notice.count-in"),
            NoticeFollowUps::joined),
        new FollowUp(
            "notice.homes-off",
            Set.of("notice.count-in"),
            Set.of("notice.cut-off"),
            NoticeFollowUps::cutOff),
        new FollowUp(
            "notice.homes-released",
            Set.of("notice.resupply"),
            Set.of("notice.release-home"),
            NoticeFollowUps::released),
        new FollowUp(
            "notice.restored-by-order",
            Set.of("order.advance"),
            Set.of("notice.settle-home"),
            NoticeFollowUps::settled),
        new FollowUp(
            "notice.told-back",
            Set.of(
                "notice.cut-off",
                "notice.restore-home",
                "notice.leave-off",
                "notice.release-home",
                "notice.settle-home"),
            Set.of("notice.record-standing"),
            NoticeFollowUps::toldBack));
  }

  private static Plan opened(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    return reads
        .find(ValveClosing.TYPE, trigger.key())
        .map(Held::value)
        .map(closing -> {
          OpenSudden sudden = OpenSudden.builder()
              .interruption(closing.interruption())
              .cause(closing.cause())
              .area(closing.area())
              .addValves(closing.valve())
              .order(closing.order())
              .build();
          return Plan.of(List.of(Derived.of(Interruption.keyOf(closing.interruption()), sudden)));
        })
        .orElse(Plan.NOTHING);
  }

  /** One command counts a page of homes, so that an area of thousands is some dozens of commits of its interruption. */
  private static Plan homes(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    String interruption = trigger.key().root();
    List<String> valves = reads
        .require(Interruption.TYPE, Interruption.keyOf(interruption))
        .value()
        .valves();
    boolean inForce = !trigger.name().equals("notice.publish");
    Network.Homes homes = Network.homes(reads, valves, after, FollowUp.PAGE);
    CountIn command =
        new CountIn(interruption, homes.points(), inForce, homes.next().isEmpty());
    Key target = new Key(interruption, homes.points().stream().findFirst().orElse("last"));
    return new Plan(List.of(Derived.of(target, command)), homes.next());
  }

  /** A point recorded while its riser is closed, or about to be. */
  private static Plan joined(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    String point = trigger.key().root();
    List<Derived> derived = reads.find(ServicePoint.TYPE, trigger.key()).stream()
        .flatMap(held -> held.value().place().riser().stream())
        .flatMap(riser -> affecting(reads, riser))
        .map(i -> Derived.of(
            new Key(i.id(), point),
            new CountIn(i.id(), List.of(point), i.state() == InterruptionState.IN_FORCE, false)))
        .limit(limit)
        .toList();
    return Plan.of(derived);
  }

  private static Stream<Interruption> affecting(Reads reads, String riser) {
    return Network.above(reads, riser).stream()
        .flatMap(valve -> reads
            .scan(Interruption.TYPE, Range.all(Interruption.AT_VALVE).equalTo(valve), FollowUp.PAGE)
            .stream())
        .map(Held::value)
        .filter(i -> i.state() != InterruptionState.RESUPPLYING)
        .distinct();
  }

  private static Plan cutOff(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    CountIn counted = trigger.as(CountIn.class);
    if (!counted.inForce()) {
      return Plan.NOTHING;
    }
    int from = after.map(cursor -> Integer.parseInt(cursor.asUtf8())).orElse(0);
    int to = Math.min(counted.points().size(), from + limit);
    List<Derived> derived = counted.points().subList(from, to).stream()
        .map(point ->
            Derived.of(ServicePoint.keyOf(point), new CutOff(point, counted.interruption())))
        .toList();
    return new Plan(
        derived,
        to < counted.points().size()
            ? Optional.of(Bytes.utf8(Integer.toString(to)))
            : Optional.empty());
  }

  /** Homes that stay off, or were never lit, need nobody's visit to lose one reason more. */
  private static Plan released(
      Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    String interruption = trigger.key().root();
    Page<Hit> page = reads.page(
        AffectedPoint.TYPE, Range.all(AffectedPoint.MEMBERS).inRoot(interruption), after, limit);
    List<Derived> derived = new ArrayList<>();
    page.rows().forEach(hit -> {
      String point = (String) hit.indexed().get(0);
      derived.add(Derived.of(ServicePoint.keyOf(point), new ReleaseHome(point, interruption)));
    });
    return new Plan(derived, page.next());
  }

  private static Plan settled(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    if (trigger.as(AdvanceOrder.class).to() != OrderState.RESTORED) {
      return Plan.NOTHING;
    }
    String point = trigger.key().root();
    return reads
        .find(PointOutages.TYPE, PointOutages.keyOf(point))
        .flatMap(held -> held.value().restoredBy(trigger.key()))
        .map(outage -> Plan.of(List.of(
            Derived.of(ServicePoint.keyOf(point), new SettleHome(point, outage.interruption())))))
        .orElse(Plan.NOTHING);
  }

  private static Plan toldBack(
      Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    HomeCommand command = (HomeCommand) trigger.command();
    return reads
        .find(PointOutages.TYPE, trigger.key())
        .flatMap(held -> held.value().of(command.interruption()).map(outage -> told(held, outage)))
        .map(record ->
            Plan.of(List.of(Derived.of(new Key(command.interruption(), command.point()), record))))
        .orElse(Plan.NOTHING);
  }

  private static RecordStanding told(Held<PointOutages> held, Outage outage) {
    return new RecordStanding(
        outage.interruption(),
        held.value().point(),
        outage.standing(),
        outage.order(),
        held.version());
  }
}
