package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.util.Map;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problems;

/** Volumes and prices as whole ten-thousandths; money as whole fen. */
final class Scaled {

  /** Of a cubic metre, and of a yuan a cubic metre. */
  static final int DECIMALS = 4;

  /** Less than a hundred million cubic metres. */
  static final BigDecimal VOLUME_END = new BigDecimal("100000000");

  /** Less than a thousand yuan a cubic metre. */
  static final BigDecimal PRICE_END = new BigDecimal("1000");

  /** Of a fen, in a volume times a price. */
  static final long FEN = 1_000_000;

  /** Before the point; more is not even compared. */
  private static final int MOST_DIGITS = 18;

  private static final long HALF_FEN = FEN / 2;

  private Scaled() {}

  /** @throws InvalidCommand when it is negative, absurdly large or finer than four decimals */
  static long volume(String path, BigDecimal value) {
    Problems problems = new Problems();
    checkVolume(problems, path, value);
    if (!problems.isEmpty()) {
      throw new InvalidCommand(problems.list());
    }
    return exact(value);
  }

  static void checkVolume(Problems problems, String path, BigDecimal value) {
    check(problems, path, value, VOLUME_END);
  }

  /** A volume that is a multiple of the billing unit. */
  static void checkVolume(Problems problems, String path, BigDecimal value, BigDecimal unit) {
    checkVolume(problems, path, value);
    boolean sized = value.precision() - value.scale() <= MOST_DIGITS && value.scale() <= 1_000;
    problems.require(
        !sized || value.remainder(unit).signum() == 0, path, "tariff.finer-than-the-unit");
  }

  /** Above zero: what is free is not a price. */
  static void checkPrice(Problems problems, String path, BigDecimal value) {
    check(problems, path, value, PRICE_END);
    problems.require(value.signum() != 0, path, "tariff.price-zero");
  }

  private static void check(Problems problems, String path, BigDecimal value, BigDecimal end) {
    if (value.signum() < 0) {
      problems.add(path, "tariff.negative");
    } else if (value.precision() - value.scale() > MOST_DIGITS || value.compareTo(end) >= 0) {
      problems.add(path, "tariff.too-large", Map.of("end", end));
    }
    if (tooFine(value)) {
      problems.add(path, "tariff.too-many-decimals", Map.of("most", DECIMALS));
    }
  }

  private static boolean tooFine(BigDecimal value) {
    return value.scale() > DECIMALS
        && (value.scale() > 1_000 || value.stripTrailingZeros().scale() > DECIMALS);
  }

  /** A value known to be sound. */
  static long exact(BigDecimal value) {
    return value.movePointRight(DECIMALS).longValueExact();
  }

  /** Without zeros nobody needs, never with an exponent. */
  static BigDecimal plain(long unscaled, int decimals) {
    BigDecimal stripped = BigDecimal.valueOf(unscaled, decimals).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  static BigDecimal plainVolume(long scaled) {
    return plain(scaled, DECIMALS);
  }

  /** Half a fen is rounded up. */
  static long fen(long raw) {
    return Math.addExact(raw, HALF_FEN) / FEN;
  }

  /** The most a raw amount may be to cost no more than so many fen. */
  static long rawWithin(long fen) {
    return Math.addExact(Math.multiplyExact(fen, FEN), HALF_FEN - 1);
  }
}
