package org.gasservice.examples.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.gasservice.core.Desk;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Messages;
import org.gasservice.core.complaint.Category;
import org.gasservice.core.complaint.Finding;
import org.gasservice.core.complaint.Measure;
import org.gasservice.core.complaint.OutsideRemedy;
import org.gasservice.core.complaint.Responsibility;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.contact.Disposition;
import org.gasservice.core.contact.Matter;
import org.gasservice.core.customer.Business;
import org.gasservice.core.customer.FlueType;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.PartyKind;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.document.Filled;
import org.gasservice.core.document.Form;
import org.gasservice.core.document.FormBook;
import org.gasservice.core.document.FormField;
import org.gasservice.core.document.IssuedDocument;
import org.gasservice.core.dunning.ServedBy;
import org.gasservice.core.inspection.HazardGrade;
import org.gasservice.core.inspection.InspectionOutcome;
import org.gasservice.core.inspection.ItemResult;
import org.gasservice.core.inspection.Serving;
import org.gasservice.core.meter.EstimateReason;
import org.gasservice.core.meter.LineState;
import org.gasservice.core.meter.ReadingSource;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.examples.shell.Progress;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.RepeatableIds;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Held;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands on papers made from the data, unmasked. */
class FilledFormsTest {

  private static final Path SCENARIOS = Path.of("../scenarios");

  private interface Looking {
    void at(Desk desk) throws Exception;
  }

  private static void after(String scenario, String reader, Looking looking) throws Exception {
    ScenarioFile file = ScenarioFile.read(SCENARIOS.resolve(scenario + ".jsonl"));
    Texts texts = new Texts(Locale.ENGLISH);
    Instant start = file.lines().get(0).step().at();
    try (Site site = Site.open(
            new MemoryStorage(), start, new RepeatableIds(scenario), file.head().standard());
        Progress quiet = Progress.of(
            texts,
            new PrintWriter(new StringWriter()),
            "scenario.task",
            file.lines().size())) {
      texts.learn(site.registry());
      ScenarioResult result = new ScenarioPlayer(site, texts).play(file, quiet);
      assertThat(result.failures()).isEmpty();
      looking.at(site.gas().as(Actor.employee(reader)));
    }
  }

  private static IssuedDocument issued(Desk desk, String number) {
    return desk.documents().byNumber(number).map(Held::value).orElseThrow();
  }

  private static void assertFilled(Desk desk, String number, Map<String, String> values) {
    IssuedDocument document = issued(desk, number);
    Filled content = document.facts().content();
    values.forEach((field, value) -> assertThat(content.value(field)).as(field).contains(value));
    Form form = FormBook.standard().latest(document.facts().form()).orElseThrow();
    assertThat(form.fields().filter(FormField::givenByHand).map(FormField::name))
        .as("by hand means that no record fills it")
        .doesNotContainAnyElementsOf(values.keySet());
    assertThat(desk.documents().print(document.key()).identical()).isTrue();
  }

  @Test
  @Keeps(Clauses.F12)
  void theFormOfAnAlterationTellsHowFarTheOrderIs() throws Exception {
    after(
        "the-alteration-form-comes-from-the-order",
        "E-1001",
        desk -> assertFilled(
            desk,
            "F12-ST-1-2026-000001",
            Map.of(
                "account", "A-1",
                "appliedAt", "2026-03-02T01:00:00Z",
                "reason", "按申请办理",
                "survey", "KC-1",
                "quote", "150.00",
                "approvedBy", "E-1001",
                "worker", "E-2001",
                "leakTest", "true",
                "acceptedOn", "2026-03-02")));
  }

  @Test
  @Keeps(Clauses.A7)
  void theNoticeOfAMeterChangeHoldsBothReadingsAndWhatWasMadeUp() throws Exception {
    after(
        "the-notice-of-a-meter-change-comes-from-the-order",
        "E-1001",
        desk -> assertFilled(
            desk,
            "A7-ST-1-2026-000001",
            Map.of(
                "changedAt", "2026-03-02T01:40:00Z",
                "oldMeter", "C-1",
                "oldReading", "62",
                "newMeter", "M-10",
                "newReading", "0.2",
                "makeUpVolume", "38",
                "leftOnCard", "38")));
  }

