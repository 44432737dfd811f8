package org.gasservice.core.command;

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

  private final Map<String, String> chinese = new HashMap<>();
  private final Map<String, String> english = new HashMap<>();

  public Messages(Collection<MessageBundle> bundles) {
    add(MessageBundle.beside(Messages.class));
    bundles.forEach(this::add);
  }

  private void add(MessageBundle bundle) {
    chinese.putAll(bundle.chinese());
    english.putAll(bundle.english());
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

  /** A value as people say it: a word of the domain by its text {@code Type.NAME}, the parts of a list one after the other. */
  private String said(Locale locale, Object value) {
    boolean inChinese = "zh".equals(locale.getLanguage());
    if (value instanceof Collection<?> many) {
      return many.stream()
          .map(each -> said(locale, each))
          .collect(Collectors.joining(inChinese ? "、" : ", "));
    }
    if (value instanceof Enum<?> word) {
      String code = word.getDeclaringClass().getSimpleName() + "." + word.name();
      return (inChinese ? chinese : english).getOrDefault(code, word.name());
    }
    if (value instanceof Problem problem) {
      return text(locale, problem.code(), problem.parameters());
    }
    return value instanceof Wording both ? both.in(locale) : value.toString();
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
