package org.gasservice.core.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D1_4_4;

import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;
import org.junit.jupiter.api.Test;

@Keeps(D1_4_4)
class EscalationPathTest {

  private static final OrgUnit HEAD = unit("HQ", OrgLevel.HEAD_OFFICE, "");
  private static final OrgUnit EAST = unit("EAST", OrgLevel.BRANCH, "HQ");
  private static final OrgUnit WEST = unit("WEST", OrgLevel.BRANCH, "HQ");
  private static final OrgUnit EAST_1 = unit("EAST-1", OrgLevel.STATION, "EAST");
  private static final OrgUnit EAST_2 = unit("EAST-2", OrgLevel.STATION, "EAST");
  private static final OrgUnit WEST_1 = unit("WEST-1", OrgLevel.STATION, "WEST");
  private static final Map<String, OrgUnit> COMPANY = Map.of(
      "HQ", HEAD, "EAST", EAST, "WEST", WEST, "EAST-1", EAST_1, "EAST-2", EAST_2, "WEST-1", WEST_1);

  private static OrgUnit unit(String id, OrgLevel level, String parent) {
    return OrgUnit.builder()
        .id(id)
        .level(level)
        .parent(Optional.of(parent).filter(p -> !p.isEmpty()))
        .name(id)
        .build();
  }

  private static EscalationPath from(OrgUnit unit) {
    return EscalationPath.from(unit, id -> Optional.ofNullable(COMPANY.get(id)).orElseThrow());
  }

  @Test
  void whatAStationCannotSettleGoesToItsBranchAndThenToTheHeadOffice() {
    EscalationPath path = from(EAST_1);

    assertThat(path.units()).containsExactly(EAST_1, EAST, HEAD);
    assertThat(path.above("EAST-1")).isEqualTo(EAST);
    assertThat(path.above("EAST")).isEqualTo(HEAD);
  }

  @Test
  void theHeadOfficeCannotPassAnythingOn() {
    assertThatThrownBy(() -> from(EAST_1).above("HQ"))
        .isInstanceOfSatisfying(RuleViolation.class, refusal -> {
          assertThat(refusal.clause()).isEqualTo("D1-4.4");
          assertThat(refusal.code()).isEqualTo("workforce.top-cannot-pass-on");
        });
  }

  @Test
  void whereTwoUnitsDisagreeTheLowestCommonSuperiorDecides() {
    assertThat(from(EAST_1).meeting(from(EAST_2))).contains(EAST);
    assertThat(from(EAST_1).meeting(from(WEST_1))).contains(HEAD);
    assertThat(from(EAST_1).meeting(from(EAST))).contains(EAST);
  }

  @Test
  void everyUnitButTheTopLiesUnderOneOfTheLevelAbove() {
    assertThat(EAST_1.placedUnder(Optional.of(EAST))).isEqualTo(EAST_1);
    assertThatThrownBy(() -> EAST_1.placedUnder(Optional.of(HEAD)))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> EAST_1.placedUnder(Optional.of(EAST_2)))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> EAST.placedUnder(Optional.empty())).isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> HEAD.placedUnder(Optional.of(EAST)))
        .hasMessage("[D1-4.4] workforce.wrong-parent {level=HEAD_OFFICE, unit=HQ}");
  }
}
