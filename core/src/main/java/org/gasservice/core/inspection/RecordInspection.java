package org.gasservice.core.inspection;

import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.order.NoAccess;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * Records a visit to inspect with its card ({@code inspection.record}) [D3-9]: every item of the card of the use class, a hazard for each that failed.
 *
 * @param number of the card
 * @param inspector staff number of who was there; the actor when absent
 * @param order the order it is done under, where somebody had asked for it; only when somebody was let in
 * @param items every item of the card when somebody was let in; none else
 * @param findings a hazard for every item that failed
 * @param noAccess proof, when nobody opened
 * @param evidence who confirms a vacancy, or saw the refusal
 * @param leaflet whether safety advice was given; must be when somebody was let in
 * @param signature of the user, or of who saw that they would not sign; needed when somebody was let in
 */
@Value.Builder
public record RecordInspection(
    String point,
    String number,
    InspectionOutcome outcome,
    Optional<String> inspector,
    Optional<Key> order,
    List<ItemCheck> items,
    List<Finding> findings,
    Optional<NoAccess> noAccess,
    Optional<String> evidence,
    boolean leaflet,
    Optional<String> signature)
    implements Command, WithRecordInspection {

  static final int MOST_ITEMS = 60;

  public RecordInspection {
    inspector = inspector == null ? Optional.empty() : inspector;
    order = order == null ? Optional.empty() : order;
    items = items == null ? List.of() : List.copyOf(items);
    findings = findings == null ? List.of() : List.copyOf(findings);
    noAccess = noAccess == null ? Optional.empty() : noAccess;
    evidence = evidence == null ? Optional.empty() : evidence;
    signature = signature == null ? Optional.empty() : signature;
  }

  public static RecordInspectionBuilder builder() {
    return new RecordInspectionBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("number", number);
    inspector.ifPresent(person -> problems.token("inspector", person));
    boolean done = outcome == InspectionOutcome.DONE;
    problems.require(items.isEmpty() != done, "items", "inspection.items-when-done");
    problems.require(findings.isEmpty() || done, "findings", "inspection.items-when-done");
    problems.require(
        items.size() <= MOST_ITEMS && findings.size() <= MOST_ITEMS, "items", "problem.too-large");
    Set<String> named = items.stream().map(ItemCheck::item).collect(ImmutableSet.toImmutableSet());
    problems.require(named.size() == items.size(), "items", "inspection.item-twice");
    items.forEach(check -> problems.token("items.item", check.item()));
    findings.forEach(finding -> finding.check(problems));
    problems.require(order.isEmpty() || done, "order", "inspection.by-the-order");
    noAccess.ifPresent(proof -> proof.check(problems));
    problems.require(
        noAccess.isPresent() == (outcome == InspectionOutcome.NO_ACCESS),
        "noAccess",
        "order.no-access-proof");
    evidence.ifPresent(token -> problems.token("evidence", token));
    boolean witnessed = outcome == InspectionOutcome.VACANT || outcome == InspectionOutcome.REFUSED;
    problems.require(evidence.isPresent() == witnessed, "evidence", "inspection.witness");
    problems.require(leaflet || !done, "leaflet", "inspection.advice");
    signature.ifPresent(token -> problems.token("signature", token));
    problems.require(signature.isPresent() == done, "signature", "inspection.signature");
  }
}
