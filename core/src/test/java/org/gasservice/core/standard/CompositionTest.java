package org.gasservice.core.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gasservice.core.standard.InvalidStandard.Problem;
import org.gasservice.core.standard.ServiceStandard.Role;
import org.junit.jupiter.api.Test;

class CompositionTest {

  private static final LocalDate TODAY = ManualTest.TODAY;
  private static final Wording TITLE = new Wording("Acme Gas", "某燃气");
  private static final ServiceStandard MANUAL = ServiceStandard.manual();
  private static final ServiceStandard FLOOR = ServiceStandard.legalFloor();
  private static final ScopeFacts COMPLAINT = ScopeFacts.ofKind(Kinds.COMPLAINT);
  private static final ScopeFacts INTERRUPTION = ScopeFacts.ofKind(Kinds.INTERRUPTION);

  /** A part with these commitments in it. */
  static ServiceStandard part(Role role, SlaPolicy... policies) {
    return ServiceStandard.builder()
        .id("OWN")
        .version(1)
        .role(role)
        .title(TITLE)
        .effective(TODAY)
        .addPolicies(policies)
        .build();
  }

  private static SlaPolicy of(ServiceStandard standard, String policy) {
    return standard.policy(policy).orElseThrow();
  }

  private static SlaPolicy notice(String limit) {
    return of(MANUAL, "D10-2.4")
        .withId("OWN-1")
        .withClause("OWN-1")
        .withOrigin(Origin.COMPANY)
        .withLimit(Quantity.parse(limit));
  }

  private static Composed compose(ServiceStandard... parts) {
    return Composition.of(parts).as("composed", 1, TITLE, TODAY);
  }

  private static List<Problem> refusal(ServiceStandard... parts) {
    return catchThrowableOfType(InvalidStandard.class, () -> compose(parts)).problems();
  }

  private static PolicyGroup<SlaPolicy> group(
      ServiceStandard standard, Milestone milestone, ScopeFacts facts) {
    return standard.policyFor(milestone, facts, TODAY).orElseThrow();
  }

  /** The company's own: the whole manual with one policy changed. */
  private static ServiceStandard company(SlaPolicy changed) {
    List<SlaPolicy> policies = MANUAL.policies().stream()
        .map(policy ->
            policy.sameMatter(changed) && policy.scope().equals(changed.scope()) ? changed : policy)
        .toList();
    return MANUAL.withId("acme").withRole(Role.COMPANY).withPolicies(policies);
  }

  @Test
  void theResultSaysWhichClauseWonAndWhichItBeat() {
    Composed.Verdict verdict =
        ServiceStandard.composedManual().verdictOf("D10-2.6.EMERGENCY").orElseThrow();
    assertThat(verdict.winner().clause()).isEqualTo(Clauses.D10_2_6);
    assertThat(verdict.beaten()).extracting(Commitment::clause).containsExactly(Clauses.D5_1_2c);
    assertThat(ServiceStandard.composedManual().verdictOf("D6-11").orElseThrow().beaten())
        .as("says the same")
        .extracting(Commitment::clause)
        .containsExactly(Clauses.D10_2_10a);
  }

  @Test
  void anEmergencySlowerThanAFaultAsksForAChoice() {
    ServiceStandard five = ServiceStandard.document("D5").orElseThrow();
    ServiceStandard ten = ServiceStandard.document("D10").orElseThrow();
    ServiceStandard rest = MANUAL
        .withRole(Role.DOCUMENT)
        .withId("REST")
        .withPolicies(MANUAL.policies().stream()
            .filter(policy -> !policy.milestone().equals(Milestone.ARRIVED))
            .toList());

    assertThat(refusal(five, ten, rest)).singleElement().satisfies(problem -> {
      assertThat(problem.code()).isEqualTo("standard.emergency-slower-than-fault");
      assertThat(problem.parameters())
          .containsEntry("emergency", Clauses.D5_1_2c)
          .containsEntry("fault", Clauses.D10_2_6)
          .containsEntry("choices", "AS_FAST_AS_FAULTS AS_STATED");
    });
    ScopeFacts emergency = ScopeFacts.ofKind(Kinds.EMERGENCY);
    Composition asked = Composition.of(five, ten, rest);
    ServiceStandard fast = asked
        .choosing(EmergencyArrival.AS_FAST_AS_FAULTS)
        .as("x", 1, TITLE, TODAY)
        .standard();
    ServiceStandard stated =
        asked.choosing(EmergencyArrival.AS_STATED).as("x", 1, TITLE, TODAY).standard();
    assertThat(group(fast, Milestone.ARRIVED, emergency).candidates().get(0).limit())
        .hasToString("PT20M");
    assertThat(group(stated, Milestone.ARRIVED, emergency).candidates().get(0).limit())
        .hasToString("PT30M");
    assertThat(stated.emergencyMayBeSlower())
        .as("the choice is part of the standard")
        .isTrue();
    assertThat(compose(stated, FLOOR).standard().emergencyMayBeSlower())
        .as("and stays made")
        .isTrue();
  }

