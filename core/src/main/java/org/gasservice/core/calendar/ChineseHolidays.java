package org.gasservice.core.calendar;

import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.gasservice.core.calendar.CalendarRefusal.Problem;

/**
 * The public holidays of China (法定节假日及调休) from the yearly notices of the State Council, 2007 to 2026.
 *
 * <p>A version is named after the last notice it knows: {@code 2020-1} is what could be known before the Spring Festival of 2020 was
 * lengthened, {@code 2020-2} what was known after. A company that must not wait for a release adds a notice by {@link #parse}.
 */
public final class ChineseHolidays {

  private static final String RESOURCE = "chinese-holidays.txt";
  private static final Pattern NAME = Pattern.compile("\\d{4}-\\d+");

  /** Catches a mistyped year, not a generous government. */
  private static final int LONGEST_HOLIDAY = 60;

  private ChineseHolidays() {}

  /** Everything this release knows. */
  public static Holidays latest() {
    return BuiltIn.NOTICES.get(BuiltIn.NOTICES.size() - 1);
  }

  /** All versions, oldest first. */
  public static List<String> versions() {
    return BuiltIn.NOTICES.stream().map(Holidays::version).toList();
  }

  /** @throws CalendarRefusal UNKNOWN_VERSION */
  public static Holidays version(String version) {
    return BuiltIn.NOTICES.stream()
        .filter(known -> known.version().equals(version))
        .findAny()
        .orElseThrow(() -> new CalendarRefusal(
            Problem.UNKNOWN_VERSION, "no Chinese holidays under version " + version));
  }

  /**
   * Reads notices, oldest first, one a line: {@code 2020-2 off 2020-01-31..2020-02-02 work 2020-02-08}. Lines starting with {@code #} and
   * empty lines are passed over. A later notice changes the days it names.
   *
   * @return what was known after each notice, oldest first
   * @throws CalendarRefusal BAD_NOTICE
   */
  public static List<Holidays> parse(Collection<String> lines) {
    List<Holidays> versions = new ArrayList<>();
    Holidays known = new Holidays("cn", "0", Set.of(), Set.of(), Set.of());
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        known = after(known, line);
        versions.add(known);
      }
    }
    return List.copyOf(versions);
  }

  private static Holidays after(Holidays before, String notice) {
    Set<Integer> announced = new HashSet<>(before.announced());
    Set<LocalDate> off = new HashSet<>(before.daysOff());
    Set<LocalDate> work = new HashSet<>(before.makeUpDays());
    List<String> words = Splitter.on(' ').omitEmptyStrings().splitToList(notice);
    String name = words.get(0);
    if (!NAME.matcher(name).matches()) {
      throw new CalendarRefusal(
          Problem.BAD_NOTICE, "a notice starts with its year and number, like 2020-1");
    }
    announced.add(Integer.valueOf(name.substring(0, 4)));
    Set<LocalDate> target = off;
    for (String word : words.subList(1, words.size())) {
      if (word.equals("off") || word.equals("work")) {
        target = word.equals("off") ? off : work;
      } else {
        List<LocalDate> dates = dates(name, word);
        off.removeAll(dates);
        work.removeAll(dates);
        target.addAll(dates);
      }
    }
    return new Holidays(before.id(), name, announced, off, work);
  }

  private static List<LocalDate> dates(String notice, String word) {
    try {
      List<String> ends = Splitter.on("..").limit(2).splitToList(word);
      LocalDate first = LocalDate.parse(ends.get(0));
      LocalDate last = LocalDate.parse(ends.get(ends.size() - 1));
      if (last.isBefore(first) || last.isAfter(first.plusDays(LONGEST_HOLIDAY))) {
        throw new CalendarRefusal(
            Problem.BAD_NOTICE,
            "notice " + notice + ": no stretch of days: " + first + " to " + last);
      }
      return first.datesUntil(last.plusDays(1)).toList();
    } catch (DateTimeParseException e) {
      throw new CalendarRefusal(
          Problem.BAD_NOTICE, "notice " + notice + " names a day that is no date");
    }
  }

  /** Read once, when first asked for. */
  private static final class BuiltIn {
    static final List<Holidays> NOTICES = parse(read());

    private static List<String> read() {
      try (InputStream in = Objects.requireNonNull(
              ChineseHolidays.class.getResourceAsStream(RESOURCE), RESOURCE);
          BufferedReader reader =
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        return reader.lines().toList();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
