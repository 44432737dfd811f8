package org.gasservice.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D3_13;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.NotFound;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.Session;
import org.gasservice.core.command.Submission;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.PublishedStandards;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed is read page by page, by one or by several, and each case counts once. */
class ReaderTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-03");
  private static final int PAGE = 200;

  private final Office office = QualityProperties.office();
  private final QualityReader reader = reader(Widget.MEASURE);

  @BeforeEach
  void units() {
    Customer.company(office);
  }

  @AfterEach
  void close() {
    office.close();
  }

  private QualityReader reader(Measure<?> measure) {
    return new QualityReader(office.pipeline(), List.of(measure));
  }

  private void put(int many) {
    List<Submission> puts = IntStream.range(0, many)
        .mapToObj(i -> Submission.of(
            Actor.employee("E-1"),
            new Widget.Put("W" + i, new Widget("EAST-1", DAY, true, false, false))))
        .toList();
    office.pipeline().executeAll(puts, Pipeline.Mode.EACH);
  }

  private long counted() {
    return office.value(QualityCell.TYPE, QualityCell.keyOf("EAST-1", DAY)).figures().stream()
        .filter(figure -> figure.indicator().equals("ORDERS_ON_TIME"))
        .mapToLong(figure -> figure.tally().of())
        .sum();
  }

  @Test
  void whereNothingIsMeasuredNothingIsWritten() {
    assertThat(reader.read(1_000)).isFalse();
    assertThat(office.has(FeedMark.TYPE, FeedMark.KEY)).isFalse();
    assertThatThrownBy(() -> reader.read(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  @Keeps(D3_13)
  void whatIsReadIsMarkedAndNotReadAgain() {
    put(1);
    assertThat(reader.read(1)).isFalse();
    FeedMark mark = office.value(FeedMark.TYPE, FeedMark.KEY);
    assertThat(counted()).isEqualTo(1);

    reader(new Measure<>(Widget.TYPE, (widget, facts) -> {
          throw new AssertionError("read again");
        }))
        .read(1);

    assertThat(mark.cursor()).isPresent();
  }

  @Test
  @Keeps(D3_13)
  void aReaderStopsAfterAboutAsManyAsItWasAskedForAndSaysThatThereIsMore() {
    put(2 * PAGE);

    assertThat(reader.read(1)).as("a page is read whole").isTrue();
    assertThat(counted()).isBetween(1L, (long) PAGE);
    assertThat(reader.read(10 * PAGE)).isFalse();
    assertThat(counted()).isEqualTo(2L * PAGE);
  }

  @Test
  @Keeps(D3_13)
  void ofTwoReadersAtOnceOneIsTooLateAndNothingIsCountedTwice() {
    put(3);
    AtomicBoolean first = new AtomicBoolean(true);
    QualityReader slow = reader(new Measure<>(Widget.TYPE, (widget, facts) -> {
      if (first.getAndSet(false)) {
        reader.read(1_000);
      }
      return Widget.MEASURE.from().of(widget, facts);
    }));

    assertThat(slow.read(1_000)).as("somebody was faster: look again").isTrue();
    assertThat(counted()).isEqualTo(3);
    assertThat(slow.read(1_000)).isFalse();
    assertThat(counted()).isEqualTo(3);
  }

  @Test
  void figuresOfAUnitThereIsNotAreNotNone() {
    Quality quality = new Quality(
        Session.of(office.pipeline(), Actor.employee("E-1")),
        QualitySettings.of(Office.ZONE, PublishedStandards.manual(), List.of(Widget.MEASURE)));

    assertThatThrownBy(() -> quality.figures("WEST", DAY, DAY)).isInstanceOf(NotFound.class);
  }
}
