package org.gasservice.core.order;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.FaultSize;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * Opens an order ({@code order.open}). An emergency needs nothing but a place: no customer, no file, no flat.
 *
 * @param root where it lies: the incident of an emergency, the service point or contact of a repair; a new root when absent
 * @param id of the order within the root; given out when absent
 * @param triage answers; what nobody could say counts as the graver, so a repair needs the danger questions answered with no
 * @param faultSize SMALL when absent, which is the stricter promise
 * @param station unit that is to answer for it
 * @param offReason why gas is turned off, or which reason is gone; for disconnection and reconnection and nothing else
 * @param reportedAt the first report, from which clocks run; when it happened when absent
 * @param work work items settled from the start
 */
@Value.Builder
public record OpenOrder(
    OrderKind kind,
    Personal location,
    Personal summary,
    Optional<String> root,
    Optional<String> id,
    Optional<Reporter> reporter,
    Optional<TriageAnswers> triage,
    Optional<FaultSize> faultSize,
    Optional<String> servicePoint,
    Optional<Key> request,
    Optional<String> station,
    Optional<String> customerClass,
    Optional<String> place,
    Optional<OffReason> offReason,
    Optional<Instant> reportedAt,
    List<Work> work)
    implements Command, WithOpenOrder {

  /** A work item to begin with. */
  public record Work(String item, String title) {}

  public OpenOrder {
    root = Given.optional(root);
    id = Given.optional(id);
    reporter = Given.optional(reporter);
    triage = Given.optional(triage);
    faultSize = Given.optional(faultSize);
    servicePoint = Given.optional(servicePoint);
    request = Given.optional(request);
    station = Given.optional(station);
    customerClass = Given.optional(customerClass);
    place = Given.optional(place);
    offReason = Given.optional(offReason);
    reportedAt = Given.optional(reportedAt);
    work = Given.list(work);
  }

  public static OpenOrderBuilder builder() {
    return new OpenOrderBuilder();
  }

  /** The root it names, if any: a repair at a service point lies in the root of the point. */
  Optional<String> namedRoot() {
    return root.isPresent() || kind == OrderKind.EMERGENCY ? root : servicePoint;
  }

  @Override
  public void check(Problems problems) {
    problems.text("location", location);
    problems.text("summary", summary);
    root.ifPresent(value -> problems.token("root", value));
    id.ifPresent(value -> problems.token("id", value));
    reporter.ifPresent(value -> value.check(problems));
    triage.ifPresent(value -> value.check(problems));
    servicePoint.ifPresent(value -> problems.token("servicePoint", value));
    station.ifPresent(value -> problems.token("station", value));
    customerClass.ifPresent(value -> problems.token("customerClass", value));
    place.ifPresent(value -> problems.token("place", value));
    problems.require(
        !kind.atPoint() || servicePoint.isPresent(), "servicePoint", "problem.missing");
    problems.require(
        !kind.atPoint() || root.isEmpty() || root.equals(servicePoint),
        "root",
        "order.root-of-point");
    problems.require(
        offReason.isPresent() == kind.namesReason()
            && offReason.filter(OffReason.OWN_REQUEST::equals).isEmpty(),
        "offReason",
        "order.off-reason");
    problems.require(work.size() <= WorkRules.MOST_ITEMS, "work", "order.too-many");
    work.forEach(item -> WorkRules.check(problems, item.item(), item.title()));
    problems.require(
        work.stream().map(Work::item).distinct().count() == work.size(),
        "work",
        "order.item-twice");
  }
}
