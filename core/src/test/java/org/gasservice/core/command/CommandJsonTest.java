package org.gasservice.core.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.gasservice.core.json.Json;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandJsonTest {

  /** A command with a component of every kind. */
  public record Try(
      String name,
      int count,
      boolean sure,
      Personal who,
      Instant at,
      DayOfWeek day,
      Key about,
      Optional<LocalDate> date,
      OptionalInt floor,
      Optional<BigDecimal> amount,
      List<Step> steps,
      Map<String, String> extras,
      @Nullable Duration lasting,
      Optional<Bytes> photo)
      implements Command {
    public Try {
      steps = steps == null ? List.of() : List.copyOf(steps);
      extras = extras == null ? Map.of() : Map.copyOf(extras);
    }
  }

  /** A nested record, which nests itself. */
  public record Step(Instant from, Optional<Personal> note, List<Step> below) {
    public Step {
      below = below == null ? List.of() : List.copyOf(below);
    }
  }

  /** A command whose constructor refuses. */
  public record Picky(Actor actor) implements Command {}

  /** What they are about. */
  public record Thing(String name) {}

  private static final AggregateType<Thing> THING = new AggregateType<>(
      "thing", Thing.class, JsonCodec.whole(1, Thing.class), List.of(), List.of());

  private static final String GOOD = """
      {"name": "n", "count": 3, "sure": true, "who": "王先生", "at": "2026-02-17T10:00:00+08:00", "day": "MONDAY",
       "about": {"root": "SP-1", "id": "o-1"}, "steps": [{"from": "2026-02-17T02:00:00Z"}]}
      """;

  private final Registry registry = new Registry(List.of(Feature.named("try")
      .type(THING)
      .command(CommandType.opening("try.it", Try.class, THING, (c, d) -> d.newKey("thing")))
      .command(CommandType.opening("try.picky", Picky.class, THING, (c, d) -> d.newKey("thing")))
      .build()));
  private final CommandJson json = new CommandJson(registry);

  private List<Problem> problems(String name, JsonNode with) {
    return catchThrowableOfType(InvalidCommand.class, () -> json.read(name, with))
        .problems();
  }

  private List<Problem> problems(String with) {
    return catchThrowableOfType(InvalidCommand.class, () -> json.read("try.it", with))
        .problems();
  }

  private String english(String with) {
    return registry
        .messages()
        .text(
            Locale.ENGLISH,
            catchThrowableOfType(InvalidCommand.class, () -> json.read("try.it", with)));
  }

  @Test
  void aCommandIsReadWithWhatIsOptionalLeftOut() {
    Try read = (Try) json.read("try.it", GOOD);

    assertThat(read.at()).isEqualTo(Instant.parse("2026-02-17T02:00:00Z"));
    assertThat(read.who().reveal()).isEqualTo("王先生");
    assertThat(read.date()).isEmpty();
    assertThat(read.floor()).isEmpty();
    assertThat(read.amount()).isEmpty();
    assertThat(read.steps()).hasSize(1);
    assertThat(read.lasting()).isNull();
  }

  @Test
  void whatIsWrittenFitsTheSchemaAndIsReadAsTheSameCommand() {
    Try command = new Try(
        "n",
        3,
        true,
        Personal.of("x"),
        Instant.EPOCH,
        DayOfWeek.FRIDAY,
        new Key("a", "b"),
        Optional.of(LocalDate.EPOCH),
        OptionalInt.of(4),
        Optional.of(new BigDecimal("12.50")),
        List.of(new Step(Instant.EPOCH, Optional.of(Personal.of("p")), List.of())),
        Map.of("k", "v"),
        Duration.ofMinutes(90),
        Optional.of(Bytes.utf8("picture")));

    assertThat(json.read("try.it", Json.reveal(command))).isEqualTo(command);
  }

  @Test
  void everyProblemIsNamedAtOnceWithItsPlaceAndWithoutTheValue() {
    List<Problem> problems = problems("""
        {"count": "canary", "sure": "canary", "at": "canary", "day": "canary", "about": {"root": "can ary", "id": "", "x": 1},
         "who": 4, "date": "2026-02-30", "steps": [{"from": "2026-02-17T02:00:00Z", "below": [{}]}], "more": "canary",
         "lasting": "canary", "photo": "%%", "floor": 99999999999}
        """);

    assertThat(problems)
        .extracting(p -> p.path() + " " + p.code())
        .containsExactlyInAnyOrder(
            "name problem.missing",
            "count problem.type",
            "sure problem.type",
            "at problem.form",
            "day problem.choice",
            "about.root problem.token",
            "about.id problem.token",
            "about.x problem.unknown-field",
            "who problem.type",
            "date problem.form",
            "steps[0].below[0].from problem.missing",
            "more problem.unknown-field",
            "lasting problem.form",
            "photo problem.form",
            "floor problem.range");
    assertThat(problems.toString()).doesNotContain("canary");
  }

  @Test
  void everyProblemHasATextInBothLanguages() {
    for (String code : List.of(
        "missing",
        "type",
        "form",
        "choice",
        "token",
        "unknown-field",
        "range",
        "too-long",
        "value",
        "limits",
        "json",
        "doubled-field")) {
      assertThat(registry.messages().knows("problem." + code)).as(code).isTrue();
    }
    assertThat(english("{\"day\": \"x\"}"))
        .contains("day: must be one of MONDAY, TUESDAY")
        .contains("name: is missing");
  }

  @Test
  void anUnknownCommandIsSaidToBeOne() {
    assertThat(problems("try.nothing", Json.view(Map.of())))
        .containsExactly(new Problem("", "command.unknown", Map.of("command", "try.nothing")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"[]", "null", "\"x\"", "3"})
  void anythingButAnObjectIsOfTheWrongType(String text) {
    assertThat(problems(text))
        .containsExactly(new Problem("", "problem.type", Map.of("expected", "object")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "{\"name\": \"n\", \"cou", "{} {}", "{name: 1}", "{\"name\": \"a\nb\"}"})
  void cutOrMalformedTextIsNoJson(String text) {
    assertThat(problems(text))
        .singleElement()
        .satisfies(p -> assertThat(p.code()).isIn("problem.json", "problem.type"));
  }

  @Test
  void aFieldNamedTwiceIsRefusedWithItsPlace() {
    assertThat(problems("{\"name\": \"a\",\n \"name\": \"b\"}")).singleElement().satisfies(p -> {
      assertThat(p.code()).isEqualTo("problem.doubled-field");
      assertThat(p.parameters()).containsEntry("line", 2);
    });
  }

  @Test
  void aTextOfTenMegabytesIsRefusedHoweverItComes() {
    String huge = "x".repeat(10_000_000);

    assertThat(problems("{\"name\": \"" + huge + "\"}"))
        .extracting(Problem::code)
        .containsExactly("problem.limits");
    JsonNode tree = JsonNodeFactory.instance.objectNode().put("name", huge);
    assertThat(problems("try.it", tree)).extracting(Problem::code).contains("problem.too-long");
    assertThat(english("{\"name\": \"" + huge + "\"}").length()).isLessThan(500);
    assertThat(problems("{\"" + huge.substring(0, 40_000) + "\": 1}").toString().length())
        .isLessThan(2_000);
  }

  @Test
  void deepNestingIsRefused() {
    assertThat(problems("{\"name\":" + "[".repeat(100_000)))
        .extracting(Problem::code)
        .containsExactly("problem.limits");
  }

  @Test
  void whatTheConstructorOfARecordRefusesIsSaidWithItsPlace() {
    assertThat(catchThrowableOfType(
                InvalidCommand.class,
                () -> json.read(
                    "try.picky", "{\"actor\": {\"kind\": \"EMPLOYEE\", \"id\": \"two words\"}}"))
            .problems())
        .containsExactly(new Problem("actor.actor", "problem.token", Map.of()));
  }

  @Test
  void aSchemaTellsTypesFormatsChoicesAndWhatIsRequired() {
    JsonNode schema = json.schema("try.it").orElseThrow();

    assertThat(schema.at("/additionalProperties").asBoolean(true)).isFalse();
    assertThat(schema.at("/properties/at/format").asText()).isEqualTo("date-time");
    assertThat(schema.at("/properties/who/format").asText()).isEqualTo("personal");
    assertThat(schema.at("/properties/date/format").asText()).isEqualTo("date");
    assertThat(schema.at("/properties/day/enum")).hasSize(7);
    assertThat(schema.at("/required"))
        .extracting(JsonNode::asText)
        .containsExactlyInAnyOrder("name", "count", "sure", "who", "at", "day", "about");
    assertThat(json.schema("try.nothing")).isEmpty();
    assertThat(json.schema(THING).at("/properties/name/type").asText()).isEqualTo("string");
  }

  @Test
  void aSchemaHandedOutCannotChangeTheOneInUse() {
    ((ObjectNode) json.schema("try.it").orElseThrow()).removeAll();

    assertThat(json.schema("try.it").orElseThrow().size()).isGreaterThan(3);
  }
}
