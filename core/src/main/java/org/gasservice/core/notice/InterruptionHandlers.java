package org.gasservice.core.notice;

import static org.gasservice.core.standard.Clauses.D10_4_15;

import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Decides about interruptions and counts their homes, in the root of the interruption. */
record InterruptionHandlers(InterruptionRules rules, Watch watch) {

  Key plan(PlanInterruption command, Draft draft) {
    requireUnit(draft, command.unit());
    return opened(draft, InterruptionRules.planned(command, draft.root()));
  }

  Key openSudden(OpenSudden command, Draft draft) {
    requireUnit(draft, command.unit());
    if (command.until().filter(end -> !end.isAfter(draft.occurredAt())).isPresent()) {
      throw InvalidCommand.of("until", "problem.order");
    }
    return opened(draft, InterruptionRules.sudden(command, draft.root(), draft.occurredAt()));
  }

  private Key opened(Draft draft, Interruption interruption) {
    Key key = Interruption.keyOf(interruption.id());
    if (draft.find(Interruption.TYPE, key).isPresent()) {
      throw InvalidCommand.of("interruption", "notice.exists");
    }
    return draft.insert(Interruption.TYPE, key, watch.ready(interruption)).key();
  }

  private static void requireUnit(Draft draft, Optional<String> unit) {
    unit.ifPresent(id -> draft.require(OrgUnit.TYPE, OrgUnit.keyOf(id)));
  }

  Key publish(PublishNotice command, Draft draft) {
    return change(command, draft, i -> rules.publish(i, command, by(draft), draft.occurredAt()));
  }

  Key reschedule(RescheduleInterruption command, Draft draft) {
    return change(command, draft, i -> InterruptionRules.reschedule(i, command));
  }

  Key announce(Announce command, Draft draft) {
    return change(
        command, draft, i -> InterruptionRules.announce(i, command, by(draft), draft.occurredAt()));
  }

  Key start(StartInterruption command, Draft draft) {
    return change(command, draft, i -> InterruptionRules.start(i, draft.occurredAt()));
  }

  Key cancel(CancelInterruption command, Draft draft) {
    return change(command, draft, InterruptionRules::cancel);
  }

  Key resupply(ResupplyArea command, Draft draft) {
    return change(command, draft, i -> rules.resupply(i, draft.occurredAt()));
  }

  Key close(CloseInterruption command, Draft draft) {
    return change(command, draft, i -> InterruptionRules.close(i, draft.occurredAt()));
  }

  Key report(ReportToAuthority command, Draft draft) {
    return change(
        command, draft, i -> InterruptionRules.report(i, command, by(draft), draft.occurredAt()));
  }

  Key fireDue(FireInterruptionDue command, Draft draft) {
    return change(
        command, draft, i -> rules.fire(i, command.steps(), watch.due(i, draft.occurredAt())));
  }

  // ---- homes

  Key countIn(CountIn command, Draft draft) {
    return change(command, draft, before -> {
      Interruption after = before;
      for (String point : command.points()) {
        after = counted(draft, after, point, command.inForce());
      }
      return rules.counted(after, command, draft.occurredAt());
    });
  }

  private static Interruption counted(
      Draft draft, Interruption before, String point, boolean inForce) {
    Standing standing = inForce ? Standing.TO_COME : Standing.EXPECTED;
    Key key = AffectedPoint.keyOf(before.id(), point);
    Optional<Held<AffectedPoint>> known = draft.find(AffectedPoint.TYPE, key);
    if (known.isEmpty()) {
      AffectedPoint home = AffectedPoint.builder()
          .interruption(before.id())
          .point(point)
          .urgency(urgency(draft, point))
          .standing(standing)
          .since(draft.occurredAt())
          .asOf(0)
          .build();
      draft.insert(AffectedPoint.TYPE, key, home);
      return InterruptionRules.joined(before, standing);
    }
    boolean nowOff = inForce && known.get().value().standing() == Standing.EXPECTED;
    return nowOff ? moved(draft, before, known.get(), a -> a.withStanding(standing)) : before;
  }

  private static Urgency urgency(Draft draft, String point) {
    return draft
        .peek(ServicePoint.TYPE, ServicePoint.keyOf(point))
        .map(held -> Urgency.of(held.value().riskTags()))
        .orElse(Urgency.ORDINARY);
  }

  /** Line and tally in one commit: the parts always add up to all. */
  @Keeps(D10_4_15)
  Key recordStanding(RecordStanding command, Draft draft) {
    Held<AffectedPoint> line = line(draft, command.interruption(), command.point());
    boolean newer = command.asOf() > line.value().asOf();
    return change(
        command,
        draft,
        before -> newer
            ? moved(
                draft,
                before,
                line,
                a -> a.withStanding(command.standing())
                    .withOrder(command.order())
                    .withAsOf(command.asOf()))
            : before);
  }

  private static Interruption moved(
      Draft draft,
      Interruption before,
      Held<AffectedPoint> line,
      UnaryOperator<AffectedPoint> change) {
    AffectedPoint after = change.apply(line.value()).withSince(draft.occurredAt());
    draft.update(AffectedPoint.TYPE, line, after);
    return before.withTally(before.tally().moved(line.value().standing(), after.standing()));
  }

  Key recordDelivery(RecordDelivery command, Draft draft) {
    Held<AffectedPoint> line = line(draft, command.interruption(), command.point());
    if (line.value().deliveries().size() >= AffectedPoint.MOST_DELIVERIES) {
      throw new RuleViolation(
          D10_4_15,
          "notice.too-many-deliveries",
          Map.of("point", command.point(), "most", AffectedPoint.MOST_DELIVERIES));
    }
    Delivery delivery =
        new Delivery(command.channel(), draft.occurredAt(), by(draft), command.reference());
    draft.update(AffectedPoint.TYPE, line, line.value().told(delivery));
    boolean first = line.value().deliveries().isEmpty();
    return change(command, draft, i -> first ? i.withTold(i.told() + 1) : i);
  }

  // ---- helpers

  private static Held<AffectedPoint> line(Draft draft, String interruption, String point) {
    return draft.require(AffectedPoint.TYPE, AffectedPoint.keyOf(interruption, point));
  }

  private static String by(Draft draft) {
    return draft.actor().id();
  }

  private Key change(InterruptionCommand command, Draft draft, UnaryOperator<Interruption> rule) {
    Held<Interruption> before =
        draft.require(Interruption.TYPE, Interruption.keyOf(command.interruption()));
    return draft
        .update(Interruption.TYPE, before, watch.ready(rule.apply(before.value())))
        .key();
  }
}
