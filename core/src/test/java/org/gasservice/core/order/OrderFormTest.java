package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.order.Station.DESK;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.core.Office;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.json.Json;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.FaultSize;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.standard.SuspensionReason;
import org.gasservice.core.workforce.Crew;
import org.gasservice.core.workforce.CrewRole;
import org.gasservice.storage.Key;
import org.gasservice.storage.Limits;
import org.junit.jupiter.api.Test;

/** What an order looks like: in the store, to a reader, in words. */
class OrderFormTest {

  private static final Instant NOW = Station.NIGHT.plusNanos(123_456_000);

  @Test
  void anOrderFilledToTheBrimStillFitsAPartOfADocument() {
    try (Station station = new Station()) {
      OrderProgress full = filled(station.order(station.open(Station.repair())).progress());
      assertThat(Json.store(full).size()).isLessThan(Limits.PART_BYTES);
    }
  }

  private static OrderProgress filled(OrderProgress progress) {
    String staff = "E-20010001";
    NoAccess proof =
        new NoAccess(NOW, "a".repeat(64), times(NoAccess.MOST_CALLS, NOW), 30, "CARD-2026-00001");
    return progress
        .withCrew(new CrewSent(
            Optional.of(new CrewSent.CrewName("EAST-1", "CREW-1")),
            times(20, new Crew.Member(staff, CrewRole.TECHNICIAN))))
        .withEvents(times(
            StepTaken.MOST_EVENTS,
            OrderEvent.builder()
                .what(OrderEvent.What.APPOINTMENT_MISSED)
                .at(NOW)
                .source(EventSource.SYSTEM)
                .by(staff)
                .build()))
        .withVisits(times(
            VisitRules.MOST_VISITS,
            new Visit(
                NOW,
                staff,
                new CheckIn(CheckIn.Method.CUSTOMER_CONFIRMED, Optional.of("a".repeat(64))),
                Optional.of(NOW),
                Optional.of(NOW),
                Optional.of(VisitOutcome.NO_ACCESS),
                Optional.of(proof))))
        .withAppointments(times(
            DeskRules.MOST_APPOINTMENTS, new Appointment(NOW, NOW, Station.CONSENT, NOW, true)))
        .withSuspensions(times(
            PauseRules.MOST_SUSPENSIONS,
            new Suspension(
                SuspensionReason.WAIT_PROPERTY_MANAGER,
                NOW,
                NOW,
                Optional.of(staff),
                Optional.of(NOW),
                OrderState.ACCEPTED)))
        .withReclassifications(times(
            ClockRules.MOST_CHANGES,
            new Reclassification(NOW, Triage.P1, FaultSize.SMALL, staff, Optional.of(staff))))
        .withWorkItems(times(
            WorkRules.MOST_ITEMS,
            new WorkItem("item-30", "管".repeat(WorkRules.LONGEST_TITLE), Optional.of(NOW))))
        .withFeeLines(times(
            WorkRules.MOST_LINES,
            new FeeLine(
                "METER-G2.5-EXCHANGE",
                Station.TODAY,
                new BigDecimal("123.456"),
                Yuan.of("1234.56"),
                Yuan.of("123456.78"))))
        .withDamages(times(
            WorkRules.MOST_DAMAGES,
            new Damage("kitchen-tile", NOW, Optional.of(Yuan.of("1234.56")))))
        .withReadings(times(VisitRules.MOST_READINGS, Station.GAS.at(NOW)))
        .withExcuses(times(
            ClockRules.MOST_CHANGES,
            new Excuse(
                Optional.of(Milestone.ARRIVED),
                Excuse.Cause.NATURAL_DISASTER,
                staff,
                NOW,
                Optional.of(Key.ofRoot("major_event-abcdefghijklmn")),
                Optional.of(NOW))))
        .withCorrections(times(
            ClockRules.MOST_CHANGES, new Correction(OrderEvent.What.ARRIVED, NOW, NOW, staff, NOW)))
        .withResting(OrderState.ACCEPTANCE_PASSED)
        .withPapers(times(8, "LICENCE"))
        .withStages(times(
            StageRules.MOST_STAGES,
            new StageDone(
                OrderState.ACCEPTANCE_PASSED,
                NOW,
                staff,
                Optional.of("HT-2026-000001"),
                Optional.of(new BigDecimal("12345.678")))))
        .withQuote(new Quote(Yuan.of("123456.78"), NOW, Station.CONSENT, NOW))
        .withTakenBack(times(WorkRules.MOST_LINES, WorkRules.MOST_LINES))
        .withPayments(times(
            PriceRules.MOST_PAYMENTS,
            new Payment(
                "R".repeat(RecordPayment.LONGEST_RECEIPT),
                Yuan.of("123456.78"),
                NOW,
                Yuan.of("123456.78"))))
        .withFired(times(
            30,
            new FiredStep(
                "D10-2.5b/1-10/HEAD_OFFICEPT24H",
                NOW,
                FiredStep.Sort.ESCALATION,
                Optional.of(Milestone.REPAIRED),
                Optional.of(OrgLevel.HEAD_OFFICE))));
  }

  private static <T> List<T> times(int times, T value) {
    return IntStream.range(0, times).mapToObj(i -> value).toList();
  }

  @Test
  void anOrderShowsNobodyToWhomItIsPrinted() {
    try (Station station = new Station()) {
      Key key = station.open(Station.emergency()
          .location(Personal.of("CANARY lane 5"))
          .reporter(new Reporter(
              Optional.of(Personal.of("CANARY Li")), Optional.of(Personal.of("CANARY-139")))));
      ServiceOrder order = station.order(key);
      assertThat(order.toString()).doesNotContain("CANARY");
      assertThat(Json.view(order).toString()).doesNotContain("CANARY");
      assertThat(Json.reveal(order).toString()).contains("CANARY lane 5");
    }
  }

  @Test
  void whatIsOpenedKeepsItsWordsThroughTheStore() {
    try (Station station = new Station()) {
      Key key = station.open(Station.repair().id("T-77"));
      assertThat(key).isEqualTo(new Key("SP-1", "T-77"));
      assertThat(station.order(key).facts().summary().reveal()).isEqualTo("stove does not light");
      assertThat(station.order(key).facts().openedBy()).isEqualTo(DESK);
    }
  }

  @Test
  void everyRefusalHasATextInBothLanguages() throws IOException {
    MessageBundle texts = MessageBundle.beside(OrderFeature.class);
    Pattern code = Pattern.compile("\"(order\\.[a-z-]+)\"");
    TreeSet<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("src/main/java/org/gasservice/core/order"))) {
      for (Path file : files.toList()) {
        used.addAll(code.matcher(Files.readString(file))
            .results()
            .map(match -> match.group(1))
            .collect(Collectors.toSet()));
      }
    }
    Feature order = OrderFeature.create(OrderSettings.of(Office.ZONE), TestPromises.create());
    order.commands().forEach(command -> used.remove(command.name()));
    order.followUps().forEach(followUp -> used.remove(followUp.name()));
    assertThat(texts.english().keySet())
        .filteredOn(key -> key.startsWith("order."))
        .containsExactlyInAnyOrderElementsOf(used);
    assertThat(texts.english().keySet())
        .containsAll(words(OrderState.values()))
        .containsAll(words(OrderKind.values()));
  }

  private static List<String> words(Enum<?>... words) {
    return Stream.of(words)
        .map(word -> word.getDeclaringClass().getSimpleName() + "." + word.name())
        .toList();
  }
}
