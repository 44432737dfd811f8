package org.gasservice.conformance.arbitrary;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.gasservice.core.billing.AccountTitle;
import org.gasservice.core.billing.EntryKind;
import org.gasservice.core.billing.LedgerEntry;
import org.gasservice.core.billing.Posting;
import org.gasservice.core.complaint.PublishFigures;
import org.gasservice.core.inspection.Finding;
import org.gasservice.core.inspection.InspectionOutcome;
import org.gasservice.core.inspection.ItemCheck;
import org.gasservice.core.inspection.ItemResult;
import org.gasservice.core.inspection.RecordInspection;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.quality.FreezePeriod;
import org.gasservice.core.quality.RestatePeriod;
import org.gasservice.core.standard.BannedPhrases;
import org.gasservice.core.standard.BusinessPapers;
import org.gasservice.core.standard.Checklist;
import org.gasservice.core.standard.Hotline;
import org.gasservice.core.standard.RetentionRule;
import org.gasservice.core.standard.SanctionRung;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.core.standard.SlaPolicy;
import org.gasservice.core.standard.Target;
import org.gasservice.core.tariff.PriceSchedules;
import org.gasservice.core.tariff.PriceVersion;
import org.gasservice.core.tariff.PublishPrices;
import org.gasservice.core.training.Course;
import org.gasservice.core.training.PlanTraining;
import org.gasservice.core.training.TrainingForm;
import org.gasservice.core.voice.DrawSupervision;
import org.gasservice.core.workforce.Topic;

/**
 * Types whose values are not found by trying, because their parts have to agree: arbitraries written by hand. A standard and its parts are those
 * the product ships, since one made at random promises nothing.
 */
final class Refinements {

  private static final Map<Class<?>, Supplier<Arbitrary<?>>> ALL = new HashMap<>();

  static {
    ALL.put(ServiceStandard.class, () -> Arbitraries.of(ServiceStandard.manual()));
    shipped(SlaPolicy.class, ServiceStandard::policies);
    shipped(Target.class, ServiceStandard::targets);
    shipped(Checklist.class, ServiceStandard::checklists);
    shipped(BannedPhrases.class, ServiceStandard::bannedPhrases);
    shipped(BusinessPapers.class, ServiceStandard::papers);
    shipped(SanctionRung.class, ServiceStandard::sanctions);
    shipped(Hotline.class, ServiceStandard::hotlines);
    shipped(RetentionRule.class, ServiceStandard::retention);
    ALL.put(LedgerEntry.class, Refinements::entries);
    ALL.put(RecordInspection.class, Refinements::inspections);
    ALL.put(PriceVersion.class, Refinements::prices);
    ALL.put(PublishPrices.class, Refinements::publications);
    ALL.put(PlanTraining.class, Refinements::trainings);
    ALL.put(PublishFigures.class, () -> months().map(PublishFigures::new));
    ALL.put(DrawSupervision.class, Refinements::drawings);
    ALL.put(
        FreezePeriod.class,
        () -> Combinators.combine(Leaves.tokens(), months()).as(FreezePeriod::new));
    ALL.put(
        RestatePeriod.class,
        () ->
            Combinators.combine(Leaves.tokens(), months(), Leaves.tokens()).as(RestatePeriod::new));
  }

  private Refinements() {}

  static boolean has(Class<?> type) {
    return ALL.containsKey(type);
  }

  static Optional<Arbitrary<?>> of(Class<?> type) {
    return Optional.ofNullable(ALL.get(type)).map(Supplier::get);
  }

  private static <T> void shipped(Class<T> type, Function<ServiceStandard, List<T>> parts) {
    ALL.put(type, () -> Arbitraries.of(parts.apply(ServiceStandard.manual())));
  }

  /** Postings that balance: some debits, and one credit of their sum. */
  private static Arbitrary<LedgerEntry> entries() {
    Arbitrary<List<BigDecimal>> debits = Arbitraries.bigDecimals()
        .between(new BigDecimal("0.01"), new BigDecimal("9999.99"))
        .ofScale(2)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
    return Combinators.combine(
            Leaves.tokens(),
            Leaves.tokens(),
            Arbitraries.integers().between(1, 500),
            Arbitraries.of(EntryKind.class),
            debits,
            Arbitraries.of(AccountTitle.class),
            Arbitraries.of(AccountTitle.class))
        .as((id, account, number, kind, amounts, debit, credit) -> {
          List<Posting> postings = new ArrayList<>();
          Yuan sum = Yuan.ZERO;
          for (BigDecimal amount : amounts) {
            Yuan yuan = Yuan.of(amount.toPlainString());
            postings.add(Posting.debit(debit, yuan));
            sum = sum.plus(yuan);
          }
          postings.add(Posting.credit(credit, sum));
          return new LedgerEntry(
              id,
              account,
              number,
              kind,
              "source",
              LocalDate.of(2026, 1, 31).plusDays(number),
              postings,
              List.of(),
              Optional.empty());
        });
  }

