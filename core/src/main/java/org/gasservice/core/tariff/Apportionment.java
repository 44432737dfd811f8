package org.gasservice.core.tariff;

/** Splits a whole into parts by weight: each its share, what is left over unit by unit to the largest remainders, ties to the earlier part. */
public final class Apportionment {

  private Apportionment() {}

  /**
   * Parts that sum to the whole.
   *
   * @param units not negative
   * @param weights at least one above zero, none below
   * @throws ArithmeticException when units times a weight overflows
   */
  public static long[] split(long units, int[] weights) {
    if (weights.length == 2) {
      long first = older(units, weights[0], weights[1]);
      return new long[] {first, units - first};
    }
    long sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    long[] parts = new long[weights.length];
    long[] remainders = new long[weights.length];
    long left = units;
    for (int i = 0; i < weights.length; i++) {
      long share = Math.multiplyExact(units, (long) weights[i]);
      parts[i] = share / sum;
      remainders[i] = share % sum;
      left -= parts[i];
    }
    for (; left > 0; left--) {
      int largest = 0;
      for (int i = 1; i < remainders.length; i++) {
        if (remainders[i] > remainders[largest]) {
          largest = i;
        }
      }
      parts[largest]++;
      remainders[largest] = -1;
    }
    return parts;
  }

  /**
   * The earlier of two parts; the other is the rest. Allocates nothing.
   *
   * @param units not negative
   * @param older weight of the earlier part, as {@code newer} not negative; not both zero
   * @throws ArithmeticException when units times a weight overflows
   */
  public static long older(long units, int older, int newer) {
    long sum = (long) older + newer;
    long share = Math.multiplyExact(units, (long) older);
    long remainder = share % sum;
    // the two remainders are nothing, or one unit together
    return share / sum + (remainder * 2 >= sum ? 1 : 0);
  }
}
