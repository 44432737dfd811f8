package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D2_2_1;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Scope;
import org.gasservice.core.standard.ScopeFacts;
import org.junit.jupiter.api.Test;

/**
 * Great and small matters, strangers and acquaintances, officials and others, new customers and old are the same (四个一样): what rules of urgency and
 * of promises may look at is listed here, and nothing personal is among it.
 */
@Keeps(D2_2_1)
class FourSamesTest {

  private static Set<String> namesOf(Class<?> record) {
    Set<String> names = new TreeSet<>();
    for (RecordComponent part : record.getRecordComponents()) {
      names.add(part.getName());
    }
    return names;
  }

  private static Stream<Type> typesOf(Class<?> record) {
    return Stream.of(record.getRecordComponents()).map(RecordComponent::getGenericType);
  }

  @Test
  void triageAsksForDangerNumbersAndVulnerability() {
    assertThat(namesOf(TriageAnswers.class))
        .containsExactly(
            "fireOrPoisoning",
            "households",
            "leakIndoors",
            "leakOutdoorsOrSmell",
            "noGas",
            "vulnerableOrKey");
  }

  @Test
  void promisesDependOnTheMatterTheClassAndThePlace() {
    assertThat(namesOf(ScopeFacts.class))
        .containsExactly("customerClass", "faultSize", "kind", "place", "triage");
    assertThat(namesOf(Scope.class))
        .containsExactly("customerClasses", "faultSizes", "kinds", "places", "triage");
  }

  @Test
  void nothingPersonalReachesThoseRules() {
    assertThat(Stream.of(TriageAnswers.class, ScopeFacts.class, Scope.class)
            .flatMap(FourSamesTest::typesOf))
        .noneMatch(type -> type.getTypeName().contains(Personal.class.getName()));
  }

  @Test
  void whoReportsItChangesNeitherUrgencyNorPromise() {
    try (Station station = new Station()) {
      ServiceOrder stranger = station.order(station.open(Station.repair()));
      ServiceOrder known = station.order(station.open(Station.repair()
          .reporter(new Reporter(
              java.util.Optional.of(Personal.of("Director Li")),
              java.util.Optional.of(Personal.of("13911112222"))))));
      assertThat(known.triage()).isEqualTo(stranger.triage());
      assertThat(station.clocks.of(known)).isEqualTo(station.clocks.of(stranger));
    }
  }
}
