package org.gasservice.core.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.gasservice.core.standard.Wording;
import org.gasservice.storage.StorageFailure;

/** Says things to people, in Chinese or English. */
public final class Messages {

  private static final Pattern PARAMETER = Pattern.compile("\\{([a-zA-Z]+)}");

  private static final DateTimeFormatter TO_THE_MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter TO_THE_MICROSECOND = new DateTimeFormatterBuilder()
      .appendPattern("yyyy-MM-dd HH:mm:ss")
      .appendFraction(ChronoField.MICRO_OF_SECOND, 0, 6, true)
      .toFormatter(Locale.ROOT);

  private final Map<String, String> chinese;
  private final Map<String, String> english;
  private final Optional<ZoneId> zone;

  /** Moments are said in UTC. */
  public Messages(Collection<MessageBundle> bundles) {
    this(new HashMap<>(), new HashMap<>(), Optional.empty());
    add(MessageBundle.beside(Messages.class));
    bundles.forEach(this::add);
  }

  private Messages(
      Map<String, String> chinese, Map<String, String> english, Optional<ZoneId> zone) {
    this.chinese = chinese;
    this.english = english;
    this.zone = zone;
  }

  private void add(MessageBundle bundle) {
    chinese.putAll(bundle.chinese());
    english.putAll(bundle.english());
  }

  /** The same texts with moments said as the local time of a zone. */
  public Messages in(ZoneId local) {
    return new Messages(chinese, english, Optional.of(local));
  }

  /** The text of a code; the code itself and the parameters when there is none. */
  public String text(Locale locale, String code, Map<String, ?> parameters) {
    String pattern = ("zh".equals(locale.getLanguage()) ? chinese : english).get(code);
    if (pattern == null) {
      return parameters.isEmpty() ? code : code + " " + parameters;
    }
    Matcher matcher = PARAMETER.matcher(pattern);
    return matcher.replaceAll(match ->
        Matcher.quoteReplacement(Optional.<Object>ofNullable(parameters.get(match.group(1)))
            .map(value -> said(locale, value))
            .orElse("?")));
  }

  /** A value as people say it: a word of the domain by its text {@code Type.NAME}, a moment as local time, the parts of a list one after the other. */
  private String said(Locale locale, Object value) {
    boolean inChinese = "zh".equals(locale.getLanguage());
    if (value instanceof Collection<?> many) {
      return many.stream()
          .map(each -> said(locale, each))
          .collect(Collectors.joining(inChinese ? "、" : ", "));
    }
    if (value instanceof Enum<?> word) {
      return said(locale, new Term(word.getDeclaringClass().getSimpleName(), word.name()));
    }
    if (value instanceof Term term) {
      return (inChinese ? chinese : english)
          .getOrDefault(term.group() + "." + term.token(), term.token());
    }
    if (value instanceof Instant moment) {
      return zone.map(local -> said(moment.atZone(local))).orElseGet(moment::toString);
    }
    if (value instanceof Problem problem) {
      return text(locale, problem.code(), problem.parameters());
    }
    return value instanceof Wording both ? both.in(locale) : value.toString();
  }

  private static String said(ZonedDateTime moment) {
    boolean fullMinute = moment.truncatedTo(ChronoUnit.MINUTES).equals(moment);
    return (fullMinute ? TO_THE_MINUTE : TO_THE_MICROSECOND).format(moment);
  }

  /** Whether there is a text for the code, in both languages. */
  public boolean knows(String code) {
    return chinese.containsKey(code) && english.containsKey(code);
  }

  /** The refusal in one paragraph: its text, every problem of the input, and the clause. */
  public String text(Locale locale, Refusal refusal) {
    String text = text(locale, refusal.code(), refusal.parameters());
    if (refusal instanceof InvalidCommand invalid) {
      return text + " " + String.join("; ", problems(locale, invalid.problems()));
    }
    return refusal instanceof RuleViolation violation
        ? text + " [" + violation.clause() + "]"
        : text;
  }

  /** What went wrong with the store. */
  public String text(Locale locale, StorageFailure failure) {
    return text(locale, "storage." + failure.outcome().name(), Map.of());
  }

  private List<String> problems(Locale locale, List<Problem> problems) {
    return problems.stream()
        .map(p ->
            (p.path().isEmpty() ? "" : p.path() + ": ") + text(locale, p.code(), p.parameters()))
        .toList();
  }
}
