package org.gasservice.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gasservice.core.standard.Clauses.D3_10;
import static org.gasservice.core.standard.Clauses.D6_7_3;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

/** Who is what at a place on a day, and who lives there as far as it was proved. */
class WhoAndWhenTest {

  private static final LocalDate MARCH = LocalDate.parse("2026-03-01");
  private static final Instant OPENED = Instant.parse("2026-03-01T01:00:00Z");
  private static final SupplyAccount ACCOUNT =
      SupplyAccount.opened("A-1", "P-1", OPENED, Optional.empty());

  private static PartyRole role(String party, Role role, LocalDate from, LocalDate... through) {
    return new PartyRole(party, role, Optional.empty(), from, Stream.of(through).findFirst());
  }

  private static PointParties point(PartyRole... roles) {
    return new PointParties("SP-1", List.of(roles));
  }

  @Test
  @Keeps(D3_10)
  void aRoleIsHeldFromItsFirstDayThroughItsLast() {
    PartyRole march = role("P-1", Role.OCCUPIER, MARCH, MARCH.plusDays(30));

    assertThat(march.heldOn(MARCH.minusDays(1))).isFalse();
    assertThat(march.heldOn(MARCH)).isTrue();
    assertThat(march.heldOn(MARCH.plusDays(30))).isTrue();
    assertThat(march.heldOn(MARCH.plusDays(31))).isFalse();
    assertThat(march.overlaps(role("P-1", Role.OCCUPIER, MARCH.plusDays(30)))).isTrue();
    assertThat(march.overlaps(role("P-1", Role.OCCUPIER, MARCH.plusDays(31)))).isFalse();
    assertThat(role("P-1", Role.OCCUPIER, MARCH.plusDays(31)).overlaps(march)).isFalse();
  }

  @Test
  @Keeps(D3_10)
  void oneHoldsTheAccountAtATimeAndAnybodyMayBeAnythingElseTogether() {
    PointParties held = point(role("P-1", Role.ACCOUNT_HOLDER, MARCH));

    assertThat(catchThrowableOfType(
                RuleViolation.class,
                () -> held.with(role("P-2", Role.ACCOUNT_HOLDER, MARCH.plusDays(9))))
            .code())
        .isEqualTo("customer.holder-already");
    PointParties paying = held.with(role("P-2", Role.PAYER, MARCH));
    assertThat(paying.with(role("P-3", Role.PAYER, MARCH)).roles()).hasSize(3);
    assertThat(catchThrowableOfType(
                RuleViolation.class, () -> paying.with(role("P-2", Role.PAYER, MARCH)))
            .code())
        .isEqualTo("customer.role-already");
    assertThat(paying.rolesOf("P-2", MARCH)).containsExactly(Role.PAYER);
    assertThat(paying.rolesOf("P-2", MARCH.minusDays(1))).isEmpty();
    assertThat(paying.persons()).containsExactlyInAnyOrder("P-1", "P-2");
  }

  @Test
  @Keeps(D6_7_3)
  void whoeverIsStillSomethingAtAPlaceIsNotErased() {
    PointParties parties = point(
        role("P-1", Role.OCCUPIER, MARCH, MARCH.plusDays(30)), role("P-2", Role.OCCUPIER, MARCH));

    assertThat(parties.whyOpen(Set.of("P-1", "a-number"))).isEmpty();
    assertThat(parties.whyOpen(Set.of("P-2", "a-number"))).contains("customer.role-lasts");
    assertThat(parties.whyOpen(Set.of("P-3"))).isEmpty();
  }

  @Test
  void anAccountIsHeldFromTheMomentItOpensUntilItCloses() {
    Instant closed = OPENED.plusSeconds(60);
    SupplyAccount over = ACCOUNT.closed(closed, Optional.empty());

    assertThat(over.heldAt(OPENED.minusNanos(1_000))).isFalse();
    assertThat(over.heldAt(OPENED)).isTrue();
    assertThat(over.heldAt(closed.minusNanos(1_000))).isTrue();
    assertThat(over.heldAt(closed)).isFalse();
    assertThat(catchThrowableOfType(
                RuleViolation.class, () -> ACCOUNT.closed(OPENED, Optional.empty()))
            .code())
        .isEqualTo("customer.account-not-yet-open");
  }

  @Test
  void ofTwoProofsOfWhoLivesThereTheLaterCountsWhileItHolds() {
    Residents five = new Residents(5, MARCH, MARCH.plusYears(1), "a");
    Residents seven = new Residents(7, MARCH.plusDays(10), MARCH.plusDays(20), "b");
    SupplyAccount account = ACCOUNT.reviewed(five).reviewed(seven);

    assertThat(account.residentsOn(MARCH.minusDays(1))).isEmpty();
    assertThat(account.residentsOn(MARCH.plusDays(9))).contains(five);
    assertThat(account.residentsOn(MARCH.plusDays(10))).contains(seven);
    assertThat(account.residentsOn(MARCH.plusDays(21))).contains(five);
  }
}
