package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How much a holding has used in a yearly cycle (阶梯累计量). Belongs to the supply account: a meter exchange and a 更名 leave it as it is.
 *
 * @param cycle first day of the cycle
 * @param volume counted in it, m³
 * @param months of the cycle the limits are for, 1 to 12; less than 12 only in the first cycle of an account that took over under
 *     {@link TransferPolicy#PRORATE}
 */
public record TierCount(LocalDate cycle, BigDecimal volume, int months) {

  /** A whole cycle's. */
  static final int WHOLE = 12;

  public TierCount {
    if (volume.signum() < 0 || months < 1 || months > WHOLE) {
      throw new IllegalArgumentException("a tier count is not negative and is for 1 to 12 months");
    }
  }

  /** Nothing counted yet in the cycle that begins on a day. */
  public static TierCount none(LocalDate cycle) {
    return new TierCount(cycle, BigDecimal.ZERO, WHOLE);
  }

  public static TierCount of(LocalDate cycle, BigDecimal volume) {
    return new TierCount(cycle, volume, WHOLE);
  }

  /** The count in a cycle: this one, or nothing when that is another cycle. Nothing is carried over. */
  TierCount in(LocalDate other) {
    return other.equals(cycle) ? this : none(other);
  }

  /**
   * What the new holder begins with at a 过户.
   *
   * @param day the day it happens, in this count's cycle or a later one
   * @param cycleOfDay first day of the cycle the day lies in
   */
  public TierCount takenOver(TransferPolicy policy, LocalDate day, LocalDate cycleOfDay) {
    return switch (policy) {
      case RESTART -> none(cycleOfDay);
      case CONTINUE -> in(cycleOfDay);
      case PRORATE -> {
        int over = (int) ChronoUnit.MONTHS.between(cycleOfDay, day);
        yield new TierCount(cycleOfDay, BigDecimal.ZERO, WHOLE - Math.min(over, WHOLE - 1));
      }
    };
  }
}
