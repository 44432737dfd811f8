package org.gasservice.examples.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.command.Messages;
import org.gasservice.core.standard.Clause;
import org.gasservice.core.standard.ClauseCatalogue;

/** What a report says, in both languages at once. */
public record Words(Messages messages, LocalDate day, ZoneId zone) {

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter DAY_AND_CLOCK =
      DateTimeFormatter.ofPattern("MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** The texts of reports, of what stands beside a class and of features, for a day in a zone. */
  public static Words beside(
      Class<?> page, Collection<MessageBundle> features, LocalDate day, ZoneId zone) {
    List<MessageBundle> bundles = new ArrayList<>(features);
    bundles.add(MessageBundle.beside(DayReport.class));
    bundles.add(MessageBundle.beside(page));
    return new Words(new Messages(bundles), day, zone);
  }

  public Both of(String code) {
    return of(code, Map.of());
  }

  public Both of(String code, Map<String, ?> parameters) {
    return new Both(
        messages.text(Locale.CHINESE, code, parameters),
        messages.text(Locale.ENGLISH, code, parameters));
  }

  /** A word of the domain, such as a state or a milestone; the word itself when there is no text. */
  public Both word(String group, String token) {
    String code = group + "." + token;
    return messages.knows(code) ? of(code) : Both.same(token);
  }

  /** What a clause says, in a few words of ours. */
  public static Both title(String clause) {
    return ClauseCatalogue.manual()
        .find(clause)
        .map(Clause::title)
        .map(title -> new Both(title.in(Locale.CHINESE), title.in(Locale.ENGLISH)))
        .orElseGet(() -> Both.same(clause));
  }

  /** Local time; with the date when it is another day. */
  public String clock(Instant moment) {
    boolean today = LocalDate.ofInstant(moment, zone).equals(day);
    return (today ? CLOCK : DAY_AND_CLOCK).format(moment.atZone(zone));
  }

  /** Date and local time. */
  public String moment(Instant moment) {
    return MOMENT.format(moment.atZone(zone));
  }

  /** Minutes since the day began; more than 1440 on the next. */
  public double minutes(Instant moment) {
    Instant midnight = day.atTime(LocalTime.MIN).atZone(zone).toInstant();
    return Duration.between(midnight, moment).toSeconds() / 60.0;
  }

  /** A length of time, to the minute; to the second below two minutes. */
  public Both time(Duration length) {
    long seconds = length.toSeconds();
    if (seconds < 120) {
      return of("time.seconds", Map.of("s", seconds));
    }
    long minutes = (seconds + 30) / 60;
    if (minutes < 60) {
      return of("time.minutes", Map.of("m", minutes));
    }
    return minutes % 60 == 0
        ? of("time.hours", Map.of("h", minutes / 60))
        : of("time.hours-minutes", Map.of("h", minutes / 60, "m", minutes % 60));
  }
}
