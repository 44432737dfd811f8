package org.gasservice.core.inspection;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.immutables.value.Value;

/**
 * A hazard as it was found.
 *
 * @param item of the card
 * @param side whose it is; as the card says when absent
 * @param known id of an open hazard of this item that it still is; then nothing else is new
 * @param deadline last day to put it right; by grade when absent
 * @param measure taken on the spot
 * @param shutOff what shows that gas was shut off on the spot; for a critical one alone
 */
@Value.Builder
public record Finding(
    String item,
    HazardGrade grade,
    Personal description,
    Optional<Side> side,
    Optional<String> known,
    Optional<LocalDate> deadline,
    Optional<Personal> measure,
    Optional<ShutOffProof> shutOff)
    implements WithFinding {

  public Finding {
    side = side == null ? Optional.empty() : side;
    known = known == null ? Optional.empty() : known;
    deadline = deadline == null ? Optional.empty() : deadline;
    measure = measure == null ? Optional.empty() : measure;
    shutOff = shutOff == null ? Optional.empty() : shutOff;
  }

  public static FindingBuilder builder() {
    return new FindingBuilder();
  }

  public static Finding of(String item, HazardGrade grade, String description) {
    return builder()
        .item(item)
        .grade(grade)
        .description(Personal.of(description))
        .build();
  }

  void check(Problems problems) {
    problems.token("findings.item", item);
    problems.text("findings.description", description);
    known.ifPresent(id -> problems.token("findings.known", id));
    problems.personal("findings.measure", measure);
    shutOff.ifPresent(proof -> proof.check(problems));
    problems.require(
        shutOff.isEmpty() || grade == HazardGrade.CRITICAL,
        "findings.shutOff",
        "inspection.only-critical");
  }
}