  @Test
  @Keeps(Clauses.A2)
  void theNoticeOfAReadingNamesDaysReaderAndAVisitInVain() throws Exception {
    after("the-notice-of-a-reading-comes-from-the-sheet", "E-1001", desk -> {
      assertFilled(
          desk,
          "A2-ST-1-2026-000001",
          Map.of(
              "account", "A-1",
              "windowFrom", "2026-02-02",
              "windowTo", "2026-02-28",
              "reader", "E-3001"));
      assertThat(issued(desk, "A2-ST-1-2026-000001").facts().content().value("missedAt"))
          .as("read on the first visit")
          .isEmpty();
      assertFilled(desk, "A2-ST-1-2026-000002", Map.of("missedAt", "2026-02-02T01:10:00Z"));
    });
  }

  @Test
  @Keeps({Clauses.A4, Clauses.A6})
  void entrustedPaymentNamesPayerBankAndAccount() throws Exception {
    after("entrusted-payment-is-printed-from-the-agreement", "E-1001", desk -> {
      assertFilled(
          desk,
          "A6-ST-1-2026-000001",
          Map.of(
              "account", "A-1",
              "payer", "周样例",
              "bankAccount", "0000 1111",
              "from", "2026-03-02",
              "to", "2027-03-01"));
      String bank =
          issued(desk, "A6-ST-1-2026-000001").facts().content().value("bank").orElseThrow();
      assertFilled(desk, "A4-ST-1-2026-000002", Map.of("account", "A-1", "bank", bank));
      assertThat(issued(desk, "A4-ST-1-2026-000001")
              .facts()
              .content()
              .value("bank")
              .orElseThrow())
          .as("all banks payments are taken through")
          .contains(bank);
    });
  }

  @Test
  @Keeps({Clauses.F15, Clauses.D8_1_6b})
  void theSheetOfAComplaintIsForWhomTheComplaintIsShownTo() throws Exception {
    after("the-complaint-sheet-comes-from-the-complaint", "E-1201", desk -> {
      String number = "F15-ST-1-2026-000001";
      assertFilled(
          desk,
          number,
          Map.of(
              "at", "2026-03-02T01:00:00Z",
              "channel", "电话",
              "anonymous", "false",
              "subject", "E-2001",
              "category", "服务态度",
              "handler", "E-1201",
              "finding", "不属实",
              "responsibility", "无责任方"));
    });
    after("the-complaint-sheet-comes-from-the-complaint", "E-2001", desk -> {
      assertThat(desk.documents().byNumber("F15-ST-1-2026-000001")).isEmpty();
      assertThat(desk.documents().ofUnit("ST-1", 10)).isEmpty();
    });
  }

  /** Words of the domain that stand on papers. */
  @ParameterizedTest
  @ValueSource(
      classes = {
        Business.class,
        Category.class,
        Channel.class,
        Disposition.class,
        EstimateReason.class,
        Finding.class,
        FlueType.class,
        HazardGrade.class,
        InspectionOutcome.class,
        ItemResult.class,
        LineState.class,
        Matter.class,
        Measure.class,
        MeteringKind.class,
        OutsideRemedy.class,
        PartyKind.class,
        ReadingSource.class,
        Responsibility.Side.class,
        ServedBy.class,
        Serving.Method.class,
        UseClass.class
      })
  void noPaperShowsAWordOfTheProgram(Class<? extends Enum<?>> words) {
    try (Site site = Site.open(new MemoryStorage(), Instant.EPOCH, new RepeatableIds("words"))) {
      Messages messages = new Messages(site.bundles());
      assertThat(words.getEnumConstants())
          .allSatisfy(word -> assertThat(messages.knows(words.getSimpleName() + "." + word.name()))
              .as(word.name())
              .isTrue());
    }
  }
}
