package org.gasservice.core.standard;

import com.google.common.base.CharMatcher;

/**
 * One rule of the manual (条款).
 *
 * @param id such as {@code D5-1.2b}: document, number, part. Forms are {@code F1} to {@code F15}, attachments {@code A1} to {@code A18}
 * @param about the thing it speaks of and where it bites, for the reader; empty for clauses out of scope
 * @param title our own short wording of it, not the manual's sentence
 */
public record Clause(String id, ClauseKind kind, String about, Wording title) {

  /** The manual's latest document, which also brings the forms and attachments. */
  private static final String BOOK = "D10";

  /** {@code D1} to {@code D10}. */
  public String document() {
    return isPaper() ? BOOK : id.substring(0, id.indexOf('-'));
  }

  /** Whether it is a form or an attachment rather than a clause proper. */
  public boolean isPaper() {
    return id.startsWith("F") || id.startsWith("A");
  }

  /** Whether it is the clause {@code prefix} or lies under it: {@code D10-2.1} holds {@code D10-2.1a}, not {@code D10-2.10a}. */
  public boolean isUnder(String prefix) {
    if (!id.startsWith(prefix)) {
      return false;
    }
    String rest = id.substring(prefix.length());
    return rest.isEmpty()
        || rest.startsWith(".")
        || rest.startsWith("-")
        || CharMatcher.inRange('a', 'z').matches(rest.charAt(0));
  }
}
