package org.gasservice.core.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_2_7;
import static org.gasservice.core.standard.Clauses.D3_9;
import static org.gasservice.core.standard.Clauses.D8_1_5a;
import static org.gasservice.core.standard.Clauses.F10;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.customer.GasOnCheck;
import org.gasservice.core.customer.LiftShutOff;
import org.gasservice.core.customer.OffReason;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.order.AcceptOrder;
import org.gasservice.core.order.AdvanceOrder;
import org.gasservice.core.order.Arrive;
import org.gasservice.core.order.CancelOrder;
import org.gasservice.core.order.CheckIn;
import org.gasservice.core.order.Depart;
import org.gasservice.core.order.DispatchOrder;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.Proof;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.StartWork;
import org.gasservice.core.order.TightnessTest;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a failed item to the re-check that it passed. */
class HazardTest {

  private final Street street = new Street();

  @BeforeEach
  void aHome() {
    street.home("SP-1");
    street.office.setTime(Street.at("2026-10-01", "23:30"));
  }

  private Key found(String item, HazardGrade grade) {
    street.run(Street.found("SP-1", item, grade));
    List<Key> all = street.hazards("SP-1");
    return all.get(all.size() - 1);
  }

  private ServiceOrder order(OrderKind kind) {
    return street.orders("SP-1").stream()
        .filter(order -> order.kind() == kind)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  private void atTheDoor(Key order) {
    street.run(AcceptOrder.of(order));
    street.run(DispatchOrder.of(order, Street.INSPECTOR));
    street.run(Depart.of(order));
    street.run(Arrive.of(order, CheckIn.Method.DEVICE_POSITION));
    street.run(StartWork.of(order));
  }

  @Test
  @Keeps(D3_9)
  void aFailedItemWithoutAHazardCannotBeSaved() {
    RecordInspection bare =
        Street.done("SP-1", UseClass.RESIDENTIAL, "HOSE", "FLUE").build();
    assertThat(street.office.violation(Street.INSPECTOR, bare))
        .isEqualTo("D3-9 inspection.failed-without-hazard");
    assertThat(street.office.refused(Street.INSPECTOR, bare).parameters())
        .containsEntry("items", List.of("HOSE", "FLUE"));
    assertThat(street.hazards("SP-1")).isEmpty();
    assertThat(street.schedule("SP-1").records()).isEmpty();
  }

  @Test
  @Keeps(D3_9)
  void aHazardThatIsStillThereIsNamedAndNotFoundTwice() {
    Key hazard = found("HOSE", HazardGrade.ORDINARY);
    street.office.setTime(Street.at("2026-10-20"));
    Finding again = Finding.of("HOSE", HazardGrade.ORDINARY, "still").withKnown(hazard.id());
    street.run(Street.done("SP-1", UseClass.RESIDENTIAL, "HOSE")
        .findings(List.of(again))
        .build());
    assertThat(street.hazards("SP-1")).containsExactly(hazard);
    Finding wrong = Finding.of("FLUE", HazardGrade.ORDINARY, "still").withKnown(hazard.id());
    assertThat(street.office.violation(
            Street.INSPECTOR,
            Street.done("SP-1", UseClass.RESIDENTIAL, "FLUE")
                .findings(List.of(wrong))
                .build()))
        .isEqualTo("D3-9 inspection.not-known");
  }

  @Test
  @Keeps({D8_1_5a, F10})
  void aCriticalOneTakesGasAwayInTheSameCommitAlsoOnAHolidayNight() {
    Key key = found("STOVE", HazardGrade.CRITICAL);
    assertThat(street.point("SP-1").offReasons()).containsExactly(OffReason.SAFETY);
    ServiceOrder task = order(OrderKind.DISCONNECTION);
    Hazard hazard = street.hazard(key);
    assertThat(hazard.shutOff().flatMap(SafetyShutOff::order)).contains(task.key());
    assertThat(hazard.shutOff().orElseThrow().state()).isEqualTo(SafetyShutOff.State.ORDERED);
    assertThat(hazard.notice()).isPresent();
    assertThat(hazard.side()).isEqualTo(Side.USER);

    atTheDoor(task.key());
    street.run(AdvanceOrder.to(
        task.key(),
        OrderState.SEALED,
        Proof.builder().number("FT-1").meterReading(BigDecimal.TEN).build()));
    SafetyShutOff done = street.hazard(key).shutOff().orElseThrow();
    assertThat(done.state()).isEqualTo(SafetyShutOff.State.DONE);
    assertThat(done.proof().orElseThrow().seal()).isEqualTo("FT-1");
  }

  @Test
  @Keeps(D8_1_5a)
  void aShutOffThatWasPreventedHasAReasonAWitnessAndASuperiorAndIsNotDone() {
    Key key = found("STOVE", HazardGrade.CRITICAL);
    ObstructShutOff mine = new ObstructShutOff(
        key,
        Personal.of("door barred"),
        Personal.of("a neighbour"),
        Street.INSPECTOR,
        Optional.empty());
    assertThat(street.office.violation(Street.INSPECTOR, mine))
        .isEqualTo("D8-1.5a inspection.superior");
    street.run(new ObstructShutOff(
        key,
        Personal.of("door barred"),
        Personal.of("a neighbour"),
        "E-1201",
        Optional.of("LETTER-1")));
    assertThat(street.hazard(key).shutOff().orElseThrow().state())
        .isEqualTo(SafetyShutOff.State.OBSTRUCTED);
    street.office.wait(Duration.ofHours(1));
    street.sweep();
    assertThat(street.hazard(key).fired()).anyMatch(step -> step.startsWith("SHUT_OFF"));
    street.run(new ConfirmShutOff(key, new ShutOffProof("FT-2", Optional.empty())));
    assertThat(street.hazard(key).shutOff().orElseThrow().state())
        .isEqualTo(SafetyShutOff.State.DONE);
  }

  @Test
  @Keeps({D8_1_5a, D10_2_7})
  void gasComesBackOnlyAfterAPassedRecheckAndWithinADay() {
    Key key = found("STOVE", HazardGrade.CRITICAL);
    LiftShutOff lift = new LiftShutOff("SP-1", OffReason.SAFETY, Optional.of(GasOnCheck.ALL));
    assertThat(street.office.violation(Street.INSPECTOR, lift))
        .isEqualTo("D8-1.5a inspection.not-passed");

    street.office.setTime(Street.at("2026-10-02"));
    street.run(RecordRecheck.failed(key, "FC-1", LocalDate.parse("2026-10-04")));
    assertThat(street.hazard(key).rounds()).hasSize(2);
    assertThat(street.hazard(key).deadline()).isEqualTo(LocalDate.parse("2026-10-04"));
    assertThat(street.office.violation(Street.INSPECTOR, lift))
        .isEqualTo("D8-1.5a inspection.not-passed");

    street.office.setTime(Street.at("2026-10-03"));
    street.run(RecordRecheck.passed(key, "FC-2"));
    Restoral back = street.hazard(key).restoral().orElseThrow();
    assertThat(back.dueAt()).isEqualTo(Street.at("2026-10-04"));
    assertThat(order(OrderKind.DISCONNECTION).state()).isEqualTo(OrderState.CANCELLED);
    assertThat(street.hazard(key).nextActionAt()).contains(back.dueAt());

    atTheDoor(back.order());
    street.run(AdvanceOrder.to(
        back.order(),
        OrderState.RESTORED,
        Proof.builder()
            .test(TightnessTest.held("5", 15, "G-1"))
            .check(GasOnCheck.ALL)
            .build()));
    assertThat(street.point("SP-1").offReasons()).isEmpty();
    assertThat(street.hazard(key).restoral().flatMap(Restoral::doneAt)).isPresent();
    assertThat(street.hazard(key).nextActionAt()).isEmpty();
  }

  @Test
  @Keeps(D8_1_5a)
  void twoCriticalOnesShareTheFieldTaskAndGasWaitsForBoth() {
    Key stove = found("STOVE", HazardGrade.CRITICAL);
    street.office.wait(Duration.ofMinutes(1));
    Key flue = found("FLUE", HazardGrade.CRITICAL);
    assertThat(street.orders("SP-1")).hasSize(1);
    street.run(RecordRecheck.passed(stove, "FC-1"));
    assertThat(street.hazard(stove).restoral()).isEmpty();
    assertThat(street.office.violation(
            Street.INSPECTOR,
            new LiftShutOff("SP-1", OffReason.SAFETY, Optional.of(GasOnCheck.ALL))))
        .isEqualTo("D8-1.5a inspection.not-passed");
    street.run(RecordRecheck.passed(flue, "FC-2"));
    assertThat(street.hazard(flue).restoral()).isPresent();
  }

  @Test
  @Keeps(F10)
  void theUsersNoticeIsServedWithEvidenceOnce() {
    Key key = found("HOSE", HazardGrade.SERIOUS);
    assertThat(street.office.refused(
            new ServeNotice(key, Serving.Method.REFUSED_WITNESSED, "rec-1", Optional.empty())))
        .isInstanceOf(InvalidCommand.class);
    street.office.wait(Duration.ofHours(24));
    street.sweep();
    assertThat(street.hazard(key).fired()).anyMatch(step -> step.startsWith("SERVE"));
    street.run(new ServeNotice(
        key, Serving.Method.REFUSED_WITNESSED, "rec-1", Optional.of(Personal.of("a porter"))));
    assertThat(street.office.violation(ServeNotice.signed(key, "sig-2")))
        .isEqualTo("F10 inspection.served-already");
  }

  @Test
  @Keeps(D3_9)
  void oursIsOrderedAndHasNoNotice() {
    Key key = found("RISER_PIPE", HazardGrade.SERIOUS);
    Hazard hazard = street.hazard(key);
    assertThat(hazard.side()).isEqualTo(Side.COMPANY);
    assertThat(hazard.notice()).isEmpty();
    assertThat(hazard.order()).contains(order(OrderKind.REPAIR).key());
    assertThat(street.office.violation(ServeNotice.signed(key, "sig-2")))
        .isEqualTo("F10 inspection.no-notice");
    assertThat(street.office.violation(CancelOrder.byCustomer(hazard.order().orElseThrow(), "no")))
        .isEqualTo("D8-1.5a inspection.order-needed");
  }

  @Test
  @Keeps(D10_2_7)
  void aDeadlineThatWentByOrdersTheNextLookAndClimbs() {
    Key key = found("HOSE", HazardGrade.SERIOUS);
    street.run(ServeNotice.signed(key, "sig-1"));
    street.office.setTime(Street.at("2026-10-08", "23:59"));
    street.sweep();
    assertThat(street.hazard(key).followUp()).isEmpty();
    street.office.setTime(Street.at("2026-10-09", "02:00"));
    street.sweep();
    Key follow = street.hazard(key).followUp().orElseThrow();
    assertThat(street.hazard(key).fired())
        .filteredOn(step -> step.startsWith("RECHECK"))
        .hasSize(2)
        .last()
        .asString()
        .endsWith(OrgLevel.BRANCH.name());
    atTheDoor(follow);
    AdvanceOrder checked = AdvanceOrder.to(follow, OrderState.CHECKED, Proof.ofNumber("FC-9"));
    assertThat(street.office.violation(Street.INSPECTOR, checked))
        .isEqualTo("D10-2.7 inspection.look-first");
    street.run(new RecordRecheck(key, true, "FC-9", Optional.empty(), Optional.of(follow)));
    street.run(checked);
    assertThat(street.hazard(key).open()).isFalse();
    assertThat(street.office.violation(RecordRecheck.passed(key, "FC-10")))
        .isEqualTo("D10-6.0 workforce.certificate-missing");
    assertThat(street.office.violation(Street.INSPECTOR, RecordRecheck.passed(key, "FC-10")))
        .isEqualTo("D10-2.7 inspection.hazard-closed");
  }
}
