package org.gasservice.examples.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.gasservice.core.inspection.Finding;
import org.gasservice.core.inspection.HazardGrade;
import org.gasservice.core.inspection.InspectionCards;
import org.gasservice.core.inspection.InspectionOutcome;
import org.gasservice.core.inspection.ItemCheck;
import org.gasservice.core.inspection.ItemResult;
import org.gasservice.core.inspection.RecordInspection;
import org.gasservice.core.inspection.RecordInspectionBuilder;
import org.gasservice.core.inspection.ShutOffProof;
import org.gasservice.core.order.NoAccess;

/** What came of one visit, drawn from the door's habit and the seed. */
final class YearVisit {

  private static final InspectionCards CARDS = InspectionCards.standard();

  /** At different parts of the day. */
  static final List<LocalTime> TIMES =
      List.of(LocalTime.of(9, 0), LocalTime.of(14, 0), LocalTime.of(19, 0));

  private final YearTown.Door door;
  private final SplittableRandom random;
  private final int card;

  YearVisit(YearTown.Door door, SplittableRandom random, int card) {
    this.door = door;
    this.random = random;
    this.card = card;
  }

  /** Each attempt at another time of day, the last in the evening. */
  static LocalTime timeOf(YearTown.Door door, int attempts) {
    int first = door.number() % 2;
    return TIMES.get(attempts == 0 ? first : attempts == 1 ? 1 - first : 2);
  }

  /** What the inspector puts down. */
  RecordInspection record(Instant at, LocalTime planned) {
    InspectionOutcome outcome = outcome(planned);
    RecordInspectionBuilder visit = RecordInspection.builder()
        .point(door.point())
        .number("AJ-" + card)
        .outcome(outcome)
        .leaflet(outcome == InspectionOutcome.DONE);
    switch (outcome) {
      case DONE -> card(visit);
      case NO_ACCESS -> visit.noAccess(nobody(at));
      case REFUSED, VACANT -> visit.evidence("witness-" + card);
    }
    return visit.build();
  }

  private InspectionOutcome outcome(LocalTime time) {
    boolean evening = time.getHour() >= 18;
    return switch (door.habit()) {
      case VACANT -> InspectionOutcome.VACANT;
      case REFUSES -> InspectionOutcome.REFUSED;
      case AWAY -> InspectionOutcome.NO_ACCESS;
      case EVENINGS -> evening ? InspectionOutcome.DONE : InspectionOutcome.NO_ACCESS;
      case AT_HOME ->
        random.nextInt(100) < 91 ? InspectionOutcome.DONE : InspectionOutcome.NO_ACCESS;
    };
  }

  private NoAccess nobody(Instant at) {
    return NoAccess.builder()
        .at(at)
        .doorPhotoDigest("d" + card)
        .calls(List.of(at.minusSeconds(600), at.minusSeconds(240)))
        .waitedMinutes(10)
        .cardNumber("BY-" + card)
        .build();
  }

  private void card(RecordInspectionBuilder visit) {
    List<String> items = CARDS.of(door.use()).ids();
    String failed = random.nextInt(100) < 4 ? items.get(random.nextInt(items.size())) : "";
    visit.signature("sig-" + card);
    List<ItemCheck> checks = new ArrayList<>(items.size());
    for (String item : items) {
      checks.add(new ItemCheck(item, item.equals(failed) ? ItemResult.FAILED : ItemResult.PASSED));
    }
    visit.items(checks);
    if (!failed.isEmpty()) {
      visit.findings(List.of(finding(failed)));
    }
  }

  /** Most critical ones are shut off on the spot. */
  private Finding finding(String item) {
    int grade = random.nextInt(100);
    HazardGrade found =
        grade < 6 ? HazardGrade.CRITICAL : grade < 40 ? HazardGrade.SERIOUS : HazardGrade.ORDINARY;
    Finding finding = Finding.of(item, found, "样例隐患 " + item);
    return found == HazardGrade.CRITICAL && random.nextInt(100) < 70
        ? finding.withShutOff(new ShutOffProof("FT-" + card, Optional.of(BigDecimal.TEN)))
        : finding;
  }
}
