package org.gasservice.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.gasservice.core.standard.Clauses.D6_7_3;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gasservice.core.Desk;
import org.gasservice.core.GasService;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CountingIds;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.contact.Contact;
import org.gasservice.core.contact.Matter;
import org.gasservice.core.contact.Reported;
import org.gasservice.core.contact.TakeContact;
import org.gasservice.core.contact.TellResult;
import org.gasservice.core.customer.AssignRole;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.EndRole;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.Party;
import org.gasservice.core.customer.PointParties;
import org.gasservice.core.customer.Role;
import org.gasservice.core.customer.UpdateParty;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.storage.Entry;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who sees what is known of a person, who is given it, and when it is only kept. */
class ProtectionTest {

  private static final String NAME = "Ouyang Canary";
  private static final String PHONE = "138-0000 5678";
  private static final String ID_NUMBER = "11010119900307001x";
  private static final String SAID = "Ouyang asks about the winter";

  private final MemoryStorage storage = new MemoryStorage();
  private Instant now = Instant.parse("2026-03-02T01:00:00Z");
  private final GasService gas = GasService.on(storage)
      .clock(() -> now)
      .ids(new CountingIds())
      .lookupKey(new byte[16])
      .build();
  private final Desk desk = gas.as(Actor.employee("E-1"));

