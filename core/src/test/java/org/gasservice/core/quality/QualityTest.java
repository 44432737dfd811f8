package org.gasservice.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D3_13;
import static org.gasservice.core.standard.Clauses.D5_1_3c;
import static org.gasservice.core.standard.Clauses.D8_2_1;
import static org.gasservice.core.standard.Clauses.D8_2_2;

import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Reads;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.ClauseCatalogue;
import org.gasservice.core.standard.Direction;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Origin;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.standard.Quantity;
import org.gasservice.core.standard.Scope;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.Target;
import org.gasservice.core.workforce.Hire;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Months signed and restated, improvements closed by their effect. */
class QualityTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-02-01");
  private static final LocalDate LAST = LocalDate.parse("2026-02-28");

  private final Office office = QualityProperties.office();
  private final QualityReader reader =
      new QualityReader(office.pipeline(), List.of(Widget.MEASURE));
  private final Quality quality = new Quality(
      Session.of(office.pipeline(), Actor.employee("E-1")),
      QualitySettings.of(Office.ZONE, PublishedStandards.manual(), List.of(Widget.MEASURE)));

  @BeforeEach
  void company() {
    Customer.company(office);
    for (String who : new String[] {"E-1", "E-2"}) {
      office.run(Hire.builder()
          .employee(who)
          .name(Personal.of("Zhou"))
          .post("CLERK")
          .unit("EAST-1")
          .card("W-" + who)
          .build());
    }
  }

  @AfterEach
  void close() {
    office.close();
  }

  private void put(String id, String unit, int day, boolean good, boolean excused) {
    office.run(
        new Widget.Put(id, new Widget(unit, LocalDate.of(2026, 2, day), good, excused, false)));
    reader.read(1_000);
  }

  private static Tally tally(List<Figure> figures, String indicator) {
    return figures.stream()
        .filter(figure -> figure.indicator().equals(indicator))
        .map(Figure::tally)
        .findFirst()
        .orElse(Tally.NONE);
  }

  @Test
  void rawFiguresHoldEverythingAndAdjustedOnesLeaveOutWhatWasExcused() {
    put("W1", "EAST-1", 3, true, false);
    put("W2", "EAST-1", 3, false, true);
    put("W3", "EAST-1", 4, false, false);

    Tally tally = tally(quality.figures("EAST-1", FIRST, LAST), "ORDERS_ON_TIME");
    assertThat(tally.raw()).contains(new BigDecimal("33.33"));
    assertThat(tally.adjusted()).contains(new BigDecimal("50.00"));
    assertThat(tally(quality.figures("EAST-1", FIRST, LAST), "WAITING").mean())
        .contains(new BigDecimal("3.33"));
    assertThat(Tally.NONE.raw()).isEmpty();
  }

  @Test
  void aUnitAnswersForAllBelowItAndTheTopForWhatIsNobodys() {
    put("W1", "EAST-1", 3, true, false);
    put("W2", Contribution.COMPANY, 3, true, false);

    assertThat(tally(quality.figures("EAST", FIRST, LAST), "ORDERS_ON_TIME").of())
        .isEqualTo(1);
    assertThat(tally(quality.figures("HQ", FIRST, LAST), "ORDERS_ON_TIME").of()).isEqualTo(2);
    assertThat(quality.byUnit("HQ", FIRST, LAST))
        .containsOnlyKeys("HQ", "EAST", "EAST-1", Contribution.COMPANY);
    assertThat(quality.byDay("HQ", FIRST, LAST)).containsOnlyKeys(LocalDate.of(2026, 2, 3));
  }

  @Test
  @Keeps({D3_13, D10_4_15})
  void aSignedMonthDoesNotChangeAndLateFactsStandBesideIt() {
    put("W1", "EAST-1", 3, true, false);
    put("W2", "EAST-1", 28, true, false);
    office.setTime(Instant.parse("2026-02-28T15:59:59Z"));
    assertThat(office.violation(new FreezePeriod("EAST-1", "2026-02")))
        .isEqualTo("D3-13 quality.not-over");
    office.setTime(Instant.parse("2026-03-01T01:00:00Z"));
    QualityPeriod signed = quality.freeze(new FreezePeriod("EAST-1", "2026-02")).value();
    assertThat(office.violation(new FreezePeriod("EAST-1", "2026-02")))
        .isEqualTo("D3-13 quality.frozen-already");
    assertThat(office.violation(new RestatePeriod("EAST-1", "2026-02", "nothing came")))
        .isEqualTo("D3-13 quality.nothing-to-restate");

    put("W2", "EAST-1", 28, false, false);
    Quality.Month month = quality.month("EAST-1", YearMonth.of(2026, 2));
    assertThat(month.state()).isEqualTo(QualityPeriod.State.FROZEN);
    assertThat(month.shown()).isEqualTo(signed.figures());
    assertThat(tally(month.later(), "ORDERS_ON_TIME")).isEqualTo(new Tally(-1, 0, 0, 0));

    quality.restate(new RestatePeriod("EAST-1", "2026-02", "one was not mended after all"));
    month = quality.month("EAST-1", YearMonth.of(2026, 2));
    assertThat(month.state()).isEqualTo(QualityPeriod.State.RESTATED);
    assertThat(month.later()).isEmpty();
    QualityPeriod kept = month.signed().orElseThrow();
    assertThat(kept.figures()).isEqualTo(signed.figures());
    assertThat(tally(kept.shown(), "ORDERS_ON_TIME").hits()).isEqualTo(1);
    assertThat(quality.genuine(kept)).isTrue();
    assertThat(quality.genuine(new QualityPeriod(
            kept.key(),
            kept.unit(),
            kept.month(),
            kept.frozenAt(),
            kept.frozenBy(),
            kept.shown(),
            kept.digest(),
            List.of())))
        .isFalse();
  }

  private Key planned() {
    PlanAction plan = PlanAction.builder()
        .unit("EAST-1")
        .problem("crews leave late on Mondays")
        .measure("second crew on Monday mornings")
        .owner("E-2")
        .due(LAST)
        .indicator("ORDERS_ON_TIME")
        .goal(new BigDecimal("90"))
        .build();
    return ((ImprovementAction) office.run("E-1", plan).value()).key();
  }

  private VerifyAction look(Key action, int first, int last) {
    return new VerifyAction(action, LocalDate.of(2026, 2, first), LocalDate.of(2026, 2, last));
  }

  @Test
  @Keeps({D8_2_2, D3_13})
  void anImprovementIsClosedOnlyWhenItsEffectIsSeenByAnother() {
    office.setTime(Instant.parse("2026-02-10T01:00:00Z"));
    put("W1", "EAST-1", 5, false, false);
    put("W2", "EAST-1", 5, true, false);
    Key action = planned();
    assertThat(quality.action(action).orElseThrow().value().before())
        .contains(new BigDecimal("50.00"));
    put("W3", "EAST-1", 11, false, false);
    assertThat(office.violation(look(action, 11, 12))).isEqualTo("D8-2.2 quality.not-done");
    office.run("E-2", new FinishAction(action));
    assertThat(office.violation("E-2", look(action, 11, 12)))
        .isEqualTo("D8-2.2 quality.not-by-owner");
    assertThat(office.violation(look(action, 9, 12)))
        .isEqualTo("D8-2.2 quality.effect-comes-after");
    assertThat(((InvalidCommand) office.refused(look(action, 20, 21))).problems())
        .extracting(problem -> problem.code())
        .containsExactly("quality.nothing-counted");

    office.run(look(action, 11, 12));
    assertThat(quality.action(action).orElseThrow().value().state())
        .as("it did not help")
        .isEqualTo(ImprovementAction.State.OPEN);
    assertThat(quality.unverified(10)).hasSize(1);

    put("W4", "EAST-1", 13, true, false);
    office.run("E-2", new FinishAction(action));
    office.run(look(action, 13, 14));
    assertThat(quality.action(action).orElseThrow().value().state())
        .isEqualTo(ImprovementAction.State.VERIFIED);
    assertThat(quality.unverified(10)).isEmpty();
    assertThat(office.violation("E-2", new FinishAction(action)))
        .isEqualTo("D8-2.2 quality.not-open");
  }

  @Test
  @Keeps(D3_13)
  void anEvaluationKeepsTheFiguresItSpeaksOf() {
    put("W1", "EAST-1", 5, false, false);
    Evaluation evaluation = quality
        .evaluate(new EvaluateQuality(
            "EAST",
            FIRST,
            LAST,
            List.of(new Evaluation.Finding(
                Optional.of("ORDERS_ON_TIME"), "half of February was late", true))))
        .value();
    put("W1", "EAST-1", 5, true, false);

    assertThat(tally(evaluation.figures(), "ORDERS_ON_TIME")).isEqualTo(new Tally(0, 1, 0, 0));
    assertThat(quality.evaluationsOf("EAST", 10)).hasSize(1);
    assertThat(((InvalidCommand) office.refused(new EvaluateQuality(
                "EAST",
                FIRST,
                LAST,
                List.of(new Evaluation.Finding(Optional.of("MOOD"), "good", false)))))
            .problems())
        .extracting(problem -> problem.code())
        .containsExactly("quality.no-indicator");
  }

  /** Days times units, and nothing of what was counted. */
  @Test
  void aReportReadsCellsAloneHoweverMuchWasCounted() {
    put("W1", "EAST-1", 3, true, false);
    put("W2", "EAST-1", 4, true, false);
    long few = rowsRead();
    for (int i = 0; i < 200; i++) {
      office.run(new Widget.Put(
          "M" + i, new Widget("EAST-1", LocalDate.of(2026, 2, 3 + i % 2), true, false, false)));
    }
    while (reader.read(1_000)) {
      // until the feed is read
    }

    assertThat(tally(quality.figures("HQ", FIRST, LAST), "ORDERS_ON_TIME").of()).isEqualTo(202);
    assertThat(rowsRead()).isEqualTo(few);
  }

  /** Rows the sums of a month read. */
  private long rowsRead() {
    AtomicLong rows = new AtomicLong();
    Reads stored = office.pipeline().reads(Actor.employee("E-1"));
    Reads counting = (Reads) Proxy.newProxyInstance(
        Reads.class.getClassLoader(), new Class<?>[] {Reads.class}, (proxy, method, args) -> {
          Object answer = method.invoke(stored, args);
          rows.addAndGet(answer instanceof List<?> many ? many.size() : 1);
          return answer;
        });
    Sums.of(counting, "HQ", FIRST, LAST);
    return rows.get();
  }

  @Test
  void everyIndicatorSaysWhatIsCountedAndNamesClausesThereAre() {
    assertThat(Indicators.standard().all()).extracting(Indicator::id).doesNotHaveDuplicates();
    assertThat(Indicators.standard().all())
        .flatExtracting(Indicator::clauses)
        .allMatch(clause -> ClauseCatalogue.manual().find((String) clause).isPresent());
    assertThat(Indicators.standard()
            .find("CALLS_COMPLETED")
            .orElseThrow()
            .target(ServiceStandard.manual(), LAST))
        .contains(BigDecimal.valueOf(100));
    assertThat(Indicators.standard()
            .find("WAITING")
            .orElseThrow()
            .target(ServiceStandard.manual(), LAST))
        .isEmpty();
  }

  @Test
  @Keeps({D3_13, D8_2_1})
  void figuresAreHeldAgainstTheCompanysOwnStandardOfTheMonth() {
    ServiceStandard manual = ServiceStandard.manual();
    ServiceStandard fromMarch = manual
        .withVersion(2)
        .withEffective(LocalDate.parse("2026-03-01"))
        .withTargets(Stream.concat(
                manual.targets().stream()
                    .map(target -> target.clause().equals(D5_1_3c)
                        ? target.withQuantity(new Quantity.Rate(
                            BigDecimal.valueOf(99), Optional.of(BigDecimal.valueOf(97))))
                        : target),
                Stream.of(aim("ACME-1", Scope.ANY, 92), aim("ACME-2", SUPERVISION, 95)))
            .toList());
    Quality held = new Quality(
        Session.of(office.pipeline(), Actor.employee("E-1")),
        QualitySettings.of(
            Office.ZONE,
            PublishedStandards.of(List.of(manual, fromMarch)),
            List.of(Widget.MEASURE)));
    YearMonth february = YearMonth.of(2026, 2);
    YearMonth march = YearMonth.of(2026, 3);

    assertThat(held.target(indicator("SATISFIED"), february)).isEmpty();
    assertThat(held.target(indicator("SATISFIED"), march)).contains(BigDecimal.valueOf(92));
    assertThat(held.target(indicator("SUPERVISION_SATISFIED"), march))
        .contains(BigDecimal.valueOf(95));
    assertThat(held.target(indicator("CALLS_COMPLETED"), march)).contains(BigDecimal.valueOf(99));
    assertThat(held.target(indicator("EMERGENCIES_COMPLETED"), march))
        .as("that of calls is not that of emergencies")
        .contains(BigDecimal.valueOf(100));
  }

  private static final Scope SUPERVISION =
      new Scope(Set.of("SUPERVISION"), Set.of(), Set.of(), Set.of(), Set.of());

  private static Indicator indicator(String id) {
    return Indicators.standard().find(id).orElseThrow();
  }

  private static Target aim(String clause, Scope scope, int percent) {
    return Target.builder()
        .id(clause)
        .measure("SATISFACTION")
        .scope(scope)
        .direction(Direction.TARGET_RATE)
        .quantity(new Quantity.Rate(BigDecimal.valueOf(percent), Optional.empty()))
        .leeways(Set.of())
        .clause(clause)
        .origin(Origin.OURS)
        .build();
  }
}
