package org.gasservice.core.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Extra: compares our dates with a public collection of the notices, when a copy of it lies beside the checkout. */
class HolidaySourceTest {

  private static final Path SOURCE =
      Path.of(System.getProperty("gasservice.shared", "../../shared"), "data", "holidays-cn");

  @Test
  void our_dates_are_those_of_the_public_collection() throws IOException {
    if (!Files.isDirectory(SOURCE)) {
      System.out.println(
          "holiday dates not compared: shared/data/holidays-cn is not beside the checkout");
    }
    assumeTrue(Files.isDirectory(SOURCE), "shared/data/holidays-cn is not beside the checkout");
    Set<LocalDate> off = new TreeSet<>();
    Set<LocalDate> work = new TreeSet<>();
    for (int year : ChineseHolidays.latest().announced()) {
      for (JsonNode day :
          new ObjectMapper().readTree(SOURCE.resolve(year + ".json").toFile()).get("days")) {
        LocalDate date = LocalDate.parse(day.get("date").asText());
        if (day.get("isOffDay").asBoolean()) {
          off.add(date);
        } else if (date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
          // the collection also lists a Monday on which work simply resumed
          work.add(date);
        }
      }
    }
    assertThat(off).hasSizeGreaterThan(500).isEqualTo(ChineseHolidays.latest().daysOff());
    assertThat(work).hasSizeGreaterThan(100).isEqualTo(ChineseHolidays.latest().makeUpDays());
  }
}
