package org.gasservice.core.tariff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.json.Json;
import org.gasservice.core.json.JsonSchemas;
import org.gasservice.core.json.SchemaCheck;

/** Schedules as JSON, and the samples that ship. */
public final class PriceSchedules {

  private final JsonSchemas schemas = new JsonSchemas();
  private final SchemaCheck shapes = new SchemaCheck(schemas);

  /** The JSON schema (draft 2020-12) of a schedule. */
  public String schema() {
    return schemas.of(PriceSchedule.class).toPrettyString();
  }

  /** A schedule as JSON, readable again. */
  public String write(PriceSchedule schedule) {
    return Json.reveal(schedule).toPrettyString() + "\n";
  }

  /**
   * A schedule from JSON.
   *
   * @throws InvalidCommand naming every place where it does not fit the schema; else everything that is wrong with what it says
   */
  public PriceSchedule read(String json) {
    JsonNode tree = parse(json);
    List<Problem> problems = shapes.check(PriceSchedule.class, tree).stream()
        .map(m -> new Problem(m.path(), m.code(), m.parameters()))
        .toList();
    if (!problems.isEmpty()) {
      throw new InvalidCommand(problems);
    }
    return bound(tree).checked();
  }

  /**
   * Beijing's residential prices as a district government published them in November 2024: an example, nobody's price here. Limits of 350 and
   * 500 m³, for wall-hung boilers ({@code WALL_BOILER}) 1500 and 2500, for rural heating ({@code RURAL_HEATING}) 2500 and 3000.
   */
  public static PriceSchedule sampleOfBeijing() {
    return shipped("sample-beijing-residential.json");
  }

  /** Beijing's price for schools, welfare homes and committees: flat. An example as well. */
  public static PriceSchedule sampleOfBeijingSchools() {
    return shipped("sample-beijing-institution.json");
  }

  private static PriceSchedule shipped(String file) {
    try (InputStream in =
        Objects.requireNonNull(PriceSchedules.class.getResourceAsStream(file), file)) {
      return bound(parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))).checked();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode parse(String json) {
    try {
      return Json.parse(json);
    } catch (JsonProcessingException e) {
      throw InvalidCommand.of("", "tariff.not-json");
    }
  }

  private static PriceSchedule bound(JsonNode tree) {
    try {
      return Json.bind(PriceSchedule.class, tree);
    } catch (IOException e) {
      throw InvalidCommand.of("", "problem.value");
    }
  }
}
