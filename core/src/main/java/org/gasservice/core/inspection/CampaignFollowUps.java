package org.gasservice.core.inspection;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.FollowUp.Derived;
import org.gasservice.core.command.FollowUp.Plan;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Trigger;
import org.gasservice.core.customer.PointState;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.meter.Meter;
import org.gasservice.core.order.ClosingMode;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.RecordVisit;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.VisitOutcome;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** What spreads between a campaign and its points: counted in page by page, taken up one by one, and told back. */
final class CampaignFollowUps {

  private CampaignFollowUps() {}

  static List<FollowUp> all() {
    return List.of(
        new FollowUp(
            "inspection.campaign-population",
            Set.of("inspection.open-campaign"),
            Set.of("inspection.enrol"),
            CampaignFollowUps::population),
        new FollowUp(
            "inspection.campaign-started",
            Set.of("inspection.start-campaign"),
            Set.of("inspection.take-up"),
            CampaignFollowUps::started),
        new FollowUp(
            "inspection.campaign-taken-up",
            Set.of(),
            Set.of(CampaignWork.TYPE.name()),
            Set.of("inspection.record-outcome"),
            CampaignFollowUps::takenUp),
        new FollowUp(
            "inspection.campaign-order",
            Set.of("order.close", "order.cancel", "order.decline", "order.record-visit"),
            Set.of("inspection.record-outcome"),
            CampaignFollowUps::order),
        new FollowUp(
            "inspection.campaign-visit",
            Set.of(),
            Set.of(SafetyInspection.TYPE.name()),
            Set.of("inspection.record-outcome"),
            CampaignFollowUps::visit));
  }

  // ---- who

  private static Plan population(
      Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    OpenCampaign campaign = trigger.as(OpenCampaign.class);
    Population whom = campaign.population();
    return switch (whom.source()) {
      case LISTED -> listed(campaign, after);
      case NEVER_LIT ->
        page(
            campaign,
            reads,
            ServicePoint.TYPE,
            Range.all(ServicePoint.OF_UNIT)
                .equalTo(campaign.unit())
                .equalTo(PointState.BUILT_NOT_LIT.name()),
            after);
      case METERS_EXPIRING ->
        page(
            campaign,
            reads,
            Meter.TYPE,
            Range.all(Meter.BY_EXPIRY).below(whom.until().orElseThrow().plusDays(1)),
            after);
      case INSPECTION_OVERDUE ->
        page(
            campaign,
            reads,
            InspectionSchedule.TYPE,
            Range.all(InspectionSchedule.BY_LAST_DAY)
                .equalTo(campaign.unit())
                .below(whom.until().orElseThrow().plusDays(1)),
            after);
    };
  }

  private static Plan listed(OpenCampaign campaign, Optional<Bytes> after) {
    List<String> all = campaign.population().points();
    int from = after.map(cursor -> Integer.parseInt(cursor.asUtf8())).orElse(0);
    int to = Math.min(all.size(), from + FollowUp.PAGE);
    Optional<Bytes> next =
        to < all.size() ? Optional.of(Bytes.utf8(Integer.toString(to))) : Optional.empty();
    return enrol(campaign, "from-" + from, all.subList(from, to), next);
  }

  /** Indexes of the whole company find points of other stations, too: those are left to theirs. */
  private static Plan page(
      OpenCampaign campaign,
      PagedReads reads,
      AggregateType<?> type,
      Range range,
      Optional<Bytes> after) {
    Page<Hit> page = reads.page(type, range, after, FollowUp.PAGE);
    List<Key> keys = page.rows().stream()
        .map(hit -> ServicePoint.keyOf(hit.key().root()))
        .distinct()
        .toList();
    List<String> points = reads.all(ServicePoint.TYPE, keys).stream()
        .map(Held::value)
        .filter(point -> point.unit().equals(campaign.unit()))
        .map(ServicePoint::id)
        .toList();
    String first =
        page.rows().stream().map(hit -> hit.key().toString()).findFirst().orElse("none");
    return enrol(campaign, first, points, page.next());
  }

