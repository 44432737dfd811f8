package org.gasservice.core.standard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.gasservice.core.standard.InvalidStandard.Problem;
import org.gasservice.core.standard.ServiceStandard.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardJsonTest {

  private static final String HEAD =
      "{\"id\":\"acme\",\"version\":1,\"role\":\"CONTRACT\",\"title\":{\"en\":\"Acme\",\"zh\":\"某燃气\"},\"effective\":\"2026-01-01\"";

  private static List<Problem> refusal(String json) {
    return catchThrowableOfType(InvalidStandard.class, () -> ServiceStandard.fromJson(json))
        .problems();
  }

  @Test
  void theManualAndTheLawAreReadBackAsWritten() throws IOException {
    for (ServiceStandard standard : List.of(
        ServiceStandard.manual(),
        ServiceStandard.legalFloor(),
        ServiceStandard.document("D10").orElseThrow())) {
      assertThat(ServiceStandard.fromJson(standard.toJson())).isEqualTo(standard);
      assertThat(ServiceStandard.fromJson(
              new ByteArrayInputStream(standard.toJson().getBytes(StandardCharsets.UTF_8))))
          .isEqualTo(standard);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"d1", "d2", "d3", "d4", "d5", "d6", "d7", "d8", "d10", "defaults", "legal-floor"})
  void whatShipsFitsTheSchema(String name) {
    assertThat(ServiceStandard.fromJson(Resources.text(name + ".json")))
        .isEqualTo(StandardJson.readOwn(Resources.text(name + ".json")));
  }

  @Test
  void aPolicyWithoutStepsKeepsNoneAndOneThatDoesNotSayHasTheUsual() {
    SlaPolicy silent =
        ServiceStandard.manual().policy("D5-1.2b").orElseThrow().withEscalation(List.of());
    ServiceStandard standard = CompositionTest.part(Role.CONTRACT, silent);
    assertThat(ServiceStandard.fromJson(standard.toJson()).policies()).containsExactly(silent);
    String unsaid = standard.toJson().replaceFirst(",\\s*\"escalation\" : \\[ \\]", "");
    assertThat(ServiceStandard.fromJson(unsaid).policies().get(0).escalation()).hasSize(4);
  }

  @Test
  void everyProblemOfTheShapeIsNamedAtOnce() {
    String json = HEAD.replace("\"version\":1", "\"version\":\"one\"")
            .replace("\"effective\":\"2026-01-01\"", "\"effective\":\"tomorrow\"")
        + ",\"colour\":\"red\",\"policies\":[{\"id\":\"A\",\"milestone\":\"ARRIVED\",\"start\":\"REPORTED\",\"direction\":\"UP\",\"limit\":\"soon\"}]}";
    assertThat(refusal(json))
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            "colour: standard.unknown-field",
            "effective: standard.value {rule=format}",
            "version: standard.type {expected=integer}",
            "policies[0].clause: standard.missing",
            "policies[0].origin: standard.missing",
            "policies[0].direction: standard.choice {allowed=[\"AT_MOST\",\"AT_LEAST\",\"FREQUENCY\",\"TARGET_RATE\"]}",
            "policies[0].limit: standard.value {rule=pattern}");
  }

  @Test
  void everyProblemOfTheMeaningIsNamedAtOnce() {
    String policy =
        "{\"id\":\"%s\",\"milestone\":\"ARRIVED\",\"start\":\"REPORTED\",\"direction\":\"AT_MOST\",\"limit\":\"%s\",\"clause\":\"X\",\"origin\":\"COMPANY\"%s}";
    String json = HEAD
        + ",\"policies\":["
        + String.format(policy, "A", "3", "")
        + ","
        + String.format(policy, "B", "PT5X", "")
        + ","
        + String.format(
            policy,
            "C",
            "PT5M",
            ",\"pauses\":{\"WEATHER\":\"PAUSES\"},\"validFrom\":\"2026-02-01\",\"validTo\":\"2026-01-01\"")
        + "],\"targets\":[{\"id\":\"T\",\"measure\":\"FILES\",\"direction\":\"TARGET_RATE\",\"quantity\":\"100 %\",\"clause\":\"X\",\"origin\":\"COMPANY\"}]}";
    assertThat(refusal(json))
        .extracting(Problem::path, Problem::code)
        .extracting(Object::toString)
        .containsExactly(
            "(\"policies[0].limit\", \"standard.not-a-time\")",
            "(\"policies[1].limit\", \"standard.quantity\")",
            "(\"policies[2].validTo\", \"standard.dates\")",
            "(\"policies[2].pauses\", \"standard.never-paused\")",
            "(\"targets[0].quantity\", \"standard.alert\")");
  }

  @Test
  @Keeps({
    Clauses.D2_1_9,
    Clauses.D4_10b,
    Clauses.D6_11,
    Clauses.D6_14,
    Clauses.D7_6_5,
    Clauses.D8_2_1,
    Clauses.D10_3_4e
  })
  void aCompanyThatLeavesATimeInWordsEmptyIsToldEach() {
    assertThat(refusal(HEAD.replace("CONTRACT", "COMPANY") + "}"))
        .extracting(problem -> problem.parameters().get("clause") + " "
            + problem.parameters().getOrDefault("kind", ""))
        .containsExactly(
            "D2-1.9 INQUIRY",
            "D4-10b INSTALLATION",
            "D4-10b ALTERATION",
            "D4-10b RELOCATION",
            "D4-10b TRANSFER",
            "D4-10b REMOVAL",
            "D6-11 COMPLAINT",
            "D7-6.5 ",
            "D10-3.4e COMPLAINT",
            "D6-14 ",
            "D8-2.1 ");
    ServiceStandard manual = ServiceStandard.manual();
    Set<String> kept = Set.of("D6-14");
    InvalidStandard refused = catchThrowableOfType(
        InvalidStandard.class,
        () -> manual.withTargets(manual.targets().stream()
            .filter(target -> !kept.contains(target.id()))
            .toList()));
    assertThat(refused.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.parameters()).containsEntry("clause", "D6-14"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "nul", "{\"id\":1,\"id\":2}", "{} {}"})
  void whatIsNotJsonIsRefused(String text) {
    assertThat(refusal(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "3", "\"x\""})
  void whatIsNoObjectIsRefused(String text) {
    assertThat(refusal(text)).extracting(Problem::code).contains("standard.type");
  }

  @Test
  void deepAndHugeInputIsRefusedAsNotJson() {
    assertThat(refusal("[".repeat(100_000)))
        .extracting(Problem::code)
        .containsExactly("standard.not-json");
    assertThat(refusal(HEAD + ",\"x\":\"" + "a".repeat(10_000_000) + "\"}"))
        .extracting(Problem::code)
        .containsExactly("standard.not-json");
  }

  @Test
  void theSchemaSaysWhatTheTypesSay() {
    String schema = ServiceStandard.jsonSchema();
    assertThat(schema)
        .contains(Quantity.PATTERN.replace("\\", "\\\\"), Tokens.WORD.replace("\\", "\\\\"));
    for (SuspensionReason reason : SuspensionReason.values()) {
      assertThat(schema).contains("\"" + reason + "\"");
    }
    for (Role role : Role.values()) {
      assertThat(schema).contains("\"" + role + "\"");
    }
  }
}
