package org.gasservice.core.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gasservice.core.command.InvalidCommand;

/**
 * An amount of money (金额) in yuan, exact to the fen. Negative amounts are owed the other way.
 *
 * @param amount two decimals
 */
public record Yuan(@JsonValue BigDecimal amount) implements Comparable<Yuan> {

  public static final Yuan ZERO = new Yuan(BigDecimal.ZERO);

  private static final int DECIMALS = 2;
  private static final int MOST_DIGITS = 15;

  /** @throws InvalidCommand when the amount is finer than a fen, or beyond 15 digits: nothing is rounded in silence */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Yuan {
    if (amount.scale() > MOST_DIGITS || amount.precision() - amount.scale() > MOST_DIGITS) {
      throw InvalidCommand.of("amount", "money.too-many-digits");
    }
    if (amount.stripTrailingZeros().scale() > DECIMALS) {
      throw InvalidCommand.of("amount", "money.finer-than-a-fen");
    }
    amount = amount.setScale(DECIMALS, RoundingMode.UNNECESSARY);
  }

  public static Yuan of(String amount) {
    return new Yuan(new BigDecimal(amount));
  }

  public Yuan plus(Yuan other) {
    return new Yuan(amount.add(other.amount));
  }

  public Yuan minus(Yuan other) {
    return new Yuan(amount.subtract(other.amount));
  }

  /** The same amount owed the other way. */
  public Yuan negated() {
    return new Yuan(amount.negate());
  }

  /** The smaller of the two. */
  public Yuan min(Yuan other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** So many times this price, half a fen rounded up. */
  public Yuan times(BigDecimal quantity) {
    return new Yuan(amount.multiply(quantity).setScale(DECIMALS, RoundingMode.HALF_UP));
  }

  /** -1, 0 or 1. */
  public int signum() {
    return amount.signum();
  }

  @Override
  public int compareTo(Yuan other) {
    return amount.compareTo(other.amount);
  }

  /** Such as {@code 12.50}. */
  @Override
  public String toString() {
    return amount.toPlainString();
  }
}
