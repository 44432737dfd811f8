package org.gasservice.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D8_1_3a;

import com.google.common.io.Resources;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.Office;
import org.gasservice.core.access.AccessFeature;
import org.gasservice.core.access.RoleBook;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Session;
import org.gasservice.core.customer.Appliance;
import org.gasservice.core.customer.CompleteFile;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.FlueType;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.meter.MeterFeature;
import org.gasservice.core.money.MoneyFeature;
import org.gasservice.core.money.PublishFee;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.standard.Wording;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents from the data to the paper. */
class DocumentTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-02");

  private final DocumentSettings settings =
      DocumentSettings.of(Office.ZONE, PublishedStandards.manual());
  private final Office office = new Office(features());

  private Feature[] features() {
    List<Feature> others = List.of(
        AccessFeature.create(RoleBook.standard()),
        MoneyFeature.create(Office.ZONE),
        WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
        CustomerFeature.create(Customer.SETTINGS),
        MeterFeature.create(Office.ZONE));
    return Stream.concat(
            others.stream(), Stream.of(DocumentFeature.create(settings, others, List.of())))
        .toArray(Feature[]::new);
  }

  @BeforeEach
  void town() {
    Customer.company(office);
    office.runAll(
        Customer.point("SP-1", "Lake Road 7 <3>"),
        Customer.person("P-1", "Li Na", "13911112222", "350102198511110024"),
        Customer.holder("SP-1", "P-1", "88001"),
        new CompleteFile(
            "SP-1",
            Optional.of("HT-2026-1"),
            Optional.of(3),
            List.of(new Appliance("STOVE", Optional.empty(), FlueType.NONE, Optional.empty())),
            Optional.empty()),
        InstallMeter.builder()
            .point("SP-1")
            .number("M-100")
            .kind(MeteringKind.PLAIN)
            .digits(5)
            .startReading(new BigDecimal("1.0"))
            .verifiedThrough(TODAY.plusYears(10))
            .build());
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Documents documents() {
    return new Documents(Session.of(office.pipeline(), Actor.employee("E-1")), settings);
  }

  private static IssueDocumentBuilder registration() {
    return IssueDocument.builder()
        .unit("EAST-1")
        .form("F1")
        .about(Key.ofRoot("SP-1"))
        .party("P-1");
  }

  private static IssueDocument notice(Filling filling) {
    return IssueDocument.builder()
        .unit("EAST-1")
        .form("F10")
        .content(filling.done())
        .build();
  }

  private static Filling hazard() {
    return new Filling()
        .text("account", "88001")
        .text("name", "Li Na")
        .text("address", "Lake Road 7")
        .text("hazard", "Rubber hose cracked\nand without a clamp")
        .text("grade", "SERIOUS")
        .text("basis", "GB 55009")
        .date("deadline", TODAY.plusDays(7))
        .yes("gasStopped", true)
        .text("served", "in person")
        .moment("servedAt", Instant.parse("2026-03-02T01:30:00Z"));
  }

  @Test
  @Keeps(Clauses.F1)
  void theRegistrationFormIsFilledFromTheData() {
    IssuedDocument.Facts facts =
        documents().issue(registration().build()).value().facts();

    assertThat(facts.content().value("account")).contains("88001");
    assertThat(facts.content().value("name")).contains("Li Na");
    assertThat(facts.content().value("useClass")).contains("居民");
    assertThat(facts.content().value("startReading")).contains("1.0");
    assertThat(facts.content().rows("appliances")).hasSize(1);
    assertThat(documents().about("SP-1", 10)).hasSize(1);
  }

  @Test
  @Keeps(D10_4_15)
  void whatTheDataHoldsCannotBeGivenOtherwise() {
    Filled other =
        new Filling().text("name", "Somebody else").text("clerk", "E-1").done();

    assertThat(problems(registration().content(other).build()))
        .containsExactly("content.name document.from-the-data");
  }

  @Test
  void everythingThatDoesNotFitTheFormIsNamedAtOnce() {
    Filling wrong = hazard().text("deadline", "soon").text("colour", "red");
    wrong.row("nothing", "x");
    Filled without = new Filled(
        wrong.done().fields().stream().filter(f -> !f.name().equals("grade")).toList(),
        wrong.done().tables());
    IssueDocument command =
        IssueDocument.builder().unit("EAST-1").form("F10").content(without).build();

    assertThat(problems(command))
        .containsExactlyInAnyOrder(
            "content.deadline document.not-of-type",
            "content.colour problem.unknown-field",
            "content.grade problem.missing",
            "content.nothing problem.unknown-field");
  }

  private List<String> problems(IssueDocument command) {
    return ((InvalidCommand) office.refused(command))
        .problems().stream().map(p -> p.path() + " " + p.code()).toList();
  }

  @Test
  @Keeps(D10_4_15)
  void documentsAreNumberedWithoutGapsByUnitFormAndYear() {
    office.refused(notice(new Filling()));
    assertThat(number(notice(hazard()))).isEqualTo("F10-EAST-1-2026-000001");
    office.refused(notice(hazard().text("grade", "two\nlines")));
    assertThat(number(notice(hazard()))).isEqualTo("F10-EAST-1-2026-000002");
    assertThat(number(registration().build())).isEqualTo("F1-EAST-1-2026-000001");
    assertThat(number(registration().unit("EAST").build())).isEqualTo("F1-EAST-2026-000001");
    office.setTime(Instant.parse("2026-12-31T15:59:59Z"));
    assertThat(number(notice(hazard()))).isEqualTo("F10-EAST-1-2026-000003");
    office.setTime(Instant.parse("2026-12-31T16:00:00Z"));
    assertThat(number(notice(hazard()))).isEqualTo("F10-EAST-1-2027-000001");
  }

  private String number(IssueDocument command) {
    return documents().issue(command).value().facts().number();
  }

  @Test
  @Keeps(D10_4_15)
  void aReprintIsTheSameBytesWhateverBecameOfTheData() {
    IssuedDocument issued = documents().issue(registration().build()).value();
    String first = documents().print(issued.key()).html();
    office.wait(Duration.ofDays(400));
    office.run(new CompleteFile(
        "SP-1", Optional.of("HT-2027-9"), Optional.of(5), List.of(), Optional.of(true)));

    Documents.Print again = documents().print(issued.key());

    assertThat(again.html().getBytes(StandardCharsets.UTF_8))
        .isEqualTo(first.getBytes(StandardCharsets.UTF_8));
    assertThat(again.identical()).isTrue();
    assertThat(again.html()).contains("HT-2026-1").contains("Lake Road 7 &lt;3&gt;");
  }

  /** The bytes of a released layout never change: another look is another version. */
  @ParameterizedTest
  @ValueSource(ints = {1, HtmlPrint.LAYOUT})
  void thePrintIsTheGoldenOne(int layout) throws IOException {
    IssuedDocument issued = documents().issue(notice(hazard())).value();
    String html = HtmlPrint.of(
        inLayout(issued.facts(), layout), documents().forms().find("F10", 1).orElseThrow());
    String golden = "hazard-notice-" + layout + ".html";
    if (Boolean.getBoolean("gasservice.write-docs")) {
      Files.writeString(Path.of("src/test/resources/org/gasservice/core/document", golden), html);
    }
    assertThat(html)
        .isEqualTo(Resources.toString(
            Resources.getResource(DocumentTest.class, golden), StandardCharsets.UTF_8));
  }

  /** As it was issued when that layout was the last. */
  private static IssuedDocument.Facts inLayout(IssuedDocument.Facts facts, int layout) {
    return new IssuedDocument.Facts(
        facts.key(),
        facts.number(),
        facts.form(),
        facts.formVersion(),
        layout,
        facts.year(),
        facts.serial(),
        facts.language(),
        facts.issuedAt(),
        facts.issuedBy(),
        facts.about(),
        facts.party(),
        facts.company(),
        facts.zone(),
        facts.content(),
        facts.digest());
  }

  @Test
  @Keeps(D10_4_15)
  void aWithdrawnDocumentStaysAndNamesWhatReplacesIt() {
    Key wrong = documents().issue(notice(hazard())).value().key();
    Key other = documents().issue(registration().build()).value().key();
    office.wait(Duration.ofMinutes(5));
    Key right = documents().issue(notice(hazard())).value().key();

    assertThat(office.violation(new WithdrawDocument(wrong, "wrong deadline", Optional.of(other))))
        .isEqualTo("D10-4.15 document.no-replacement");
    assertThat(office.violation(new WithdrawDocument(wrong, "wrong deadline", Optional.of(wrong))))
        .isEqualTo("D10-4.15 document.no-replacement");
    documents().withdraw(new WithdrawDocument(wrong, "wrong deadline", Optional.of(right)));
    assertThat(documents().print(wrong).identical()).isTrue();
    assertThat(office.violation(new WithdrawDocument(wrong, "again", Optional.empty())))
        .isEqualTo("D10-4.15 document.withdrawn-already");
    assertThat(number(notice(hazard()))).endsWith("000003");
  }

  @Test
  @Keeps(Clauses.F13)
  void theChargeListShowsWhatIsInForce() {
    office.runAll(fee("HOSE-1M", TODAY), fee("VALVE", TODAY.plusDays(1)));

    IssuedDocument.Facts facts = documents()
        .issue(
            IssueDocument.builder().unit("HQ").form("F13").language(Language.EN).build())
        .value()
        .facts();

    assertThat(facts.content().value("items")).contains("1");
    assertThat(facts.content().rows("items").get(0).cells())
        .extracting(Personal::reveal)
        .containsExactly("HOSE-1M", "Hose", "metre", "12.50", "2026-1", "2026-03-02", "");
  }

  private static PublishFee fee(String code, LocalDate from) {
    return PublishFee.builder()
        .code(code)
        .nameZh("胶管")
        .nameEn("Hose")
        .unit("metre")
        .price(Yuan.of("12.50"))
        .approval("2026-1")
        .validFrom(from)
        .build();
  }

  @Test
  @Keeps(D8_1_3a)
  void aTextHasVersionsEachFromADayOn() {
    ContentItem ours = documents().content("A16", TODAY).orElseThrow();
    ContentItem theirs = new ContentItem(
        "A16",
        "A16",
        1,
        new Wording("Stoves", "灶具"),
        List.of(new ContentItem.Part(
            new Wording("Always", "平时"), List.of(new Wording("Air.", "通风。")))));
    ContentItem second = new ContentItem("A16", "A16", 2, theirs.title(), theirs.parts());

    assertThat(office.violation(new PublishContent(second, TODAY)))
        .isEqualTo("D8-1.3a document.next-version");
    assertThat(office.violation(new PublishContent(theirs, TODAY.minusDays(1))))
        .isEqualTo("D8-1.3a document.too-soon");
    documents().publish(new PublishContent(theirs, TODAY.plusDays(3)));
    assertThat(office.violation(new PublishContent(second, TODAY.plusDays(3))))
        .isEqualTo("D8-1.3a document.too-soon");

    assertThat(documents().content("A16", TODAY.plusDays(2))).contains(ours);
    assertThat(documents().content("A16", TODAY.plusDays(3))).contains(theirs);
    assertThat(documents().content("A99", TODAY)).isEmpty();
  }
}
