package org.gasservice.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D10_P1;
import static org.gasservice.core.standard.Clauses.D3_10;
import static org.gasservice.core.standard.Clauses.D8_1_5a;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

/** What a holding, a point and a project refuse by themselves, and how much they take. */
class HoldingRulesTest {

  private static final LocalDate DAY = LocalDate.parse("2026-03-02");
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Residents FAMILY = new Residents(5, DAY, DAY.plusYears(1), "HK-1");
  private static final SupplyAccount ACCOUNT =
      SupplyAccount.opened("A-1", "P-1", NOW, Optional.empty());

  private static void refused(ThrowingCallable step, String clause, String code) {
    assertThatThrownBy(step).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
      assertThat(refusal.clause()).isEqualTo(clause);
      assertThat(refusal.code()).isEqualTo(code);
    });
  }

  private static PartyRole role(String party, Role role) {
    return new PartyRole(party, role, Optional.empty(), DAY, Optional.empty());
  }

  @Test
  @Keeps(D3_10)
  void aClosedHoldingIsNotClosedRenamedOrReviewedAgain() {
    SupplyAccount closed = ACCOUNT.closed(NOW.plusSeconds(1), Optional.empty());
    refused(
        () -> closed.closed(NOW.plusSeconds(2), Optional.empty()),
        D3_10,
        "customer.account-closed");
    refused(() -> closed.renamed("P-2"), D3_10, "customer.account-closed");
    refused(() -> closed.reviewed(FAMILY), D3_10, "customer.account-closed");
    refused(() -> ACCOUNT.closed(NOW, Optional.empty()), D3_10, "customer.account-not-yet-open");
  }

  @Test
  @Keeps(D3_10)
  void aHoldingTakesSixtyReviews() {
    SupplyAccount almost = ACCOUNT.withResidents(Collections.nCopies(59, FAMILY));
    SupplyAccount full = almost.reviewed(FAMILY);
    assertThat(full.residents()).hasSize(60);
    refused(() -> full.reviewed(FAMILY), D3_10, "customer.too-many-reviews");
  }

  @Test
  @Keeps(D3_10)
  void aPointTakesAHundredAndFiftyRoles() {
    List<PartyRole> many = Collections.nCopies(149, role("P-1", Role.OCCUPIER).ended(DAY));
    PointParties full = new PointParties("SP-1", many).with(role("P-2", Role.OCCUPIER));
    assertThat(full.roles()).hasSize(150);
    assertThat(full.persons()).containsExactlyInAnyOrder("P-1", "P-2");
    refused(() -> full.with(role("P-3", Role.OCCUPIER)), D3_10, "customer.too-many-roles");
  }

  @Test
  @Keeps(D3_10)
  void aRoleEndsOnADayItWasHeld() {
    PointParties parties = new PointParties("SP-1", List.of(role("P-1", Role.OCCUPIER)));
    assertThat(parties.ended("P-1", Role.OCCUPIER, DAY).holder(DAY)).isEmpty();
    assertThat(parties.ended("P-1", Role.OCCUPIER, DAY).roles().get(0).through())
        .contains(DAY);
    refused(
        () -> parties.ended("P-1", Role.OCCUPIER, DAY.minusDays(1)),
        D3_10,
        "customer.role-not-held");
  }

  @Test
  @Keeps(D10_P1)
  void aProjectTakesAHundredSectionsEachOnce() {
    ConnectionProject project = ConnectionProject.builder()
        .id("PR-1")
        .unit("EAST-1")
        .applicant("P-1")
        .name("Lakeside")
        .openedAt(NOW)
        .sections(IntStream.range(0, 99).mapToObj(i -> "S-" + i).toList())
        .build();
    ConnectionProject full = project.planning("S-99");
    assertThat(full.sections()).hasSize(100);
    refused(() -> full.planning("S-100"), D10_P1, "customer.too-many-sections");
    refused(() -> project.planning("S-0"), D10_P1, "customer.section-known");
  }

  @Test
  void aBatchDayPlansTheFlatsOnItsListAlone() {
    BatchDay day =
        new BatchDay(DAY, "E-1", List.of(new BatchDay.BatchVisit("S-1", "SP-1", Optional.empty())));
    assertThat(day.plans("SP-1")).isTrue();
    assertThat(day.plans("SP-2")).isFalse();
    assertThat(day.open()).isEqualTo(1);
    assertThat(day.visited("SP-1", FlatResult.values()[0]).open()).isZero();
    assertThat(day.visited("SP-2", FlatResult.values()[0])).isEqualTo(day);
  }

  @Test
  @Keeps(D8_1_5a)
  void aClosedPointIsUsedForNothingElseAndAnOpenOneForSomethingElse() {
    ServicePoint point = ServicePoint.builder()
        .id("SP-1")
        .place(new Place(Personal.of("Lake Road 7"), Optional.empty(), Optional.empty()))
        .unit("EAST-1")
        .useClass(UseClass.RESIDENTIAL)
        .priceClass("RESIDENTIAL")
        .metering(MeteringKind.PLAIN)
        .build();
    assertThat(point.usedFor(UseClass.RESIDENTIAL, "SCHOOL").priceClass()).isEqualTo("SCHOOL");
    refused(() -> point.usedFor(UseClass.RESIDENTIAL, "RESIDENTIAL"), D8_1_5a, "customer.same-use");
    refused(
        () -> point.closed(DAY).usedFor(UseClass.RESIDENTIAL, "SCHOOL"),
        D8_1_5a,
        "customer.point-closed");
  }

  @Test
  void aFileThatLacksNothingIsComplete() {
    CustomerFile.requireComplete("SP-1", Set.of());
  }
}