  /** @param page names the page among those of the population */
  private static Plan enrol(
      OpenCampaign campaign, String page, List<String> points, Optional<Bytes> next) {
    Enrol command = new Enrol(campaign.campaign(), points, next.isEmpty());
    return new Plan(List.of(Derived.of(new Key(campaign.campaign(), page), command)), next);
  }

  // ---- what is done

  private static Plan started(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    String campaign = trigger.key().root();
    Page<Hit> page = reads.page(
        CampaignPoint.TYPE, Range.all(CampaignPoint.MEMBERS).inRoot(campaign), after, limit);
    return Plan.of(page, hit -> {
      String point = (String) hit.indexed().get(0);
      return Optional.of(Derived.of(ServicePoint.keyOf(point), new TakeUp(point, campaign)));
    });
  }

  private static Plan takenUp(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    return Plan.of(reads.find(CampaignWork.TYPE, trigger.key()).stream()
        .map(work -> told(trigger, work, CampaignStanding.TAKEN_UP))
        .toList());
  }

  private static Plan order(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    Range work = Range.all(CampaignWork.OF_ORDER)
        .inRoot(trigger.key().root())
        .equalTo(trigger.key().id());
    return Plan.of(reads.scan(CampaignWork.TYPE, work, 1).stream()
        .flatMap(held ->
            standing(trigger, reads).map(standing -> told(trigger, held, standing)).stream())
        .toList());
  }

  private static Optional<CampaignStanding> standing(Trigger trigger, PagedReads reads) {
    if (trigger.command() instanceof RecordVisit visit) {
      return failed(visit.outcome());
    }
    ServiceOrder order = reads.require(ServiceOrder.TYPE, trigger.key()).value();
    if (order.state() != OrderState.CLOSED) {
      return order.state().finished() ? Optional.of(CampaignStanding.SPARED) : Optional.empty();
    }
    ClosingMode mode = order.progress().closingMode().orElse(ClosingMode.SOLVED);
    return Optional.of(
        switch (mode) {
          case NO_ACCESS -> CampaignStanding.NO_ACCESS;
          case REFUSED -> CampaignStanding.REFUSED;
          default -> CampaignStanding.DONE;
        });
  }

  private static Optional<CampaignStanding> failed(VisitOutcome outcome) {
    return switch (outcome) {
      case NO_ACCESS -> Optional.of(CampaignStanding.NO_ACCESS);
      case REFUSED -> Optional.of(CampaignStanding.REFUSED);
      default -> Optional.empty();
    };
  }

  private static Plan visit(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    Range works = Range.all(CampaignWork.OF_KIND)
        .inRoot(trigger.key().root())
        .equalTo(CampaignKind.INSPECTION.name());
    List<Held<CampaignWork>> found = reads.scan(CampaignWork.TYPE, works, limit);
    if (found.isEmpty()) {
      return Plan.NOTHING;
    }
    CampaignStanding standing =
        switch (reads.require(SafetyInspection.TYPE, trigger.key()).value().outcome()) {
          case DONE -> CampaignStanding.DONE;
          case NO_ACCESS -> CampaignStanding.NO_ACCESS;
          case REFUSED -> CampaignStanding.REFUSED;
          case VACANT -> CampaignStanding.SPARED;
        };
    return Plan.of(found.stream()
        .filter(work -> running(reads, work.value().campaign()))
        .map(work -> told(trigger, work, standing))
        .toList());
  }

  private static boolean running(PagedReads reads, String campaign) {
    return reads
        .find(Campaign.TYPE, Campaign.keyOf(campaign))
        .filter(held -> held.value().state() == Campaign.State.RUNNING)
        .isPresent();
  }

  private static Derived told(Trigger trigger, Held<CampaignWork> work, CampaignStanding standing) {
    String campaign = work.value().campaign();
    String point = work.key().root();
    return Derived.of(
        new Key(campaign, point),
        new RecordOutcome(campaign, point, standing, work.value().order(), trigger.recordedAt()));
  }
}
