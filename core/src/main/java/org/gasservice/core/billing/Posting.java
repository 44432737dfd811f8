package org.gasservice.core.billing;

import java.util.Optional;
import org.gasservice.core.money.Yuan;

/**
 * One side of an entry (分录行).
 *
 * @param detail channel or drawer, a token, where the title is kept apart by it
 * @param amount debit when positive, credit when negative
 */
public record Posting(AccountTitle title, Optional<String> detail, Yuan amount) {

  public Posting {
    detail = detail == null ? Optional.empty() : detail;
  }

  public static Posting debit(AccountTitle title, Yuan amount) {
    return new Posting(title, Optional.empty(), amount);
  }

  public static Posting credit(AccountTitle title, Yuan amount) {
    return debit(title, amount.negated());
  }

  /** The same, kept apart by a channel or drawer. */
  public Posting of(String channel) {
    return new Posting(title, Optional.of(channel), amount);
  }

  Posting reversed() {
    return new Posting(title, detail, amount.negated());
  }

  /** Name of the balance it changes, such as {@code RECEIVABLE_GAS} or {@code CLEARING.CASH}. */
  public String balance() {
    return balanceOf(title, detail);
  }

  static String balanceOf(AccountTitle title, Optional<String> detail) {
    return title.name() + detail.map(part -> "." + part).orElse("");
  }
}