  @Test
  void theStricterHoldsInBothDirections() {
    ServiceStandard tight = compose(
            MANUAL,
            part(
                Role.DOCUMENT,
                notice("PT72H"),
                of(MANUAL, "D5-1.2b").withId("OWN-2").withLimit(Quantity.parse("PT3M"))))
        .standard();
    assertThat(group(tight, Milestone.PUBLISHED, INTERRUPTION).candidates())
        .extracting(SlaPolicy::id)
        .containsExactly("OWN-1");
    PolicyGroup<SlaPolicy> leaving =
        group(tight, Milestone.DEPARTED, ScopeFacts.ofKind(Kinds.EMERGENCY));
    assertThat(leaving.candidates()).extracting(SlaPolicy::id).containsExactly("OWN-2");
    assertThat(leaving.beaten()).extracting(SlaPolicy::id).containsExactly("D5-1.2b");
  }

  @Test
  void hoursAndWorkingDaysStayCandidatesUntilTheCaseDecides() {
    PolicyGroup<SlaPolicy> answered =
        group(compose(MANUAL, FLOOR).standard(), Milestone.ANSWERED, COMPLAINT);
    assertThat(answered.candidates())
        .extracting(SlaPolicy::clause)
        .containsExactly(Clauses.D10_2_10b, "CN-583-29");
    assertThat(answered.candidates())
        .extracting(SlaPolicy::clock)
        .containsExactly(ClockBasis.ELAPSED, ClockBasis.WORKING_DAYS);
    assertThat(answered.beaten()).isEmpty();
  }

  @Test
  void theLegalFloorMayBeTightened() {
    Composed composed = compose(company(notice("PT72H")), FLOOR);
    assertThat(group(composed.standard(), Milestone.PUBLISHED, INTERRUPTION).candidates())
        .extracting(SlaPolicy::id)
        .containsExactly("OWN-1");
    assertThat(composed.verdictOf("OWN-1").orElseThrow().beaten())
        .extracting(Commitment::clause)
        .containsExactly("CN-583-20");
  }

  @Test
  void theLegalFloorIsNeverLoosenedAndEachLooseningIsNamed() {
    ServiceStandard floor = FLOOR.withPolicies(
        of(FLOOR, "CN-583-20"),
        of(MANUAL, "D5-1.2b")
            .withId("LAW-2")
            .withClause("LAW-2")
            .withLimit(Quantity.parse("PT4M")));
    ServiceStandard loose = company(notice("PT36H"));
    assertThat(refusal(loose, floor))
        .extracting(
            Problem::code, Problem::path, problem -> problem.parameters().get("bound"))
        .containsExactlyInAnyOrder(
            tuple("standard.loosens-floor", "acme.OWN-1", "CN-583-20"),
            tuple("standard.loosens-floor", "acme.D5-1.2b", "LAW-2"));
  }

  @Test
  void aLooserLineBesideATighterOneOfTheSameCompanyLoosensNothing() {
    ServiceStandard both = company(notice("PT36H"));
    SlaPolicy tighter = notice("PT50H").withId("OWN-9");
    assertThat(compose(both.withPolicies(append(both.policies(), tighter)), FLOOR)
            .standard()
            .policy("OWN-9"))
        .isPresent();
    SlaPolicy lateOnly = tighter.withValidFrom(TODAY.plusYears(1));
    assertThat(refusal(both.withPolicies(append(both.policies(), lateOnly)), FLOOR))
        .as("the tighter one begins later")
        .hasSize(1);
  }

  private static List<SlaPolicy> append(List<SlaPolicy> policies, SlaPolicy one) {
    return Stream.concat(policies.stream(), Stream.of(one)).toList();
  }

  @Test
  void aFloorDoesNotNegotiate() {
    SlaPolicy soft = of(FLOOR, "CN-583-20").withLeeways(Set.of(Leeway.NEGOTIABLE));
    InvalidStandard refused =
        catchThrowableOfType(InvalidStandard.class, () -> FLOOR.withPolicies(soft));
    assertThat(refused.problems())
        .extracting(Problem::code)
        .containsExactly("standard.floor-negotiable");
  }

