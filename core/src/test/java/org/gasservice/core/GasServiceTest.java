package org.gasservice.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.access.RoleBook;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.CountingIds;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.discipline.DisciplineFeature;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.OrderClock;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.payment.PaymentFeature;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.privacy.PersonalPart;
import org.gasservice.core.quality.QualityFeature;
import org.gasservice.core.standard.Milestone;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GasServiceTest {

  private static final Instant TWO_AT_NIGHT = Instant.parse("2026-02-16T18:00:00Z");
  private static final Path SOURCES = Path.of("src/main/java");

  private final MemoryStorage storage = new MemoryStorage();
  private final GasService gas = service().build();

  private GasServiceBuilder service() {
    return GasService.on(storage)
        .clock(() -> TWO_AT_NIGHT)
        .ids(new CountingIds())
        .lookupKey(new byte[16]);
  }

  @AfterEach
  void close() {
    gas.close();
    storage.close();
  }

  private Desk founded(GasService service) {
    service.as(Actor.setup()).found(new FoundCompany("Gas", ZoneId.of("Asia/Shanghai"), "E-1"));
    return service.as(Actor.employee("E-1"));
  }

  private static OpenOrder leak() {
    return OpenOrder.builder()
        .kind(OrderKind.EMERGENCY)
        .location(Personal.of("stairwell"))
        .summary(Personal.of("smell of gas"))
        .build();
  }

  private static OrderClock clock(Desk desk, ServiceOrder order, Milestone milestone) {
    return desk.orders().clocks(order).stream()
        .filter(c -> c.milestone().equals(milestone))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aCrewLeavesWithinFiveMinutesAndArrivesWithinTwentyUnderTheWholeManual() {
    Desk desk = founded(gas);
    ServiceOrder order = desk.orders().open(leak()).value();

    assertThat(clock(desk, order, Milestone.DEPARTED).due())
        .contains(TWO_AT_NIGHT.plusSeconds(300));
    OrderClock arrival = clock(desk, order, Milestone.ARRIVED);
    assertThat(arrival.due()).contains(TWO_AT_NIGHT.plusSeconds(1_200));
    assertThat(arrival.clause()).contains("D10-2.6");
    assertThat(arrival.beaten()).extracting(policy -> policy.clause()).contains("D5-1.2c");
  }

  @Test
  void underDocumentFiveAloneACrewArrivesWithinThirtyMinutes() {
    GasService five =
        service().standard(ServiceStandard.document("D5").orElseThrow()).build();
    Desk desk = founded(five);
    ServiceOrder order = desk.orders().open(leak()).value();

    OrderClock arrival = clock(desk, order, Milestone.ARRIVED);
    assertThat(arrival.due()).contains(TWO_AT_NIGHT.plusSeconds(1_800));
    assertThat(arrival.clause()).contains("D5-1.2c");
  }

  @Test
  void theFirstActorWorksOnlyUntilTheCompanyIsFounded() {
    founded(gas);
    assertThatThrownBy(() -> founded(gas)).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> gas.as(Actor.employee("E-2")).orders().open(leak()))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void rolesPermitOnlyWhatThereIs() {
    Set<String> known =
        gas.registry().commands().stream().map(CommandType::permission).collect(Collectors.toSet());
    Set<String> features = known.stream()
        .map(name -> name.substring(0, name.indexOf('.')) + ".*")
        .collect(Collectors.toSet());

    List<String> unknown = RoleBook.standard().roles().values().stream()
        .flatMap(Set::stream)
        .filter(p -> !p.equals("*") && !p.startsWith("read.") && !p.equals("time.backdate"))
        .filter(p -> !known.contains(p) && !features.contains(p))
        .filter(p -> !p.equals(PaymentFeature.APPROVE) && !p.equals(QualityFeature.EXACT))
        .sorted()
        .toList();

    assertThat(unknown).isEmpty();
  }

  @Test
  void commandsThatWriteTwoRootsAreListedWithTheirReason() throws IOException {
    String list = Files.readString(Path.of("../docs/two-roots.md"));
    Matcher rows = Pattern.compile("^\\| `([a-z.-]+)` ", Pattern.MULTILINE).matcher(list);

    assertThat(rows.results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(gas.registry().commands().stream()
            .filter(type -> type.reach() == CommandType.Reach.TWO_ROOTS)
            .map(CommandType::name)
            .toList());
  }

  /** A code is what stands where a refusal or a problem is made: quoted, with the name of a feature before the point. */
  @Test
  void everyRefusalHasATextInBothLanguages() throws IOException {
    Set<String> commands =
        gas.registry().commands().stream().map(CommandType::name).collect(Collectors.toSet());
    Pattern code = Pattern.compile(
        "\"((?:access|command|contact|customer|discipline|dunning|hall|follow-up|major-event|meter|money|order|payment|problem|protection|sla|standard|tariff|training|workforce)\\.[a-z][a-z-]*)\"");
    Set<String> without = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        code.matcher(Files.readString(file))
            .results()
            .map(found -> found.group(1))
            .forEach(without::add);
      }
    }
    gas.registry().followUps().forEach(followUp -> commands.add(followUp.name()));
    commands.add("access.denied"); // what the journal calls a denial
    commands.add(PersonalPart.READ_RESTRICTED);
    commands.add(DisciplineFeature.SEE);
    commands.add(QualityFeature.EXACT);
    commands.add(PaymentFeature.APPROVE);
    without.removeIf(found -> commands.contains(found) || gas.messages().knows(found));

    assertThat(without).isEmpty();
  }
}
