package org.gasservice.core.discipline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.gasservice.core.standard.Clauses.D5_3_1;
import static org.gasservice.core.standard.Clauses.D6_15;
import static org.gasservice.core.standard.Clauses.D8_2_5;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.SanctionRung.Gravity;
import org.gasservice.storage.Key;

/** Whatever anybody tries in whatever order, nobody judges their own matter and nothing withdrawn leaves a mark. */
@Keeps({D5_3_1, D6_15, D8_2_5})
class DisciplineProperties {

  private static final List<String> PEOPLE = List.of(
      Bureau.SUBJECT,
      Bureau.PROPOSER,
      Bureau.INVOLVED,
      Bureau.JUDGE,
      Bureau.OTHER_JUDGE,
      Bureau.HEAD);

  private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

  /** Something somebody tries with the sanction or the year. */
  record Attempt(int who, int what) {}

  @Provide
  Arbitrary<List<Attempt>> attempts() {
    return Combinators.combine(
            Arbitraries.integers().between(0, PEOPLE.size() - 1),
            Arbitraries.integers().between(0, 9))
        .as(Attempt::new)
        .list()
        .ofSize(120);
  }

  private static Command command(int what, Key key) {
    return switch (what) {
      case 0 -> new HearSubject(key, Optional.empty());
      case 1 -> Bureau.decision(key, Gravity.SERIOUS);
      case 2 -> Bureau.decision(key, Gravity.LIGHT);
      case 3 -> new ServeSanction(key, Optional.empty());
      case 4 -> new AppealSanction(key, Bureau.WORDS);
      case 5 -> new RuleOnAppeal(key, true, Bureau.WORDS);
      case 6 -> new RuleOnAppeal(key, false, Bureau.WORDS);
      case 7 -> new RateYear(Bureau.SUBJECT, 2026, Grade.COMPETENT);
      case 8 -> new RateYear(Bureau.SUBJECT, 2026, Grade.INCOMPETENT);
      default -> new SignAppraisal(Bureau.SUBJECT, 2026, Optional.empty());
    };
  }

  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void nobodyJudgesTheirOwnMatterAndNothingWithdrawnCounts(
      @ForAll("attempts") List<Attempt> attempts) {
    try (Bureau bureau = new Bureau()) {
      bureau.figures();
      Key key = bureau.propose();
      for (Attempt attempt : attempts) {
        Throwable refusal = catchThrowable(
            () -> bureau.office.run(PEOPLE.get(attempt.who()), command(attempt.what(), key)));
        if (refusal != null) {
          assertThat(refusal).isInstanceOf(Refusal.class);
        }
        holds(bureau.sanction(key), bureau.appraisal());
      }
    }
  }

  private static void holds(Sanction sanction, Appraisal appraisal) {
    Set<String> barred = Set.of(Bureau.SUBJECT, Bureau.PROPOSER, Bureau.INVOLVED);
    sanction.decision().ifPresent(d -> {
      assertThat(barred).doesNotContain(d.by());
      assertThat(sanction.hearing()).isPresent();
    });
    sanction.ruling().ifPresent(ruling -> {
      assertThat(barred).doesNotContain(ruling.by());
      assertThat(ruling.by()).isNotEqualTo(sanction.decision().orElseThrow().by());
      assertThat(sanction.appeal()).isPresent();
    });
    if (sanction.state() == SanctionState.WITHDRAWN) {
      appraisal
          .rating()
          .ifPresent(rating ->
              assertThat(rating.sanctions()).doesNotContain(sanction.key().id()));
    }
    appraisal.rating().ifPresent(rating -> assertThat(rating.by()).isNotEqualTo(Bureau.SUBJECT));
  }

  @Property(tries = 500)
  void aMeanLiesBetweenTheFiguresThatCountAndLeavesTheOthersOut(
      @ForAll("figures") List<BigDecimal> figures, @ForAll("figures") List<BigDecimal> excluded) {
    Appraisal appraisal = Appraisal.of("E-1", 2026)
        .withFacts(Stream.concat(
                facts("c", figures),
                facts("x", excluded).map(fact -> fact.excluding(Exclusion.WRONG_DATA, "E-2")))
            .toList());

    BigDecimal mean = Objects.requireNonNull(appraisal.scores().get(Axis.QUALITY));

    BigDecimal least = figures.stream().min(BigDecimal::compareTo).orElseThrow();
    BigDecimal most = figures.stream().max(BigDecimal::compareTo).orElseThrow();
    assertThat(mean).isBetween(least, most);
    BigDecimal sum = figures.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal count = BigDecimal.valueOf(figures.size());
    assertThat(mean.multiply(count).subtract(sum).abs())
        .isLessThanOrEqualTo(HUNDREDTH.multiply(count));
  }

  private static Stream<AppraisalFact> facts(String prefix, List<BigDecimal> figures) {
    return IntStream.range(0, figures.size())
        .mapToObj(i -> new AppraisalFact(
            prefix + i,
            Axis.QUALITY,
            Bureau.FACT,
            figures.get(i),
            "E-2",
            Optional.empty(),
            Optional.empty()));
  }

  @Provide
  Arbitrary<List<BigDecimal>> figures() {
    return Arbitraries.bigDecimals()
        .between(BigDecimal.ZERO, BigDecimal.valueOf(100))
        .ofScale(2)
        .list()
        .ofMinSize(1)
        .ofMaxSize(12);
  }
}
