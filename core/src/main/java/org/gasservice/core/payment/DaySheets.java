package org.gasservice.core.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gasservice.core.command.Session;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.payment.DaySheet.ChannelLine;
import org.gasservice.core.payment.DaySheet.DrawerLine;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** Reads a day together. Costs what was paid on the day, page by page. */
record DaySheets(Session session, PaymentSettings settings) {

  DaySheet of(String unit, LocalDate day) {
    Instant from = day.atStartOfDay(settings.zone()).toInstant();
    Instant to = day.plusDays(1).atStartOfDay(settings.zone()).toInstant();
    List<DrawerLine> drawers = new ArrayList<>();
    each(
        CashDrawer.TYPE,
        Range.all(CashDrawer.OF_UNIT).inRoot(unit).atLeast(from).below(to),
        drawer ->
            drawers.add(0, DrawerLine.of(drawer, DrawerCash.of(session.reads(), drawer.key()))));
    List<ChannelLine> channels = new ArrayList<>();
    each(
        CollectionChannel.TYPE,
        Range.all(CollectionChannel.ALL),
        channel -> line(channel.channel(), day).ifPresent(channels::add));
    channels.sort(Comparator.comparing(ChannelLine::channel));
    return new DaySheet(unit, day, drawers, channels);
  }

  /** Nothing of a channel that had nothing to do with the day. */
  private Optional<ChannelLine> line(String channel, LocalDate day) {
    Sums sums = new Sums();
    each(
        Payment.TYPE,
        Range.all(Payment.OF_CHANNEL).equalTo(channel).equalTo(day),
        payment -> sums.add(payment, day));
    each(
        Refund.TYPE,
        Range.all(Refund.OF_CHANNEL).equalTo(channel).equalTo(day),
        refund -> sums.back = sums.back.plus(refund.amount()));
    Optional<Reconciliation> reconciliation =
        session.find(Reconciliation.TYPE, Reconciliation.keyOf(channel, day)).map(Held::value);
    return sums.payments == 0 && sums.back.signum() == 0 && reconciliation.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChannelLine(channel, sums.payments, sums.received, sums.back, reconciliation));
  }

  /** Lives as long as a channel is added up. What was taken back on its own day stands in the index twice, and is added once. */
  private static final class Sums {
    private final Set<Key> seen = new HashSet<>();
    private int payments;
    private Yuan received = Yuan.ZERO;
    private Yuan back = Yuan.ZERO;

    void add(Payment payment, LocalDate day) {
      if (!seen.add(payment.key())) {
        return;
      }
      if (payment.day().equals(day)) {
        payments++;
        received = received.plus(payment.amount());
      }
      if (payment.undoing().filter(u -> u.day().equals(day)).isPresent()) {
        back = back.plus(payment.amount());
      }
    }
  }

  private <T> void each(AggregateType<T> type, Range range, Consumer<T> what) {
    Optional<Bytes> after = Optional.empty();
    do {
      Page<Held<T>> page = session.scan(type, range, after, Limits.PAGE);
      page.rows().forEach(held -> what.accept(held.value()));
      after = page.next();
    } while (after.isPresent());
  }
}
