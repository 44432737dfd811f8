package org.gasservice.core.order;

import static org.gasservice.core.order.Evidence.DOCUMENT;
import static org.gasservice.core.order.Evidence.GAS_ON_CHECK;
import static org.gasservice.core.order.Evidence.METER_READING;
import static org.gasservice.core.order.Evidence.METER_SWAP;
import static org.gasservice.core.order.Evidence.QUOTE;
import static org.gasservice.core.order.Evidence.SEAL;
import static org.gasservice.core.order.Evidence.TIGHT;
import static org.gasservice.core.order.Evidence.USER_TRIAL;
import static org.gasservice.core.order.OrderState.*;
import static org.gasservice.core.order.Stage.desk;
import static org.gasservice.core.order.Stage.signed;
import static org.gasservice.core.order.Stage.work;
import static org.gasservice.core.order.Steps.step;
import static org.gasservice.core.standard.Clauses.D10_P1;
import static org.gasservice.core.standard.Clauses.D10_P2;
import static org.gasservice.core.standard.Clauses.D10_P3;
import static org.gasservice.core.standard.Clauses.D10_P5;
import static org.gasservice.core.standard.Clauses.D4_10b;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;

/** The workflow of every kind of order, each as the table of its stages. */
@Keeps({D10_P1, D10_P2, D10_P3, D10_P5, D4_10b})
final class Workflows {

  private static final ImmutableMap<OrderKind, Workflow> ALL = all();

  private Workflows() {}

  static Workflow of(OrderKind kind) {
    return Optional.ofNullable(ALL.get(kind)).orElseThrow();
  }

  /** All of them, made anew. */
  static ImmutableMap<OrderKind, Workflow> all() {
    Map<OrderKind, Workflow> all = new EnumMap<>(OrderKind.class);
    all.put(OrderKind.EMERGENCY, EmergencyWorkflow.workflow());
    for (OrderKind kind : OrderKind.values()) {
      all.computeIfAbsent(kind, each -> table(each).build());
    }
    return Maps.immutableEnumMap(all);
  }

  private static FieldWork table(OrderKind kind) {
    FieldWork work = FieldWork.of(kind);
    switch (kind) {
      case REPAIR -> repair(work);
      case INSTALLATION, PROJECT_CONNECTION ->
        work.papers()
            .onSite(work(SURVEYED, DOCUMENT))
            .office(
                desk(DESIGNED, DOCUMENT),
                desk(CONTRACTED, DOCUMENT, QUOTE),
                desk(PAID, Evidence.PAID))
            .onSite(
                work(BUILT), signed(PRESSURE_TESTED, TIGHT), signed(ACCEPTANCE_PASSED, DOCUMENT));
      case ALTERATION, RELOCATION ->
        work.papers()
            .onSite(work(SURVEYED, DOCUMENT))
            .office(desk(PAID, QUOTE, Evidence.PAID))
            .onSite(work(ALTERED), signed(LEAK_TESTED, TIGHT));
      case FIRST_GAS_ON ->
        work.papers()
            .onSite(
                signed(LEAK_TESTED, TIGHT),
                signed(PURGED, Evidence.PURGED),
                work(IGNITED),
                work(BRIEFED, USER_TRIAL),
                signed(GAS_ON, GAS_ON_CHECK, METER_READING, DOCUMENT).does(PointEffect.LIGHT));
      case METER_EXCHANGE ->
        work.onSite(signed(METER_EXCHANGED, METER_SWAP, TIGHT, GAS_ON_CHECK)
            .does(PointEffect.EXCHANGE_METER));
      case METER_TEST ->
        work.papers()
            .quoted()
            .onSite(signed(METER_EXCHANGED, METER_SWAP, TIGHT, GAS_ON_CHECK)
                .does(PointEffect.EXCHANGE_METER))
            .office(desk(METER_TESTED, DOCUMENT));
      case TRANSFER ->
        work.papers().onSite(work(METER_READ, METER_READING, DOCUMENT), signed(CHECKED, DOCUMENT));
      case REMOVAL ->
        work.papers()
            .quoted()
            .onSite(signed(REMOVED, METER_READING, TIGHT, DOCUMENT).does(PointEffect.CLOSE));
      case DISCONNECTION ->
        work.onSite(signed(SEALED, METER_READING, SEAL).does(PointEffect.SHUT_OFF));
      case RECONNECTION ->
        work.goal(Milestone.RECONNECTED)
            .onSite(signed(RESTORED, TIGHT, GAS_ON_CHECK).does(PointEffect.LIFT));
      case SUSPENSION_OF_USE ->
        work.papers().onSite(signed(SEALED, METER_READING, SEAL).does(PointEffect.SHUT_OFF));
      case REACTIVATION ->
        work.papers().onSite(signed(RESTORED, TIGHT, GAS_ON_CHECK).does(PointEffect.LIFT));
      case CLOSURE ->
        work.papers().onSite(signed(SEALED, METER_READING, SEAL).does(PointEffect.CLOSE));
      case INSPECTION -> work.onSite(signed(CHECKED, DOCUMENT));
      case HAZARD_FOLLOW_UP ->
        work.onSite(signed(CHECKED, DOCUMENT)).mayAlsoEnd(ClosingMode.USER_SIDE);
      case EMERGENCY -> throw new IllegalStateException("an emergency is not planned");
    }
    return kind == OrderKind.REPAIR
        ? work
        : work.never(Steps.RECLASSIFY, D10_P5, "order.danger-is-another-order");
  }

  /** A repair has no stages, and may turn out dangerous: then it does not stand still. */
  private static void repair(FieldWork work) {
    work.goal(Milestone.REPAIRED)
        .mayAlsoEnd(ClosingMode.NO_FAULT_FOUND, ClosingMode.USER_SIDE)
        .onSite()
        .and(step(Steps.RECLASSIFY, Who.DESK, SUSPENDED)
            .when(Steps.DANGER)
            .to(ACCEPTED)
            .addEvidence(Evidence.REASON)
            .build())
        .and(step(Steps.RECLASSIFY, Who.DESK, SUSPENDED)
            .when(Steps.DANGER_ON_THE_SPOT)
            .to(ON_SITE)
            .addEvidence(Evidence.REASON)
            .build())
        .and(Steps.reclassify(Steps.untriaged()));
  }
}
