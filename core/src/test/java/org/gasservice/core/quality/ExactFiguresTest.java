package org.gasservice.core.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.access.SmallGroups;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who signs and checks sees figures as they are; everybody else sees what tells of nobody. */
class ExactFiguresTest {

  private static final YearMonth MARCH = YearMonth.of(2026, 3);
  private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
  private static final QualitySettings SETTINGS =
      QualitySettings.of(Office.ZONE, PublishedStandards.manual(), List.of());

  private Office office = office(Set.of("*"));

  private static Office office(Set<String> permissions) {
    Office office = new Office(
        permissions,
        WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
        QualityFeature.create(SETTINGS));
    Customer.company(office);
    return office;
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Quality quality() {
    return new Quality(Session.of(office.pipeline(), Actor.employee("E-1")), SETTINGS);
  }

  private void withoutExactFigures() {
    office.close();
    office = office(Set.of(
        "workforce.*",
        "quality.count",
        "quality.freeze",
        "quality.plan-action",
        "quality.restate",
        "quality.evaluate",
        "read.*"));
  }

  private void complaints(String unit, String kind, int from, int many) {
    for (int i = from; i < from + many; i++) {
      office.run(new CountSource(
          unit,
          "complaint",
          Key.ofRoot("K-" + i),
          1,
          DAY,
          List.of(
              new Figure("COMPLAINT_RATE", new Tally(1, 0, 0, 0)),
              new Figure("COMPLAINTS_" + kind, Tally.one(true)))));
    }
  }

  private static Optional<Tally> tally(List<ShownFigure> figures, String indicator) {
    return figures.stream()
        .filter(figure -> figure.indicator().equals(indicator))
        .findFirst()
        .flatMap(ShownFigure::tally);
  }

  @Test
  @Keeps(D8_1_6b)
  void oneComplaintAboutAttitudeInOneStationOnOneDayIsSeenByNobodyElse() {
    withoutExactFigures();
    complaints("EAST-1", "CHARGES", 0, 6);
    complaints("EAST-1", "ATTITUDE", 6, 1);
    office.setTime(Instant.parse("2026-04-01T01:00:00Z"));

    assertThatThrownBy(() -> quality().figures("EAST-1", DAY, DAY))
        .isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> quality().byDay("HQ", DAY, DAY)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> quality().byUnit("HQ", DAY, DAY)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> quality().month("HQ", MARCH)).isInstanceOf(NotPermitted.class);
    Session session = Session.of(office.pipeline(), Actor.employee("E-1"));
    assertThatThrownBy(() -> session.find(QualityCell.TYPE, QualityCell.keyOf("EAST-1", DAY)))
        .isInstanceOf(NotPermitted.class);
    assertThat(session
            .scan(
                QualityCell.TYPE,
                Range.all(QualityCell.BY_DAY).inRoot("EAST-1"),
                Optional.empty(),
                10)
            .rows())
        .isEmpty();
    assertThat(session
            .scan(Counted.TYPE, Range.all(Counted.OF_SOURCE), Optional.empty(), 10)
            .rows())
        .isEmpty();

    ShownMonth shown = quality().shown("EAST-1", MARCH);
    assertThat(tally(shown.figures(), "COMPLAINT_RATE").orElseThrow().hits()).isEqualTo(7);
    assertThat(tally(shown.figures(), "COMPLAINTS_ATTITUDE")).isEmpty();
    assertThat(tally(shown.figures(), "COMPLAINTS_CHARGES"))
        .as("with it and the total the other is known")
        .isEmpty();
    assertThat(tally(shown.byDay().getOrDefault(DAY, List.of()), "COMPLAINT_RATE")
            .orElseThrow()
            .hits())
        .isEqualTo(7);
  }

  @Test
  @Keeps({D8_1_6b, D10_4_15})
  void whoSignsSeesThemExactlyAndWhatCameLaterIsNotTold() {
    complaints("EAST-1", "CHARGES", 0, 9);
    office.setTime(Instant.parse("2026-04-01T01:00:00Z"));
    QualityPeriod signed = quality().freeze(new FreezePeriod("HQ", "2026-03")).value();
    complaints("EAST-1", "CHARGES", 9, 1);

    assertThat(signed.figures()).contains(new Figure("COMPLAINT_RATE", new Tally(9, 0, 0, 0)));
    assertThat(quality().month("HQ", MARCH).later())
        .contains(new Figure("COMPLAINT_RATE", new Tally(1, 0, 0, 0)));
    ShownMonth shown = quality().shown("HQ", MARCH);
    assertThat(shown.state()).isEqualTo(QualityPeriod.State.FROZEN);
    assertThat(tally(shown.figures(), "COMPLAINT_RATE")).contains(new Tally(9, 0, 0, 0));
    assertThat(shown.later())
        .contains(new ShownFigure("COMPLAINT_RATE", Optional.empty()))
        .allMatch(figure -> figure.tally().isEmpty());
  }

  @Test
  @Keeps(D8_1_6b)
  void whatAnImprovementIsHeldAgainstIsForItsOwner() {
    withoutExactFigures();
    for (String who : List.of("E-1", "E-2")) {
      office.run(Hire.builder()
          .employee(who)
          .name(Personal.of("Zhou"))
          .post("CLERK")
          .unit("EAST-1")
          .card("W-" + who)
          .build());
    }
    office.setTime(Instant.parse("2026-03-05T04:00:00Z"));
    complaints("EAST-1", "ATTITUDE", 0, 1);
    ImprovementAction action = (ImprovementAction) office
        .run(
            "E-1",
            PlanAction.builder()
                .unit("EAST-1")
                .problem("tone at the door")
                .measure("practice")
                .owner("E-2")
                .due(DAY)
                .indicator("COMPLAINTS_ATTITUDE")
                .goal(BigDecimal.ZERO)
                .build())
        .value();

    assertThat(action.before()).contains(BigDecimal.ONE);
    assertThat(quality().unverified(10)).isEmpty();
    assertThat(new Quality(Session.of(office.pipeline(), Actor.employee("E-2")), SETTINGS)
            .unverified(10))
        .hasSize(1);
    assertThat(quality().shownActions(10))
        .singleElement()
        .satisfies(shown -> assertThat(shown.before()).isEmpty());
  }

  @Test
  @Keeps(D8_1_6b)
  void theCompanySaysHowFewAreAFew() {
    complaints("EAST-1", "CHARGES", 0, 3);
    office.setTime(Instant.parse("2026-04-01T01:00:00Z"));

    assertThat(tally(quality().shown("HQ", MARCH).figures(), "COMPLAINT_RATE")).isEmpty();
    Quality three = new Quality(
        Session.of(office.pipeline(), Actor.employee("E-1")),
        SETTINGS.withholding(new SmallGroups(3)));
    assertThat(tally(three.shown("HQ", MARCH).figures(), "COMPLAINT_RATE")).isPresent();
    assertThatThrownBy(() -> new SmallGroups(2)).isInstanceOf(IllegalArgumentException.class);
  }
}
