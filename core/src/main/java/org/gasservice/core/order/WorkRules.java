package org.gasservice.core.order;

import static org.gasservice.core.standard.Clauses.D10_4_13;
import static org.gasservice.core.standard.Clauses.D10_4_8b;
import static org.gasservice.core.standard.Clauses.D1_2_1;
import static org.gasservice.core.standard.Clauses.D4_11a;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.FeeItem;
import org.gasservice.core.money.FeePrice;
import org.gasservice.core.standard.Keeps;

/** What is done at the place, charged for it, and broken on the way. Pure. */
final class WorkRules {

  static final int MOST_ITEMS = 16;
  static final int LONGEST_TITLE = 40;
  static final int MOST_LINES = 12;
  static final int MOST_DAMAGES = 6;

  private WorkRules() {}

  static void check(Problems problems, String item, String title) {
    problems.token("item", item);
    problems.require(!title.isBlank(), "title", "problem.blank");
    if (title.length() > LONGEST_TITLE) {
      problems.add("title", "problem.too-long", Map.of("most", LONGEST_TITLE));
    }
  }

  static ServiceOrder addItem(ServiceOrder order, AddWorkItem command, Moment moment) {
    List<WorkItem> items = order.progress().workItems();
    if (items.stream().anyMatch(item -> item.item().equals(command.item()))) {
      throw new RuleViolation(D1_2_1, "order.item-twice", Map.of("item", command.item()));
    }
    WorkItem added = new WorkItem(command.item(), command.title(), Optional.empty());
    return StepTaken.of(order, Steps.ADD_ITEM, moment)
        .noted(p -> p.withWorkItems(StepTaken.appended(items, added, MOST_ITEMS, "workItems")));
  }

  static ServiceOrder completeItem(ServiceOrder order, CompleteWorkItem command, Moment moment) {
    List<WorkItem> items = order.progress().workItems();
    if (items.stream().noneMatch(item -> item.item().equals(command.item()) && item.open())) {
      throw new RuleViolation(D1_2_1, "order.no-such-item", Map.of("item", command.item()));
    }
    StepTaken step = StepTaken.of(order, Steps.COMPLETE_ITEM, moment);
    VisitRules.requireStarted(order);
    return step.noted(p -> p.withWorkItems(items.stream()
        .map(item -> item.item().equals(command.item())
            ? new WorkItem(item.item(), item.title(), Optional.of(moment.at()))
            : item)
        .toList()));
  }

  @Keeps(D1_2_1)
  static void requireItemsDone(ServiceOrder order) {
    List<String> open = order.progress().workItems().stream()
        .filter(WorkItem::open)
        .map(WorkItem::item)
        .toList();
    if (!open.isEmpty()) {
      throw new RuleViolation(D1_2_1, "order.items-open", Map.of("items", String.join(", ", open)));
    }
  }

  /** The price is that of the schedule on the day, whatever the caller thinks. */
  @Keeps({D4_11a, D10_4_13})
  static ServiceOrder charge(ServiceOrder order, ChargeFee command, FeeItem fee, Moment moment) {
    StepTaken step = StepTaken.of(order, Steps.CHARGE, moment);
    PriceRules.requireNotFree(order, moment);
    FeePrice inForce = fee.chargeableOn(moment.day());
    if (command.price().filter(told -> !told.equals(inForce.price())).isPresent()) {
      throw new RuleViolation(
          D4_11a,
          "order.other-price",
          Map.of("fee", fee.code(), "price", inForce.price().toString()));
    }
    FeeLine line = new FeeLine(
        fee.code(),
        moment.day(),
        command.quantity(),
        inForce.price(),
        inForce.price().times(command.quantity()));
    ServiceOrder charged = step.noted(
        p -> p.withFeeLines(StepTaken.appended(p.feeLines(), line, MOST_LINES, "feeLines")));
    PriceRules.requireWithinQuote(charged);
    return charged;
  }

  static ServiceOrder recordDamage(ServiceOrder order, RecordDamage command, Moment moment) {
    List<Damage> damages = order.progress().damages();
    if (damages.stream().anyMatch(damage -> damage.damage().equals(command.damage()))) {
      throw new RuleViolation(D10_4_8b, "order.damage-twice", Map.of("damage", command.damage()));
    }
    Damage damage = new Damage(command.damage(), moment.at(), Optional.empty());
    return StepTaken.of(order, Steps.RECORD_DAMAGE, moment)
        .noted(p -> p.withDamages(StepTaken.appended(damages, damage, MOST_DAMAGES, "damages")));
  }

  static ServiceOrder compensate(ServiceOrder order, CompensateDamage command, Moment moment) {
    List<Damage> damages = order.progress().damages();
    if (damages.stream().noneMatch(damage -> damage.damage().equals(command.damage()))) {
      throw new RuleViolation(D10_4_8b, "order.no-such-damage", Map.of("damage", command.damage()));
    }
    return StepTaken.of(order, Steps.COMPENSATE, moment)
        .noted(p -> p.withDamages(damages.stream()
            .map(damage -> damage.damage().equals(command.damage())
                ? new Damage(damage.damage(), damage.at(), Optional.of(command.amount()))
                : damage)
            .toList()));
  }

  @Keeps(D10_4_8b)
  static void requireDamagesSettled(ServiceOrder order) {
    if (order.progress().damages().stream()
        .anyMatch(damage -> damage.compensation().isEmpty())) {
      throw new RuleViolation(D10_4_8b, "order.damage-open");
    }
  }
}
