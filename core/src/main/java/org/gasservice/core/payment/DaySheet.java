package org.gasservice.core.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;

/**
 * Cash and channels of a day (日报表): what each drawer of a unit had, and what each channel of the company took.
 *
 * @param drawers opened on the day, in the order they were
 */
public record DaySheet(
    String unit, LocalDate day, List<DrawerLine> drawers, List<ChannelLine> channels) {

  /**
   * A drawer.
   *
   * @param takenOver from other drawers, of crews that came back
   * @param expected what should be in it now, or should have been when it was counted
   * @param counted absent before it was
   */
  public record DrawerLine(
      String drawer,
      String clerk,
      DrawerState state,
      Yuan opening,
      Yuan takenOver,
      int payments,
      Yuan received,
      Yuan refunded,
      Yuan deposited,
      Yuan expected,
      Optional<Yuan> counted) {

    @Keeps(Clauses.D4_12a)
    static DrawerLine of(CashDrawer drawer, DrawerCash cash) {
      return new DrawerLine(
          drawer.key().id(),
          drawer.clerk(),
          drawer.state(),
          drawer.opening(),
          drawer.takenOverSum(),
          cash.payments(),
          cash.received(),
          cash.refunded(),
          drawer.deposited(),
          cash.expected(drawer),
          drawer.count().map(CashDrawer.Count::counted));
    }

    /** Over when positive, short when negative; absent before it was counted. */
    public Optional<Yuan> difference() {
      return counted.map(found -> found.minus(expected));
    }
  }

  /**
   * A channel.
   *
   * @param payments how many were paid on the day; voided ones not counted
   * @param back what was given or taken back on the day
   * @param reconciliation how it stands beside the channel's own statement; absent before the first page
   */
  public record ChannelLine(
      String channel,
      int payments,
      Yuan received,
      Yuan back,
      Optional<Reconciliation> reconciliation) {}

  public DaySheet {
    drawers = List.copyOf(drawers);
    channels = List.copyOf(channels);
  }
}
