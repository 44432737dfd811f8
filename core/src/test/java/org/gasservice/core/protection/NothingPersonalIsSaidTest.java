package org.gasservice.core.protection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D6_7_3;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gasservice.core.GasService;
import org.gasservice.core.Generated;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.CountingIds;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.Submission;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command of every feature, filled with canaries by its schema: what is said of it, logged or thrown holds none [D6-7.3]. */
class NothingPersonalIsSaidTest {

  private static final String CANARY = "金丝雀Canary";

  /** Fits no rule: a control character. */
  private static final String UNFIT = CANARY + "\u0007";

  private final MemoryStorage storage = new MemoryStorage();
  private final GasService gas = service(storage);
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final PrintStream usual = System.err;

  private static GasService service(MemoryStorage storage) {
    return GasService.on(storage)
        .clock(() -> Instant.parse("2026-03-02T01:00:00Z"))
        .ids(new CountingIds())
        .lookupKey(new byte[16])
        .build();
  }

  static List<String> commands() {
    return service(new MemoryStorage()).registry().commands().stream()
        .map(CommandType::name)
        .toList();
  }

  @BeforeEach
  void listen() {
    gas.as(Actor.setup()).found(new FoundCompany("Gas", ZoneId.of("Asia/Shanghai"), "E-1"));
    System.setErr(new PrintStream(log, true, UTF_8));
  }

  @AfterEach
  void close() {
    System.setErr(usual);
    gas.close();
    storage.close();
  }

  @ParameterizedTest
  @MethodSource("commands")
  @Keeps(D6_7_3)
  void noCommandTellsWhatItHolds(String name) {
    JsonNode values = Generated.of(gas.json().schema(name).orElseThrow(), CANARY);
    StringBuilder said = new StringBuilder();

    said.append(carriedOut(name, values));
    said.append(carriedOut(name, Generated.of(gas.json().schema(name).orElseThrow(), UNFIT)));
    said.append(carriedOut(name, spoiled(values)));

    assertThat(said.toString()).doesNotContain("金丝雀", "Canary");
    assertThat(log.toString(UTF_8)).doesNotContain("金丝雀", "Canary");
  }

  @Test
  void everyCommandThatHoldsPersonalDataCanBeMadeFromItsSchema() {
    List<String> personal = commands().stream()
        .filter(name ->
            gas.json().schema(name).orElseThrow().findValuesAsText("format").contains("personal"))
        .toList();

    assertThat(personal).hasSizeGreaterThan(20);
    assertThat(personal)
        .filteredOn(name -> {
          try {
            gas.json().read(name, Generated.of(gas.json().schema(name).orElseThrow(), CANARY));
            return false;
          } catch (InvalidCommand unfit) {
            return true;
          }
        })
        .isEmpty();
  }

  /** A text in a field nobody declared: what does not fit the schema is not quoted. */
  private static JsonNode spoiled(JsonNode values) {
    return JsonNodeFactory.instance.objectNode().put("more", CANARY).set("values", values);
  }

  /** All that is said when it is tried: of the command, its result, its refusal in both languages. */
  private String carriedOut(String name, JsonNode values) {
    try {
      Command command = gas.json().read(name, values);
      return command + " " + gas.json().view(command).size() + " " + executed(command);
    } catch (InvalidCommand unfit) {
      return told(unfit);
    }
  }

  private String executed(Command command) {
    Submission submission = new Submission(
        Actor.employee("E-1"), command, Optional.empty(), Optional.empty(), List.of());
    try {
      return submission + " " + gas.pipeline().execute(submission);
    } catch (Refusal refusal) {
      return told(refusal);
    }
  }

  private String told(Refusal refusal) {
    StringWriter trace = new StringWriter();
    refusal.printStackTrace(new PrintWriter(trace));
    return refusal + " " + refusal.parameters() + " " + trace
        + (refusal instanceof InvalidCommand invalid ? invalid.problems() : "")
        + gas.say(Locale.CHINESE, refusal)
        + gas.say(Locale.ENGLISH, refusal);
  }
}
