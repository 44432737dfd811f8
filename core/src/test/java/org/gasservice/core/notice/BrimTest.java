package org.gasservice.core.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Document;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.junit.jupiter.api.Test;

/** Lists are bounded and a full one is refused by name, so nothing ever outgrows its row. */
class BrimTest {

  private static final Instant AT = Instant.parse("2026-03-02T01:00:00.123456Z");

  private static String token(String start) {
    return start + "x".repeat(Limits.KEY_LENGTH - start.length());
  }

  private static <T> int size(AggregateType<T> type, T value) {
    Document document = type.codec().write(value, null);
    assertThat(type.codec().read(document)).isEqualTo(value);
    return document.hot().size() + document.cold().size();
  }

  @Test
  void anInterruptionOfManyAnnouncementsFits() {
    try (Estate estate = new Estate()) {
      Instant begin = AT.plus(Duration.ofDays(2));
      PlanInterruption plan = PlanInterruption.builder()
          .interruption("I-1")
          .cause(Cause.NETWORK_EXTENSION)
          .area("区".repeat(PlanInterruption.LONGEST_AREA))
          .addAllValves(IntStream.range(0, PlanInterruption.MOST_VALVES)
              .mapToObj(n -> token("V-" + n))
              .toList())
          .begin(begin)
          .until(begin.plus(Duration.ofDays(2)))
          .build();
      estate.office.runAll(plan, Estate.posted("I-1"));
      String refusal = "";
      for (int n = 1; refusal.isEmpty(); n++) {
        Instant later = begin.plusSeconds(n);
        estate.office.run(new RescheduleInterruption("I-1", later, later.plus(Duration.ofDays(2))));
        Announce moved = new Announce(
            "I-1", Announcement.What.MOVED, EnumSet.allOf(NoticeChannel.class), Optional.empty());
        refusal = n < 30 ? "" : estate.office.violation(moved);
        if (n < 30) {
          estate.office.run(moved);
        }
      }
      assertThat(refusal).isEqualTo("D10-4.15 notice.too-many-announcements");
      assertThat(size(Interruption.TYPE, estate.interruption("I-1")))
          .isLessThan(Limits.PART_BYTES / 2);
      estate.office.run(new CancelInterruption("I-1", Personal.of("no more")));
    }
  }

  @Test
  void aHomeOfManyInterruptionsFitsAndForgetsThoseThatAreOver() {
    PointOutages full = new PointOutages(token("P-"), outages(Standing.ABSENT));
    assertThat(size(PointOutages.TYPE, full)).isLessThan(Limits.PART_BYTES / 2);
    assertThat(new PointOutages("P", outages(Standing.ON)).with(outage("new", Standing.OFF)))
        .extracting(after -> after.outages().size())
        .isEqualTo(PointOutages.MOST);
    assertThatThrownBy(() -> full.with(outage("new", Standing.OFF)))
        .hasMessageContaining("notice.too-many-outages");
  }

  @Test
  void aHomeToldManyTimesFits() {
    Delivery delivery = new Delivery(NoticeChannel.MESSAGE, AT, token("E-"), token("R-"));
    AffectedPoint told = AffectedPoint.builder()
        .interruption(token("I-"))
        .point(token("P-"))
        .urgency(Urgency.KEY_CUSTOMER)
        .standing(Standing.EXPECTED)
        .since(AT)
        .addAllDeliveries(
            Stream.generate(() -> delivery).limit(AffectedPoint.MOST_DELIVERIES).toList())
        .asOf(0)
        .build();
    assertThat(size(AffectedPoint.TYPE, told)).isLessThan(Limits.PART_BYTES / 2);
  }

  private static List<Outage> outages(Standing standing) {
    return IntStream.range(0, PointOutages.MOST)
        .mapToObj(n -> outage(token("I-" + n), standing))
        .toList();
  }

  private static Outage outage(String interruption, Standing standing) {
    return new Outage(
        interruption,
        InterruptionKind.SUDDEN,
        standing,
        AT,
        Optional.of(token("C-")),
        Optional.of(new Key(token("P-"), token("O-"))));
  }
}
