package org.gasservice.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.payment.Counter.byBank;
import static org.gasservice.core.standard.Clauses.D10_P4;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.gasservice.core.command.Actor;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

/** Our day beside a channel's. */
class MatchingTest {

  private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");

  @Provide
  Arbitrary<Map<String, Yuan>> rows() {
    return Arbitraries.maps(
            Arbitraries.strings().withChars("AB1").ofMinLength(1).ofMaxLength(3),
            Arbitraries.of("1.00", "2.00", "-1.00").map(Yuan::of))
        .ofMaxSize(12);
  }

  private static List<StatementRow> ascending(Map<String, Yuan> rows) {
    return new TreeMap<>(rows)
        .entrySet().stream()
            .map(e -> new StatementRow(e.getKey(), e.getValue()))
            .toList();
  }

  @Property(tries = 300)
  @Keeps(D10_P4)
  void everyRowIsMatchedOrDiffersOnceHoweverItIsCut(
      @ForAll("rows") Map<String, Yuan> ours,
      @ForAll("rows") Map<String, Yuan> theirs,
      @ForAll @IntRange(min = 1, max = 5) int most) {
    List<StatementRow> ourRest = ascending(ours);
    List<StatementRow> theirRest = ascending(theirs);
    List<Difference> found = new ArrayList<>();
    int matched = 0;
    Yuan net = Yuan.ZERO;
    Optional<String> cut;
    do {
      Matching page = Matching.of(ourRest, theirRest, id -> Optional.empty(), most);
      found.addAll(page.differences());
      matched += page.matched();
      net = net.plus(page.ours()).minus(page.theirs());
      cut = page.cut();
      ourRest = behind(ourRest, cut);
      theirRest = behind(theirRest, cut);
    } while (cut.isPresent());

    TreeMap<String, Yuan> all = new TreeMap<>(ours);
    all.putAll(theirs);
    assertThat(matched + found.size()).isEqualTo(all.size());
    assertThat(found).isSortedAccordingTo(Comparator.comparing(Difference::transaction));
    assertThat(found).allSatisfy(d -> {
      assertThat(d.ours()).isEqualTo(Optional.ofNullable(ours.get(d.transaction())));
      assertThat(d.theirs()).isEqualTo(Optional.ofNullable(theirs.get(d.transaction())));
      assertThat(d.ours()).isNotEqualTo(d.theirs());
    });
    assertThat(net).isEqualTo(sum(ours).minus(sum(theirs)));
  }

  private static List<StatementRow> behind(List<StatementRow> rows, Optional<String> cut) {
    return rows.stream()
        .filter(row -> cut.filter(c -> row.transaction().compareTo(c) > 0).isPresent())
        .toList();
  }

  private static Yuan sum(Map<String, Yuan> rows) {
    return rows.values().stream().reduce(Yuan.ZERO, Yuan::plus);
  }

  @Test
  @Keeps(D10_P4)
  void aDayOfAChannelShowsWhatMatchesAndWhatDoesNot() {
    try (Counter counter = new Counter()) {
      counter.pay("CHIEF", byBank("1", "01", "10.00"));
      counter.pay("CHIEF", byBank("1", "02", "20.00"));
      counter.pay("CHIEF", byBank("2", "03", "30.00"));
      Payment voided = counter.pay("CHIEF", byBank("2", "04", "40.00"));
      counter.run(new VoidPayment(voided.key(), "MISTAKE"));
      Payment bounced = counter.pay("CHIEF", byBank("2", "05", "50.00"));
      counter.run(new ReversePayment(bounced.key(), "RT-05"));
      counter.now("2026-03-03", "00:00");
      counter.pay("CHIEF", byBank("1", "06", "60.00"));

      Payments payments = counter.gas.as(Actor.employee("CHIEF")).payments();
      Reconciliation monday = payments.reconcile(
          "BANK",
          MONDAY,
          List.of(
              new StatementRow("RT-05", Yuan.of("-50.00")),
              new StatementRow("01", Yuan.of("10.00")),
              new StatementRow("02", Yuan.of("20.50")),
              new StatementRow("05", Yuan.of("50.00")),
              new StatementRow("06", Yuan.of("60.00")),
              new StatementRow("07", Yuan.of("70.00"))));

      assertThat(monday.matched()).isEqualTo(3);
      assertThat(monday.amount()).isEqualTo(Yuan.of("10.00"));
      assertThat(payments.differences("BANK", MONDAY, 10))
          .extracting(d -> d.transaction() + " " + d.finding())
          .containsExactly("02 OTHER_AMOUNT", "03 OURS_ONLY", "06 OTHER_DAY", "07 THEIRS_ONLY");
      assertThat(counter.refused(
              "CHIEF",
              Reconcile.builder().channel("BANK").day(MONDAY).last(true).build()))
          .isEqualTo("D10-P4 payment.reconciled-already");
      assertThat(payments.reconcile("BANK", MONDAY, List.of())).isEqualTo(monday);
    }
  }

  @Test
  @Keeps(D10_P4)
  void aStatementOfHundredsIsComparedInPagesAndGoesOnWhereItStopped() {
    try (Counter counter = new Counter()) {
      List<StatementRow> rows = new ArrayList<>();
      for (int i = 1; i <= 650; i++) {
        rows.add(new StatementRow(Integer.toString(10_000 + i), Yuan.of("1.00")));
      }
      for (int i = 1; i <= 30; i++) {
        counter.pay("CHIEF", byBank("1", Integer.toString(10_000 + i * 20), "1.00"));
      }
      counter.run(Reconcile.builder()
          .channel("BANK")
          .day(MONDAY)
          .rows(rows.subList(0, 300))
          .last(false)
          .build());
      assertThat(counter.refused(
              "CHIEF",
              Reconcile.builder()
                  .channel("BANK")
                  .day(MONDAY)
                  .rows(rows.subList(300, 400))
                  .last(false)
                  .build()))
          .isEqualTo("D10-P4 payment.page-out-of-order");

      Payments payments = counter.gas.as(Actor.employee("CHIEF")).payments();
      Reconciliation done = payments.reconcile("BANK", MONDAY, rows);

      assertThat(done.matched()).isEqualTo(30);
      assertThat(done.differences()).isEqualTo(Map.of(Finding.THEIRS_ONLY, 620));
      assertThat(payments.differences("BANK", MONDAY, 100)).hasSize(620);
    }
  }
}
