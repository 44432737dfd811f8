package org.gasservice.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.standard.ServiceStandard.Role;

class StandardProperties {

  private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
  private static final List<String> KINDS = List.of(Kinds.EMERGENCY, Kinds.REPAIR, Kinds.COMPLAINT);
  private static final List<String> CLASSES = List.of("RESIDENTIAL", "HARBOUR");

  @Provide
  static Arbitrary<Scope> scopes() {
    return Combinators.combine(
            Arbitraries.of(KINDS).set().ofMaxSize(2),
            Arbitraries.of("P1", "P4").set().ofMaxSize(1),
            Arbitraries.of(FaultSize.class).set().ofMaxSize(2),
            Arbitraries.of(CLASSES).set().ofMaxSize(1))
        .as((kinds, triage, sizes, classes) -> new Scope(kinds, triage, sizes, classes, Set.of()));
  }

  @Provide
  static Arbitrary<ScopeFacts> facts() {
    return Combinators.combine(
            Arbitraries.of(KINDS).optional(),
            Arbitraries.of("P1", "P4").optional(),
            Arbitraries.of(FaultSize.class).optional(),
            Arbitraries.of(CLASSES).optional())
        .as((kind, triage, size, customer) ->
            new ScopeFacts(kind, triage, size, customer, Optional.empty()));
  }

  static Arbitrary<SlaPolicy> policy() {
    Arbitrary<Quantity> limits = Arbitraries.oneOf(
        Arbitraries.integers()
            .between(1, 6)
            .map(hours -> Quantity.elapsed(Duration.ofHours(hours))),
        Arbitraries.integers()
            .between(1, 6)
            .map(hours -> Quantity.working(Duration.ofHours(hours))),
        Arbitraries.integers().between(1, 4).map(Quantity::workingDays));
    Arbitrary<Map<SuspensionReason, PauseRule>> pauses = Arbitraries.maps(
            Arbitraries.of(SuspensionReason.class),
            Arbitraries.of(
                PauseRule.PAUSES,
                PauseRule.DOES_NOT_PAUSE,
                PauseRule.NEEDS_APPROVAL.atMost(Duration.ofHours(72))))
        .ofMaxSize(3);
    Arbitrary<List<EscalationStep>> steps = Arbitraries.integers()
        .between(-3, 3)
        .map(hours -> hours < 0
            ? EscalationStep.warning(Duration.ofHours(-hours), OrgLevel.STATION)
            : EscalationStep.escalation(Duration.ofHours(hours), OrgLevel.BRANCH))
        .list()
        .ofMaxSize(3);
    Arbitrary<Optional<LocalDate>> from =
        Arbitraries.integers().between(-2, 2).map(DAY::plusDays).optional();
    return Combinators.combine(
            Arbitraries.of(Milestone.REPAIRED, Milestone.ANSWERED),
            scopes(),
            Arbitraries.of(Direction.AT_MOST, Direction.AT_LEAST),
            limits,
            pauses,
            Arbitraries.of(Leeway.class).set(),
            from,
            steps)
        .as((milestone, scope, direction, limit, paused, leeways, first, escalation) ->
            new SlaPolicy(
                "A",
                milestone,
                StartEvent.REPORTED,
                scope,
                direction,
                limit,
                paused,
                leeways,
                "ACME-1",
                Origin.COMPANY,
                first,
                first.map(day -> day.plusDays(3)),
                escalation));
  }

  @Provide
  static Arbitrary<List<SlaPolicy>> policies() {
    return policy().list().ofMaxSize(7).map(StandardProperties::numbered);
  }

  private static List<SlaPolicy> numbered(List<SlaPolicy> policies) {
    List<SlaPolicy> named = new ArrayList<>();
    for (SlaPolicy policy : policies) {
      named.add(policy.withId("A" + named.size()));
    }
    return named;
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void aStandardIsReadBackFromItsJson(@ForAll("policies") List<SlaPolicy> policies) {
    ServiceStandard standard =
        CompositionTest.part(Role.CONTRACT, policies.toArray(SlaPolicy[]::new));
    assertThat(ServiceStandard.fromJson(standard.toJson())).isEqualTo(standard);
    assertThat(ServiceStandard.fromJson(standard.toJson()).toJson()).isEqualTo(standard.toJson());
  }

  @Property
  void everyCommitmentOfTheCaseEitherHoldsOrIsBeaten(
      @ForAll("policies") List<SlaPolicy> policies, @ForAll("facts") ScopeFacts facts) {
    List<SlaPolicy> told = new ArrayList<>();
    for (PolicyGroup<SlaPolicy> group : PolicyGroup.resolve(policies, facts, DAY)) {
      assertThat(group.candidates()).isNotEmpty();
      told.addAll(group.candidates());
      told.addAll(group.beaten());
    }
    assertThat(told)
        .containsExactlyInAnyOrderElementsOf(
            policies.stream().filter(policy -> policy.appliesTo(facts, DAY)).toList());
  }

  @Property
  void whatHoldsIsNoLooserThanAnythingThatIsNotNegotiable(
      @ForAll("policies") List<SlaPolicy> policies, @ForAll("facts") ScopeFacts facts) {
    for (PolicyGroup<SlaPolicy> group : PolicyGroup.resolve(policies, facts, DAY)) {
      for (SlaPolicy beaten : group.beaten()) {
        boolean negotiated = group.candidates().stream().anyMatch(beaten::yieldsTo)
            || group.beaten().stream().anyMatch(beaten::yieldsTo);
        boolean bettered = group.candidates().stream()
            .anyMatch(holds -> holds.strictnessAgainst(beaten).orElse(1) <= 0);
        assertThat(negotiated || bettered).isTrue();
      }
    }
  }

  @Property
  void theOrderOfTheClausesDoesNotChangeHowStrictTheStandardIs(
      @ForAll("policies") List<SlaPolicy> policies,
      @ForAll("facts") ScopeFacts facts,
      @ForAll Random random) {
    List<SlaPolicy> shuffled = new ArrayList<>(policies);
    Collections.shuffle(shuffled, random);
    assertThat(limits(shuffled, facts)).isEqualTo(limits(policies, facts));
  }

  private static Set<List<Object>> limits(List<SlaPolicy> policies, ScopeFacts facts) {
    Set<List<Object>> limits = new HashSet<>();
    for (PolicyGroup<SlaPolicy> group : PolicyGroup.resolve(policies, facts, DAY)) {
      for (SlaPolicy holds : group.candidates()) {
        limits.add(List.of(holds.matter(), holds.direction(), holds.limit()));
      }
    }
    return limits;
  }

  @Property
  void aScopeThatCoversAnotherHoldsEveryCaseOfIt(
      @ForAll("scopes") Scope outer,
      @ForAll("scopes") Scope inner,
      @ForAll("facts") ScopeFacts facts) {
    if (outer.covers(inner) && inner.matches(facts)) {
      assertThat(outer.matches(facts)).isTrue();
    }
    if (outer.matches(facts) && inner.matches(facts)) {
      assertThat(outer.overlaps(inner)).isTrue();
    }
  }
}