  /** What must be said depends on how the visit ended. */
  private static Arbitrary<RecordInspection> inspections() {
    Arbitrary<InspectionOutcome> outcomes = Arbitraries.of(Arrays.stream(InspectionOutcome.values())
        .filter(outcome -> outcome != InspectionOutcome.NO_ACCESS)
        .toList());
    Arbitrary<List<ItemCheck>> items = Combinators.combine(
            Leaves.tokens(), Arbitraries.of(ItemResult.class))
        .as(ItemCheck::new)
        .list()
        .uniqueElements(ItemCheck::item)
        .ofMinSize(1)
        .ofMaxSize(5);
    Arbitrary<List<Finding>> findings = Domain.any(Finding.class).list().ofMaxSize(2);
    return Combinators.combine(
            Leaves.tokens(), Leaves.tokens(), outcomes, items, findings, Leaves.tokens())
        .as((point, number, outcome, checked, found, token) -> {
          boolean done = outcome == InspectionOutcome.DONE;
          return new RecordInspection(
              point,
              number,
              outcome,
              Optional.of(token),
              Optional.empty(),
              done ? checked : List.of(),
              done ? found : List.of(),
              Optional.empty(),
              done ? Optional.empty() : Optional.of(token),
              done,
              done ? Optional.of(token) : Optional.empty());
        })
        .filter(20_000, Domain::isValid);
  }

  /** The sample prices, from any day on. */
  private static Arbitrary<PriceVersion> prices() {
    List<PriceVersion> samples =
        new ArrayList<>(PriceSchedules.sampleOfBeijing().versions());
    samples.addAll(PriceSchedules.sampleOfBeijingSchools().versions());
    return Combinators.combine(
            Arbitraries.of(samples), Leaves.tokens(), Arbitraries.integers().between(0, 2_000))
        .as((sample, id, days) -> sample
            .withId(id)
            .withValidFrom(LocalDate.of(2021, 1, 1).plusDays(days))
            .withValidTo(Optional.empty())
            .withPublishedAt(Optional.<Instant>empty()));
  }

  private static Arbitrary<PublishPrices> publications() {
    PublishPrices sample = PublishPrices.of(PriceSchedules.sampleOfBeijing());
    return Combinators.combine(prices(), Leaves.tokens(), Arbitraries.of(true, false))
        .as((version, priceClass, isSample) ->
            sample.withVersion(version).withPriceClass(priceClass).withSample(isSample))
        .filter(Domain::isValid);
  }

  private static Arbitrary<PlanTraining> trainings() {
    Arbitrary<List<Course>> courses = Combinators.combine(
            Leaves.tokens(),
            Leaves.tokens(),
            Arbitraries.of(Topic.class).set().ofMinSize(1).ofMaxSize(3),
            Arbitraries.of(TrainingForm.class),
            Arbitraries.integers().between(1, 365))
        .as((id, title, topics, form, day) ->
            new Course(id, title, topics, form, LocalDate.ofYearDay(2026, day)))
        .list()
        .uniqueElements(Course::id)
        .ofMinSize(1)
        .ofMaxSize(4);
    return Combinators.combine(Leaves.tokens(), courses)
        .as((unit, planned) -> new PlanTraining(unit, 2026, planned));
  }

  /** As in {@code 2026-03}. */
  private static Arbitrary<String> months() {
    return Combinators.combine(
            Arbitraries.integers().between(2000, 2099), Arbitraries.integers().between(1, 12))
        .as((year, month) -> YearMonth.of(year, month).toString());
  }

  private static Arbitrary<DrawSupervision> drawings() {
    return Combinators.combine(
            Leaves.tokens(), months(), Leaves.tokens(), Arbitraries.integers().between(1, 120))
        .as(DrawSupervision::new)
        .filter(Domain::isValid);
  }
}