  @Test
  void aSpecialContractPromisesLessOnlyWhereThatIsNegotiable() {
    SlaPolicy general = of(MANUAL, "D4-10b.ALTERATION");
    SlaPolicy contract = general
        .withId("OWN-1")
        .withScope(general.scope().withCustomerClasses("HARBOUR"))
        .withLimit(Quantity.parse("30 working days"));
    assertThat(refusal(MANUAL, part(Role.CONTRACT, contract)))
        .singleElement()
        .extracting(Problem::code)
        .isEqualTo("standard.not-negotiable");

    ServiceStandard open = company(general.withLeeways(Set.of(Leeway.NEGOTIABLE)));
    ServiceStandard composed = compose(open, part(Role.CONTRACT, contract)).standard();
    ScopeFacts harbour =
        ScopeFacts.builder().kind(Kinds.ALTERATION).customerClass("HARBOUR").build();
    assertThat(group(composed, Milestone.WORK_DONE, harbour).candidates())
        .extracting(SlaPolicy::id)
        .containsExactly("OWN-1");
    assertThat(group(composed, Milestone.WORK_DONE, ScopeFacts.ofKind(Kinds.ALTERATION))
            .candidates())
        .extracting(SlaPolicy::id)
        .containsExactly("D4-10b.ALTERATION");
  }

  @Test
  void forceMajeureExcusesArrivingWhicheverClauseHolds() {
    SlaPolicy own = of(MANUAL, "D10-2.6")
        .withId("OWN-1")
        .withLimit(Quantity.parse("PT15M"))
        .withLeeways(Set.of());
    SlaPolicy emergency = of(MANUAL, "D5-1.2c")
        .withId("OWN-2")
        .withLimit(Quantity.parse("PT10M"))
        .withLeeways(Set.of());
    ServiceStandard composed =
        compose(MANUAL, part(Role.DOCUMENT, own, emergency)).standard();
    SlaPolicy holds = group(composed, Milestone.ARRIVED, ScopeFacts.ofKind(Kinds.EMERGENCY))
        .candidates()
        .get(0);
    assertThat(holds.id()).isEqualTo("OWN-2");
    assertThat(holds.excusable()).isTrue();
  }

  @Test
  void aCrewArrivesBeforeItRepairsAndLeavesBeforeItArrives() {
    SlaPolicy slow = of(MANUAL, "D10-2.5a").withLimit(Quantity.parse("PT10M"));
    InvalidStandard refused = catchThrowableOfType(InvalidStandard.class, () -> company(slow));
    assertThat(refused.problems())
        .extracting(Problem::code, Problem::parameters)
        .containsExactly(
            tuple("standard.milestone-order", Map.of("first", "D10-2.6", "later", "D10-2.5a")));
  }

  @Test
  void aDifferentCommitmentUnderAUsedIdIsNamedAfterItsStandard() {
    ServiceStandard own = company(of(MANUAL, "D5-1.2b").withLimit(Quantity.parse("PT4M")));
    ServiceStandard composed = compose(MANUAL, own).standard();
    assertThat(composed.policies()).hasSize(MANUAL.policies().size() + 1);
    assertThat(group(composed, Milestone.DEPARTED, ScopeFacts.ofKind(Kinds.EMERGENCY))
            .candidates())
        .extracting(SlaPolicy::id)
        .containsExactly("acme.D5-1.2b");
  }

  @Test
  void recordsAreKeptByTheLongestDutyAndLetGoByTheShortestOtherwise() {
    RetentionRule one = rule("P3Y", "P10Y");
    assertThat(one.and(rule("P5Y", "P8Y")))
        .extracting(RetentionRule::atLeast, RetentionRule::atMost)
        .hasToString("[Optional[P5Y], Optional[P8Y]]");
    assertThat(rule("P1Y", "P2Y").and(rule("P5Y", "P8Y")).atMost())
        .as("a duty to keep goes first")
        .hasToString("Optional[P5Y]");
    assertThat(MANUAL.retentionOf("COMPLAINT")).isPresent();
  }

  private static RetentionRule rule(String atLeast, String atMost) {
    return new RetentionRule(
        "ORDER",
        Optional.of(Period.parse(atLeast)),
        Optional.of(Period.parse(atMost)),
        "D1-4.5",
        Origin.OURS);
  }
}
