package org.gasservice.core.order;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * What the reporter answered (分诊问答). What is left out is UNKNOWN.
 *
 * @param fireOrPoisoning fire, explosion, or somebody unwell
 * @param leakIndoors a leak inside a building
 * @param leakOutdoorsOrSmell a leak outdoors, a smell of gas, or an alarm that sounded
 * @param noGas somebody is without gas
 * @param vulnerableOrKey the place of a vulnerable or key customer
 * @param households how many are without gas, when known
 */
@Value.Builder
public record TriageAnswers(
    @JsonProperty(isRequired = OptBoolean.FALSE) Answer fireOrPoisoning,
    @JsonProperty(isRequired = OptBoolean.FALSE) Answer leakIndoors,
    @JsonProperty(isRequired = OptBoolean.FALSE) Answer leakOutdoorsOrSmell,
    @JsonProperty(isRequired = OptBoolean.FALSE) Answer noGas,
    @JsonProperty(isRequired = OptBoolean.FALSE) Answer vulnerableOrKey,
    Optional<Integer> households)
    implements WithTriageAnswers {

  public TriageAnswers {
    fireOrPoisoning = fireOrPoisoning == null ? Answer.UNKNOWN : fireOrPoisoning;
    leakIndoors = leakIndoors == null ? Answer.UNKNOWN : leakIndoors;
    leakOutdoorsOrSmell = leakOutdoorsOrSmell == null ? Answer.UNKNOWN : leakOutdoorsOrSmell;
    noGas = noGas == null ? Answer.UNKNOWN : noGas;
    vulnerableOrKey = vulnerableOrKey == null ? Answer.UNKNOWN : vulnerableOrKey;
    households = households == null ? Optional.empty() : households;
  }

  /** No danger, gas is there: an appliance or comfort matter. The start for the answers of a caller who can exclude danger. */
  public static TriageAnswers noDanger() {
    return new TriageAnswers(
        Answer.NO, Answer.NO, Answer.NO, Answer.NO, Answer.NO, Optional.empty());
  }

  public static TriageAnswersBuilder builder() {
    return new TriageAnswersBuilder();
  }

  void check(Problems problems) {
    problems.require(
        households.map(n -> n >= 0).orElse(true), "triage.households", "problem.range");
  }
}
