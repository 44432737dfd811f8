package org.gasservice.core.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.gasservice.core.standard.Clauses.D10_0_5;
import static org.gasservice.core.standard.Clauses.D10_2_2;
import static org.gasservice.core.standard.Clauses.D3_11;
import static org.gasservice.core.standard.Clauses.D5_1_3a;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Session;
import org.gasservice.core.followup.FollowUpFeature;
import org.gasservice.core.followup.Follower;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.workforce.RosterGaps.Gap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Swaps, absences and the people behind a company that supplies gas. */
class RosterChangesTest {

  private static final Instant MIDNIGHT = Instant.parse("2026-03-01T16:00:00Z");
  private static final Instant NOON = MIDNIGHT.plus(Duration.ofHours(12));
  private static final Instant END = MIDNIGHT.plus(Duration.ofDays(1));

  private Office office = open(GapPolicy.REFUSE);

  private static Office open(GapPolicy policy) {
    Office office = new Office(
        FollowUpFeature.create(),
        WorkforceFeature.create(WorkforceSettings.in(Office.ZONE).withSwaps(policy)));
    office.runAll(
        new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "Head office", Optional.empty()),
        new OpenUnit("EAST", OrgLevel.BRANCH, Optional.of("HQ"), "East", Optional.empty()),
        new OpenUnit("WEST", OrgLevel.BRANCH, Optional.of("HQ"), "West", Optional.empty()),
        new OpenUnit("EAST-1", OrgLevel.STATION, Optional.of("EAST"), "One", Optional.empty()));
    for (String person : List.of("E-1", "E-2", "E-3")) {
      office.run(Hire.builder()
          .employee(person)
          .name(Personal.of("Zhao"))
          .post("AGENT")
          .unit("EAST-1")
          .build());
    }
    return office;
  }

  @AfterEach
  void close() {
    office.close();
  }

  private static DutyShift shift(String employee, Instant from, Instant to) {
    return new DutyShift(employee, from, to);
  }

  private void publish(DutyPost post) {
    office.run(new PublishRoster(
        "EAST-1",
        post,
        MIDNIGHT,
        END,
        List.of(shift("E-1", MIDNIGHT, NOON), shift("E-2", NOON, END))));
  }

  private static SwapDuty swap(DutyShift given, DutyShift... taken) {
    return new SwapDuty("EAST-1", DutyPost.HOTLINE, MIDNIGHT, List.of(given), List.of(taken));
  }

  private static NoteAbsence absence(String employee, Instant from, Instant to, boolean foreseen) {
    return new NoteAbsence("EAST-1", DutyPost.HOTLINE, MIDNIGHT, employee, from, to, foreseen);
  }

  private DutyRoster roster() {
    return office.value(DutyRoster.TYPE, DutyRoster.keyOf("EAST-1", DutyPost.HOTLINE, MIDNIGHT));
  }

  private Workforce workforce() {
    return new Workforce(
        Session.of(office.pipeline(), Actor.employee("E-9")), WorkforceSettings.in(Office.ZONE));
  }

  @Test
  void twoPeopleSwapTheirShifts() {
    publish(DutyPost.HOTLINE);

    office.run(new SwapDuty(
        "EAST-1",
        DutyPost.HOTLINE,
        MIDNIGHT,
        List.of(shift("E-1", MIDNIGHT, NOON), shift("E-2", NOON, END)),
        List.of(shift("E-2", MIDNIGHT, NOON), shift("E-1", NOON, END))));

    assertThat(roster().onDuty(MIDNIGHT)).containsExactly("E-2");
    assertThat(roster().onDuty(NOON)).containsExactly("E-1");
  }

  @Test
  @Keeps(D3_11)
  void theSwapThatWouldLeaveTheHotlineAloneForAMinuteIsRefusedAndNamesTheMinute() {
    publish(DutyPost.HOTLINE);
    Instant late = NOON.plus(Duration.ofMinutes(1));

    Refusal refusal = office.refused(swap(shift("E-2", NOON, END), shift("E-3", late, END)));

    assertThat(((RuleViolation) refusal).clause()).isEqualTo(D3_11);
    assertThat(refusal.parameters())
        .containsEntry("from", NOON)
        .containsEntry("to", late)
        .containsEntry("gaps", 1);
    assertThat(roster().onDuty(NOON)).containsExactly("E-2");
  }

  @Test
  @Keeps(D3_11)
  void aCompanyThatOnlyFlagsFindsTheGapAmongThePostsWithNobody() {
    office.close();
    office = open(GapPolicy.FLAG);
    publish(DutyPost.HOTLINE);
    Instant late = NOON.plus(Duration.ofMinutes(1));

    office.run(swap(shift("E-2", NOON, END), shift("E-3", late, END)));

    assertThat(roster().gaps()).containsExactly(new Gap(NOON, late));
    assertThat(workforce().unmanned(MIDNIGHT, END, 10)).hasSize(1);
    assertThat(workforce().unmanned(late, END, 10)).isEmpty();
    office.run(swap(shift("E-3", late, END), shift("E-3", NOON, END)));
    assertThat(workforce().unmanned(MIDNIGHT, END, 10)).isEmpty();
  }

  @Test
  void aCounterMayStandEmpty() {
    publish(DutyPost.COUNTER);

    office.run(new NoteAbsence("EAST-1", DutyPost.COUNTER, MIDNIGHT, "E-1", MIDNIGHT, NOON, true));

    assertThat(workforce().onDuty("EAST-1", DutyPost.COUNTER, MIDNIGHT)).isEmpty();
    assertThat(workforce().unmanned(MIDNIGHT, END, 10)).isEmpty();
  }

  @Test
  @Keeps({D3_11, D10_2_2})
  void leaveWithoutAStandInIsRefusedAndIllnessIsNotedWithItsGap() {
    publish(DutyPost.HOTLINE);

    assertThat(office.violation(absence("E-1", MIDNIGHT, NOON, true)))
        .isEqualTo("D3-11 workforce.roster-gap");
    office.run(absence("E-1", MIDNIGHT.minusSeconds(60), NOON, false));

    assertThat(roster().gaps()).containsExactly(new Gap(MIDNIGHT, NOON));
    assertThat(roster().onDuty(MIDNIGHT)).isEmpty();
    assertThat(workforce().proof("EAST-1", DutyPost.HOTLINE, MIDNIGHT, END).holds())
        .isFalse();
  }

  @Test
  void whoIsAbsentStandsInForNobodyAndSomebodyElseMayCloseTheGapInParts() {
    publish(DutyPost.HOTLINE);
    office.run(absence("E-1", MIDNIGHT, NOON, false));
    SwapDuty standIn = new SwapDuty(
        "EAST-1",
        DutyPost.HOTLINE,
        MIDNIGHT,
        List.of(),
        List.of(shift("E-1", MIDNIGHT.plusSeconds(60), NOON)));
    Instant six = MIDNIGHT.plus(Duration.ofHours(6));

    assertThat(office.refused(standIn)).isInstanceOf(InvalidCommand.class);
    office.run(new SwapDuty(
        "EAST-1", DutyPost.HOTLINE, MIDNIGHT, List.of(), List.of(shift("E-3", MIDNIGHT, six))));
    assertThat(roster().gaps()).containsExactly(new Gap(six, NOON));
    assertThat(office.violation(swap(shift("E-1", MIDNIGHT, NOON), shift("E-1", six, NOON))))
        .isEqualTo("D10-2.2 workforce.absent-then");
    office.run(new SwapDuty(
        "EAST-1", DutyPost.HOTLINE, MIDNIGHT, List.of(), List.of(shift("E-3", six, NOON))));
    assertThat(workforce().proof("EAST-1", DutyPost.HOTLINE, MIDNIGHT, END).holds())
        .isTrue();
  }

  @Test
  void everyProblemOfASwapIsNamedAtOnce() {
    InvalidCommand refusal = (InvalidCommand) office.refused(new SwapDuty(
        "EAST-1", DutyPost.HOTLINE, MIDNIGHT, List.of(shift("E 1", NOON, NOON)), List.of()));

    assertThat(refusal.problems())
        .extracting(Problem::path)
        .containsExactlyInAnyOrder("given.employee", "given.from", "taken");
  }

  @Test
  void aShiftThatIsNotThereIsNotGivenUpAndNobodyOutsideTheirDutyIsAbsent() {
    publish(DutyPost.HOTLINE);

    assertThat(office.refused(swap(shift("E-3", NOON, END), shift("E-1", NOON, END))))
        .isInstanceOf(InvalidCommand.class);
    assertThat(office.refused(absence("E-3", MIDNIGHT, NOON, false)))
        .isInstanceOf(InvalidCommand.class);
    assertThat(office.refused(absence("E-1", NOON, END, false))).isInstanceOf(InvalidCommand.class);
  }

  // ---- leaving

  @Test
  @Keeps({D3_11, D5_1_3a})
  void whoLeavesIsTakenOffEveryRosterBehindTheLastDayAndTheGapShows() {
    publish(DutyPost.HOTLINE);
    Instant nextDay = END.plus(Duration.ofDays(1));
    office.run(new PublishRoster(
        "EAST-1", DutyPost.HOTLINE, END, nextDay, List.of(shift("E-1", END, nextDay))));

    office.run(new Leave("E-1", Optional.empty(), Optional.empty()));
    new Follower(office.pipeline()).follow(100);

    assertThat(workforce().onDuty("EAST-1", DutyPost.HOTLINE, MIDNIGHT)).containsExactly("E-1");
    assertThat(workforce().onDuty("EAST-1", DutyPost.HOTLINE, END)).isEmpty();
    assertThat(workforce().proof("EAST-1", DutyPost.HOTLINE, MIDNIGHT, nextDay).gaps())
        .containsExactly(new Gap(END, nextDay));
    assertThat(workforce().unmanned(MIDNIGHT, nextDay, 10)).hasSize(1);
  }

  // ---- jobs

  @Test
  @Keeps({D5_1_3a, D10_2_2})
  void aHotlineIsMannedByHotlinePeopleOnceTheJobIsDescribed() {
    DefinePostBuilder agent = DefinePost.builder().post("AGENT").name("Hotline agent");
    office.run(
        agent.addMans(DutyPost.HOTLINE).addDuties("answers within three rings").build());
    publish(DutyPost.HOTLINE);

    assertThat(office.violation(new PublishRoster(
            "EAST-1", DutyPost.NETWORK, MIDNIGHT, END, List.of(shift("E-1", MIDNIGHT, END)))))
        .isEqualTo("D10-2.2 workforce.not-their-job");
    office.run(DefinePost.builder().post("AGENT").name("Clerk").build());
    assertThat(office.violation(swap(shift("E-2", NOON, END), shift("E-3", NOON, END))))
        .isEqualTo("D3-11 workforce.not-their-job");
    assertThat(workforce().post("AGENT").orElseThrow().value().mans()).isEmpty();
  }

  @Test
  void theDayOfTheUnitNamesWhoseJobWantsACertificateTheyLack() {
    office.run(
        DefinePost.builder().post("AGENT").name("Agent").addWorkKinds("REPAIR").build());

    assertThat(workforce().day("EAST-1", MIDNIGHT).uncertified())
        .extracting(PeopleDay.Uncertified::employee, PeopleDay.Uncertified::code)
        .containsExactlyInAnyOrder(
            tuple("E-1", "workforce.certificate-missing"),
            tuple("E-2", "workforce.certificate-missing"),
            tuple("E-3", "workforce.certificate-missing"));
  }

  // ---- gas-on

  @Test
  @Keeps(D10_0_5)
  void aCompanyIsSetToGasOnOnlyWithAServiceCentreOfItsOwnThatHasPeople() {
    assertThat(office.violation(new BeginSupply("EAST", "EAST-1")))
        .isEqualTo("D10-0.5 workforce.centre-unstaffed");
    office.run(new PublishRoster(
        "EAST-1", DutyPost.EMERGENCY, MIDNIGHT, END, List.of(shift("E-1", MIDNIGHT, END))));
    assertThat(office.violation(new BeginSupply("EAST", "EAST-1")))
        .isEqualTo("D10-0.5 workforce.centre-unstaffed");
    publish(DutyPost.COUNTER);
    assertThat(office.violation(new BeginSupply("WEST", "EAST-1")))
        .isEqualTo("D10-0.5 workforce.centre-elsewhere");
    assertThat(office.violation(new BeginSupply("EAST-1", "EAST-1")))
        .isEqualTo("D10-0.5 workforce.station-no-company");

    office.run(new BeginSupply("EAST", "EAST-1"));

    assertThat(office.value(OrgUnit.TYPE, OrgUnit.keyOf("EAST")).supply())
        .contains(new Supply(office.now(), "EAST-1"));
  }

  @Test
  @Keeps(D10_0_5)
  void aRosterOfLongAgoOrOfPeopleWhoLeftStaffsNothing() {
    publish(DutyPost.COUNTER);
    office.run(new Leave("E-2", Optional.empty(), Optional.empty()));
    office.setTime(END.minusSeconds(60));
    assertThat(office.violation(new BeginSupply("EAST", "EAST-1")))
        .isEqualTo("D10-0.5 workforce.centre-unstaffed");

    office.setTime(END);
    assertThat(office.violation(new BeginSupply("EAST", "EAST-1")))
        .isEqualTo("D10-0.5 workforce.centre-unstaffed");
  }
}
