package org.gasservice.core.customer;

import static org.gasservice.core.standard.Clauses.D8_1_5a;

import com.google.common.collect.Sets;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * Where gas is delivered and metered (供气点). The root of everything that happens there: roles, file, meters, requests, orders.
 *
 * @param id a token
 * @param place where it is
 * @param unit station that serves it
 * @param priceClass which price applies (价格类别), a token; apart from the use class: a school may pay the residential price
 * @param litOn day of the first gas-on; absent before
 * @param offReasons why it is off; it has gas only when this is empty
 * @param closedOn day the account ended
 * @param project the connection project it came from
 */
@Value.Builder
public record ServicePoint(
    String id,
    Place place,
    String unit,
    UseClass useClass,
    String priceClass,
    MeteringKind metering,
    Set<RiskTag> riskTags,
    Optional<LocalDate> litOn,
    Set<OffReason> offReasons,
    Optional<LocalDate> closedOn,
    Optional<ProjectPart> project)
    implements WithServicePoint {

  /** By the beginning of the address. */
  public static final String BY_ADDRESS = "by_address";

  /** Points on a riser: who is affected when it is closed. */
  public static final String ON_RISER = "on_riser";

  /** Points of the same premises. */
  public static final String IN_PREMISES = "in_premises";

  /** Points of a station by state, such as all that were never lit. */
  public static final String OF_UNIT = "of_unit";

  public static final AggregateType<ServicePoint> TYPE = new AggregateType<>(
      "service_point",
      ServicePoint.class,
      JsonCodec.whole(1, ServicePoint.class),
      List.of(
          new Attribute<>(
              Column.personalText("address"), p -> p.place().address().indexed()),
          Attribute.of("premises", Kind.TOKEN, p -> p.place().premises().orElse(null)),
          Attribute.of("riser", Kind.TOKEN, p -> p.place().riser().orElse(null)),
          Attribute.of("unit", Kind.TOKEN, ServicePoint::unit),
          Attribute.of("state", Kind.TOKEN, p -> p.state().name())),
      List.of(
          Index.over(BY_ADDRESS, Reach.STORE, "address"),
          Index.over(IN_PREMISES, Reach.STORE, "premises"),
          Index.over(ON_RISER, Reach.STORE, "riser"),
          Index.over(OF_UNIT, Reach.STORE, "unit", "state")));

  public ServicePoint {
    riskTags = riskTags == null ? Set.of() : Sets.immutableEnumSet(riskTags);
    offReasons = offReasons == null ? Set.of() : Sets.immutableEnumSet(offReasons);
    litOn = litOn == null ? Optional.empty() : litOn;
    closedOn = closedOn == null ? Optional.empty() : closedOn;
    project = project == null ? Optional.empty() : project;
  }

  public static ServicePointBuilder builder() {
    return new ServicePointBuilder();
  }

  public static Key keyOf(String point) {
    return Key.ofRoot(point);
  }

  public PointState state() {
    if (closedOn.isPresent()) {
      return PointState.CLOSED;
    }
    if (litOn.isEmpty()) {
      return PointState.BUILT_NOT_LIT;
    }
    return offReasons.isEmpty() ? PointState.ON : PointState.OFF;
  }

  /** First gas-on (点火通气). Not while any reason to be off stands. */
  public ServicePoint lit(LocalDate day, GasOnCheck check) {
    require(litOn.isEmpty(), "customer.lit-already");
    require(closedOn.isEmpty(), "customer.point-closed");
    require(offReasons.isEmpty(), "customer.still-off");
    check.requireFor(id);
    return withLitOn(day);
  }

  /** One more reason to be off. */
  public ServicePoint off(OffReason reason) {
    require(closedOn.isEmpty(), "customer.point-closed");
    require(!offReasons.contains(reason), "customer.off-already");
    EnumSet<OffReason> more = EnumSet.of(reason);
    more.addAll(offReasons);
    return withOffReasons(more);
  }

  /**
   * One reason less. Only when none is left does gas come back, and then everything is checked first.
   *
   * @param check what was made sure of; absent when other reasons keep it off
   */
  @Keeps(Clauses.D8_1_5a)
  public ServicePoint lifted(OffReason reason, Optional<GasOnCheck> check) {
    require(offReasons.contains(reason), "customer.not-off-for-this");
    ServicePoint after =
        withOffReasons(offReasons.stream().filter(other -> other != reason).toList());
    if (after.state() == PointState.ON) {
      check.orElse(new GasOnCheck(false, false, false, false)).requireFor(id);
    }
    return after;
  }

  /**
   * What a new holder takes over: a debt of the old one is none of theirs, so they are not off for it. Gas does not come on by that; it waits
   * until they ask and somebody is at home.
   */
  public ServicePoint takenOver() {
    if (!offReasons.contains(OffReason.DEBT)) {
      return this;
    }
    EnumSet<OffReason> theirs = EnumSet.of(OffReason.OWN_REQUEST);
    theirs.addAll(offReasons);
    theirs.remove(OffReason.DEBT);
    return withOffReasons(theirs);
  }

  /** Another use (用气性质变更). */
  public ServicePoint usedFor(UseClass use, String price) {
    require(closedOn.isEmpty(), "customer.point-closed");
    require(use != useClass || !price.equals(priceClass), "customer.same-use");
    return withUseClass(use).withPriceClass(price);
  }

  /** End of the account (销户). */
  public ServicePoint closed(LocalDate day) {
    require(closedOn.isEmpty(), "customer.point-closed");
    require(state() != PointState.ON, "customer.still-on");
    return withClosedOn(day);
  }

  private void require(boolean holds, String code) {
    if (!holds) {
      throw new RuleViolation(D8_1_5a, code, Map.of("point", id, "state", state()));
    }
  }
}
