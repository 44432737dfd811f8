package org.gasservice.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D10_3_3b;
import static org.gasservice.core.standard.Clauses.D8_1_5a;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;

@Keeps({D8_1_5a, D10_3_3b})
class ServicePointTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
  private static final ServicePoint BUILT = ServicePoint.builder()
      .id("SP-1")
      .place(new Place(Personal.of("Lake Road 7-3-201"), Optional.empty(), Optional.of("R-7")))
      .unit("EAST-1")
      .useClass(UseClass.RESIDENTIAL)
      .priceClass("RESIDENTIAL")
      .metering(MeteringKind.PLAIN)
      .build();
  private static final ServicePoint ON = BUILT.lit(TODAY, GasOnCheck.ALL);

  @Example
  void aPointIsBuiltThenLitThenOnOrOffUntilItIsClosed() {
    assertThat(BUILT.state()).isEqualTo(PointState.BUILT_NOT_LIT);
    assertThat(ON.state()).isEqualTo(PointState.ON);
    ServicePoint off = ON.off(OffReason.OWN_REQUEST);
    assertThat(off.state()).isEqualTo(PointState.OFF);
    assertThat(off.closed(TODAY).state()).isEqualTo(PointState.CLOSED);
  }

  @Example
  void payingADebtNeverLiftsAShutOffForSafety() {
    ServicePoint off = ON.off(OffReason.DEBT).off(OffReason.SAFETY);

    ServicePoint paid = off.lifted(OffReason.DEBT, Optional.empty());

    assertThat(paid.state()).isEqualTo(PointState.OFF);
    assertThat(paid.offReasons()).containsExactly(OffReason.SAFETY);
    assertThat(paid.lifted(OffReason.SAFETY, Optional.of(GasOnCheck.ALL)).state())
        .isEqualTo(PointState.ON);
  }

  @Provide
  Arbitrary<Set<OffReason>> reasons() {
    return Arbitraries.of(OffReason.class).set().ofMinSize(1);
  }

  @Property
  void gasComesBackExactlyWhenTheLastReasonIsLiftedInWhateverOrder(
      @ForAll("reasons") Set<OffReason> reasons) {
    ServicePoint point = ON;
    for (OffReason reason : reasons) {
      point = point.off(reason);
    }
    for (OffReason reason : reasons) {
      assertThat(point.state()).isEqualTo(PointState.OFF);
      point = point.lifted(reason, Optional.of(GasOnCheck.ALL));
    }
    assertThat(point).isEqualTo(ON);
  }

  @Example
  void noGasIsTurnedOnWithNobodyResponsiblePresent() {
    GasOnCheck alone = new GasOnCheck(true, true, false, true);

    assertThatThrownBy(() -> BUILT.lit(TODAY, alone))
        .hasMessage(
            "[D10-3.3b] customer.gas-on-unchecked {open=[RESPONSIBLE_PRESENT], point=SP-1}");
    assertThatThrownBy(() -> ON.off(OffReason.DEBT).lifted(OffReason.DEBT, Optional.of(alone)))
        .hasMessageContaining("RESPONSIBLE_PRESENT");
    assertThatThrownBy(() -> ON.off(OffReason.DEBT).lifted(OffReason.DEBT, Optional.empty()))
        .hasMessageContaining("LEAK_TEST");
  }

  @Example
  void aPointThatIsOffForAReasonIsNotLitAndOneThatHasGasIsNotClosed() {
    assertThatThrownBy(() -> BUILT.off(OffReason.SAFETY).lit(TODAY, GasOnCheck.ALL))
        .hasMessageContaining("customer.still-off");
    assertThatThrownBy(() -> ON.closed(TODAY)).hasMessageContaining("customer.still-on");
    assertThatThrownBy(() -> ON.lifted(OffReason.DEBT, Optional.empty()))
        .hasMessageContaining("customer.not-off-for-this");
    assertThatThrownBy(() -> ON.off(OffReason.DEBT).off(OffReason.DEBT))
        .hasMessageContaining("customer.off-already");
    assertThatThrownBy(() -> BUILT.closed(TODAY).off(OffReason.DEBT))
        .hasMessageContaining("customer.point-closed");
  }

  @Example
  void theFileSaysItselfWhatIsMissing() {
    Party holder =
        Party.builder().id("P-1").kind(PartyKind.PERSON).name(Personal.of("Li")).build();
    CustomerFile file = CustomerFile.empty("SP-1");

    assertThat(file.completeness(BUILT, Optional.empty(), false))
        .isEqualTo(Set.of(FileItem.values()));
    assertThat(
            file.completeness(BUILT.withUseClass(UseClass.COMMERCIAL), Optional.of(holder), true))
        .containsExactlyInAnyOrder(
            FileItem.PHONE, FileItem.ID_NUMBER, FileItem.CONTRACT, FileItem.APPLIANCES);
    assertThat(file.withAppliances(
                List.of(new Appliance("STOVE", Optional.empty(), FlueType.NONE, Optional.empty())))
            .completeness(BUILT, Optional.of(holder), true))
        .doesNotContain(FileItem.APPLIANCES)
        .contains(FileItem.HOUSEHOLD_SIZE);
  }
}