  @BeforeEach
  void served() {
    gas.as(Actor.setup()).found(new FoundCompany("Gas", ZoneId.of("Asia/Shanghai"), "E-1"));
    run(
        new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "Head office", Optional.empty()),
        new OpenUnit("EAST", OrgLevel.BRANCH, Optional.of("HQ"), "East", Optional.empty()),
        new OpenUnit("EAST-1", OrgLevel.STATION, Optional.of("EAST"), "East one", Optional.empty()),
        Customer.person("P-1", NAME, PHONE, ID_NUMBER),
        Customer.person("P-2", "Li Na", "139 1111 2222", "350102198511110024"),
        Customer.point("SP-1", "Canary Road 7-3-201"),
        Customer.holder("SP-1", "P-1", "88001"));
    desk.grant("E-2", "AGENT");
    desk.grant("E-3", "PRIVACY_OFFICER");
  }

  @AfterEach
  void close() {
    gas.close();
    storage.close();
  }

  private void run(Command... commands) {
    List.of(commands).forEach(desk::execute);
  }

  private Contact asks(String phone) {
    return desk.contacts()
        .take(TakeContact.builder()
            .from(Reported.byPhone(2, "Ouyang", phone))
            .matter(Matter.INQUIRY)
            .said(Personal.of(SAID))
            .servicePoint("SP-1")
            .build())
        .value();
  }

  private void told() {
    desk.contacts().openOf("E-1", 10).forEach(request -> {
      desk.contacts()
          .answer(new org.gasservice.core.contact.AnswerRequest(
              request.key(), Personal.of("Ouyang was told")));
      desk.contacts().tellResult(new TellResult(request.key(), Channel.CALL));
    });
  }

  private void movedOut() {
    run(new EndRole("SP-1", "P-1", Role.ACCOUNT_HOLDER, Optional.empty()));
  }

  private static JsonNode find(JsonNode export, String type) {
    for (JsonNode record : export.path("records")) {
      if (record.path("type").asText().equals(type)) {
        return record;
      }
    }
    throw new AssertionError("no " + type + " among " + export);
  }

  // ---- seeing

  @Test
  @Keeps(D6_7_3)
  void everyViewIsMaskedAndTheWholeNeedsAPurposeAndLeavesATrace() {
    JsonNode view = desk.protection().view(Party.TYPE, Party.keyOf("P-1"));
    Party whole = gas.as(Actor.employee("E-2"))
        .protection()
        .unmask(Party.TYPE, Party.keyOf("P-1"), Purpose.CALL_BACK);

    assertThat(view.toString()).doesNotContain(NAME, "0000 5678", ID_NUMBER);
    assertThat(view.path("phones").path(0).path("value").asText()).isEqualTo("138****5678");
    assertThat(whole.name().reveal()).isEqualTo(NAME);
    Entry trace =
        storage.history("disclosures", Disclosures.keyOf("P-1"), 0, 10).get(0);
    assertThat(trace.actor()).isEqualTo("E-2");
    assertThat(gas.json().view(trace).path("with").path("purpose").asText()).isEqualTo("CALL_BACK");
  }

  @Test
  @Keeps(D6_7_3)
  void theJournalIsShownMaskedToo() {
    Entry registered = storage.history("party", Party.keyOf("P-1"), 0, 10).get(0);

    assertThat(gas.json().view(registered).toString())
        .contains("customer.register-party", "O**")
        .doesNotContain("uyang", "0000 5678", "0307");
    assertThat(gas.json().reveal(registered).toString()).contains(NAME);
  }

  @Test
  @Keeps(D6_7_3)
  void withoutThePermissionNothingIsUnmaskedAndTheAttemptIsJournaled() {
    desk.grant("E-9", "AUDITOR");
    assertThatThrownBy(() -> gas.as(Actor.employee("E-9"))
            .protection()
            .unmask(Party.TYPE, Party.keyOf("P-1"), Purpose.CALL_BACK))
        .isInstanceOf(NotPermitted.class);

    assertThat(storage.history(
            "denial_stream", org.gasservice.storage.Key.ofRoot("denials-E-9"), 0, 9))
        .hasSize(1);
    assertThatThrownBy(() -> run(new Unmask("company", Party.keyOf("P-1"), Purpose.VISIT)))
        .isInstanceOf(InvalidCommand.class);
  }

  @Test
  @Keeps(D6_7_3)
  void aDeskFindsByEveryNumberAndBeginningAndSeesItMasked() {
    run(new InstallMeter(
        "SP-1", "M-77", MeteringKind.PLAIN, 5, BigDecimal.ZERO, LocalDate.parse("2033-12-31")));

    assertThat(found(new Search.ByAccount("88001"))).containsExactly("SP-1");
    assertThat(found(new Search.ByMeter("M-77"))).containsExactly("SP-1");
    assertThat(found(new Search.ByPhone(Personal.of("13800005678")))).containsExactly("P-1");
    assertThat(found(new Search.ByIdNumber(Personal.of(ID_NUMBER)))).containsExactly("P-1");
    assertThat(found(new Search.ByName(Personal.of("Ouy")))).containsExactly("P-1");
    assertThat(found(new Search.ByAddress(Personal.of("Canary Road 7")))).containsExactly("SP-1");
    assertThat(found(new Search.ByPhone(Personal.of("1380000567")))).isEmpty();
  }

  @Test
  void whatIsFoundComesInPages() {
    run(Customer.person("P-3", "Ouyang Lan", "137 3333 4444", "350102198511110032"));
    Search<Party> ouyangs = new Search.ByName(Personal.of("Ouyang"));

    var first = desk.protection().search(ouyangs, Optional.empty(), 1);
    var second = desk.protection().search(ouyangs, first.next(), 1);

    assertThat(first.rows()).hasSize(1);
    assertThat(second.rows()).hasSize(1).doesNotContainAnyElementsOf(first.rows());
    assertThat(second.next()).isEmpty();
  }

  private List<String> found(Search<?> search) {
    List<JsonNode> rows = desk.protection().search(search, Optional.empty(), 10).rows();
    assertThat(rows.toString()).doesNotContain(NAME, "0000 5678", ID_NUMBER, "7-3-201");
    return rows.stream().map(row -> row.path("key").path("root").asText()).toList();
  }

  // ---- setting aside

  @Test
  @Keeps(D6_7_3)
  void everythingThatStandsAgainstARestrictionIsNamedAtOnce() {
    asks(PHONE);

    RuleViolation refused = catchThrowableOfType(
        RuleViolation.class, () -> desk.protection().restrict("P-1", Ground.CONSENT_WITHDRAWN));

    assertThat(refused.clause()).isEqualTo("D6-7.3");
    assertThat(gas.say(Locale.ENGLISH, refused)).contains("still has a role", "told the result");
    assertThat(gas.say(Locale.CHINESE, refused)).contains("仍有关系人角色", "尚未告知结果");
    assertThat(refused.toString()).doesNotContain("Ouyang", "5678");
  }

  @Test
  @Keeps(D6_7_3)
  void whatIsOnlyKeptIsFoundByNobodyAndReadWithASpecialPermissionAlone() {
    movedOut();
    Party restricted = desk.protection().restrict("P-1", Ground.SERVICE_ENDED).value();
    Desk agent = gas.as(Actor.employee("E-2"));

    assertThat(restricted.keptUntil()).contains(java.time.LocalDate.parse("2029-03-02"));
    assertThat(agent.customers().partiesOfPhone(Personal.of(PHONE), 9)).isEmpty();
    assertThat(agent.customers().partiesOfIdNumber(Personal.of(ID_NUMBER), 9)).isEmpty();
    assertThat(agent.customers().partiesNamed(Personal.of("Ouy"), 9)).isEmpty();
    assertThatThrownBy(() -> agent.customers().party("P-1")).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(
            () -> agent.protection().unmask(Party.TYPE, Party.keyOf("P-1"), Purpose.BILLING))
        .isInstanceOf(NotPermitted.class);
    assertThat(gas.as(Actor.employee("E-3"))
            .protection()
            .unmask(Party.TYPE, Party.keyOf("P-1"), Purpose.AUTHORITY)
            .name()
            .reveal())
        .isEqualTo(NAME);
  }

  @Test
  @Keeps(D6_7_3)
  void nobodyWorksWithWhatIsOnlyKept() {
    movedOut();
    Contact contact = asks(PHONE);
    told();
    desk.protection().restrict("P-1", Ground.SERVICE_ENDED);

    assertThat(catchThrowableOfType(
                RuleViolation.class,
                () -> run(new UpdateParty(
                    "P-1", Optional.of(Personal.of("X")), List.of(), Optional.empty())))
            .code())
        .isEqualTo("protection.not-active");
    assertThatThrownBy(() -> run(Customer.holder("SP-1", "P-1", "88009")))
        .isInstanceOf(RuleViolation.class);
    assertThatThrownBy(() -> gas.as(Actor.employee("E-2"))
            .protection()
            .unmask(
                Contact.TYPE,
                new org.gasservice.storage.Key("SP-1", contact.id()),
                Purpose.CALL_BACK))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  @Keeps(D6_7_3)
  void anErasureWaitsForTheRestrictionAndForTheLongestDutyToKeep() {
    movedOut();
    assertThat(text(() -> desk.protection().erase("P-1"))).contains("restricted first");
    desk.protection().restrict("P-1", Ground.SERVICE_ENDED);

    assertThat(text(() -> desk.protection().erase("P-1"))).contains("kept until 2029-03-02");
    now = now.plus(Duration.ofDays(365 * 3 + 1));
    desk.protection().erase("P-1");

    Party erased = desk.customers().party("P-1").orElseThrow().value();
    assertThat(erased.standing()).isEqualTo(Party.Standing.ERASED);
    assertThat(erased.name().isEmpty()).isTrue();
    assertThat(storage.history("party", Party.keyOf("P-1"), 0, 9))
        .allSatisfy(entry -> assertThat(entry.trace().isEmpty())
            .isEqualTo(!entry.command().equals("protection.erase")));
    assertThat(gas.verifier().run().findings()).isEmpty();
  }

  private String text(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    return gas.say(Locale.ENGLISH, catchThrowableOfType(Refusal.class, call));
  }

  // ---- handing out

  @Test
  @Keeps(D6_7_3)
  void anExportHoldsEverythingThatBelongsToThePartyWithItsJournalAndNothingOfOthers() {
    asks(PHONE);
    asks("139 1111 2222");
    run(new AssignRole("SP-1", "P-2", Role.PAYER, Optional.empty(), Optional.empty()));

    JsonNode export = gas.as(Actor.employee("E-3"))
        .protection()
        .export(new ExportPerson("P-1", Purpose.OWN_DATA));

    assertThat(export.path("records").findValuesAsText("type"))
        .contains("party", "point_parties", "service_point", "customer_file", "contact");
    assertThat(find(export, "party").path("value").path("name").asText()).isEqualTo(NAME);
    assertThat(find(export, "party")
            .path("journal")
            .path(0)
            .path("with")
            .path("name")
            .asText())
        .isEqualTo(NAME);
    assertThat(find(export, "contact").path("value").path("said").asText()).isEqualTo(SAID);
    assertThat(export.toString()).doesNotContain("Li Na", "139 1111");
    assertThat(storage.history("disclosures", Disclosures.keyOf("P-1"), 0, 9))
        .extracting(Entry::command)
        .containsExactly("protection.export");
    assertThatThrownBy(() -> gas.as(Actor.employee("E-2"))
            .protection()
            .export(new ExportPerson("P-1", Purpose.OWN_DATA)))
        .isInstanceOf(NotPermitted.class);
  }

  @Test
  void whatNamesNobodyBelongsToWhoeverUsedTheGasOnItsDay() {
    PointParties point = desk.customers().partiesOf("SP-1").orElseThrow().value();

    assertThat(Belongings.user(point, java.time.LocalDate.parse("2020-01-01"))).contains("P-1");
    assertThat(Belongings.user(new PointParties("SP-9", List.of()), java.time.LocalDate.EPOCH))
        .isEmpty();
  }
}
