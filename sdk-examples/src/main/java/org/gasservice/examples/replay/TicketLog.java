package org.gasservice.examples.replay;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.gasservice.examples.shell.Complaint;

/** Reads the CSV form of the "incident management process enriched event log". Times are local times of the company's zone. */
final class TicketLog {

  private static final List<String> NEEDED = List.of(
      "number",
      "incident_state",
      "opened_at",
      "sys_updated_at",
      "location",
      "category",
      "subcategory",
      "priority",
      "assignment_group",
      "assigned_to");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
          "dd-MM-uuuu HH:mm", Locale.ROOT)
      .withResolverStyle(ResolverStyle.STRICT);
  private static final String NOTHING = "?";

  private TicketLog() {}

  /**
   * All rows, in the order of the file.
   *
   * @throws Complaint naming the columns that are missing, or the line that cannot be read
   */
  static List<LogRow> read(Path file, ZoneId zone) throws IOException {
    CSVFormat format = CSVFormat.RFC4180
        .builder()
        .setHeader()
        .setSkipHeaderRecord(true)
        .setIgnoreEmptyLines(true)
        .get();
    try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8);
        CSVParser parser = format.parse(in)) {
      requireHeader(file, parser);
      return rows(parser, zone);
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof CSVException) {
        throw Complaint.input("replay.not-csv", Map.of("file", file));
      }
      throw e;
    } catch (IllegalArgumentException e) {
      throw Complaint.input("replay.header", Map.of("file", file, "columns", NEEDED));
    }
  }

  private static void requireHeader(Path file, CSVParser parser) {
    List<String> missing =
        NEEDED.stream().filter(name -> !parser.getHeaderMap().containsKey(name)).toList();
    if (!missing.isEmpty()) {
      throw Complaint.input(
          "replay.header", Map.of("file", file, "columns", String.join(", ", missing)));
    }
  }

  private static List<LogRow> rows(CSVParser parser, ZoneId zone) {
    List<LogRow> rows = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (CSVRecord record : parser) {
      int line = (int) parser.getCurrentLineNumber();
      if (!record.isConsistent()) {
        throw badLine(line);
      }
      int number = seen.merge(record.get("number"), 1, Integer::sum);
      try {
        rows.add(row(record, line, number, zone));
      } catch (DateTimeException | NumberFormatException e) {
        throw badLine(line);
      }
    }
    return rows;
  }

  private static Complaint badLine(int line) {
    return Complaint.input("replay.bad-line", Map.of("line", line));
  }

  private static LogRow row(CSVRecord record, int line, int number, ZoneId zone) {
    String ticket = record.get("number");
    if (!ticket.matches("[!-~]{1,60}")) {
      throw badLine(line);
    }
    return new LogRow(
        line,
        ticket,
        number,
        record.get("incident_state"),
        given(record.get("assigned_to")),
        given(record.get("assignment_group")),
        record.get("location"),
        record.get("category") + " / " + record.get("subcategory"),
        Integer.parseInt(record.get("priority").split(" ", 2)[0]),
        time(record.get("opened_at"), zone),
        time(record.get("sys_updated_at"), zone));
  }

  private static Optional<String> given(String value) {
    return value.isBlank() || value.equals(NOTHING) ? Optional.empty() : Optional.of(value);
  }

  private static Instant time(String text, ZoneId zone) {
    return LocalDateTime.parse(text, TIME).atZone(zone).toInstant();
  }
}
