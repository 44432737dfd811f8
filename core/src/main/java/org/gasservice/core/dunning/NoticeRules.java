package org.gasservice.core.dunning;

import static org.gasservice.core.standard.Clauses.A3;
import static org.gasservice.core.standard.Clauses.A5;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.billing.LateFeeTerms;
import org.gasservice.core.billing.LedgerRules;
import org.gasservice.core.billing.Receivable;
import org.gasservice.core.billing.ReceivableKind;
import org.gasservice.core.dunning.DunningNotice.Line;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** What a notice says. Pure. */
record NoticeRules(DunningRules rules, LateFeeTerms lateFee) {

  @Keeps({A3, A5})
  DunningNotice issued(
      StepKind kind, DunningCase about, List<Receivable> open, DunningFacts facts) {
    Run run = about.run().orElseThrow();
    String number = DunningNotice.numberOf(kind, about.account(), run.number());
    List<Receivable> late = open.stream()
        .filter(r -> r.overdueOn(facts.today()) && r.kind() != ReceivableKind.SERVICE)
        .toList();
    boolean stop = kind == StepKind.STOP_NOTICE;
    return DunningNotice.builder()
        .key(new Key(about.point(), number))
        .number(number)
        .kind(kind)
        .account(about.account())
        .run(run.number())
        .anchor(run.anchor())
        .issuedAt(facts.now())
        .owed(late.stream()
            .limit(DunningNotice.MOST_LINES)
            .map(r -> new Line(r.source(), r.dueOn(), r.payable()))
            .toList())
        .total(late.stream().map(Receivable::payable).reduce(Yuan.ZERO, Yuan::plus))
        .lateFee(lateFee(late, open, facts.today()))
        .payBy(stop ? rules.stopFrom(facts).minusDays(1) : rules.payBy(facts.today()))
        .stopFrom(stop ? Optional.of(rules.cutAt(facts.now())) : Optional.empty())
        .reminder(
            stop ? run.step(StepKind.REMINDER).map(step -> step.about().id()) : Optional.empty())
        .build();
  }

  /** What is charged and open, and what has grown since. */
  private Yuan lateFee(List<Receivable> late, List<Receivable> open, LocalDate today) {
    Yuan charged = open.stream()
        .filter(r -> r.kind() == ReceivableKind.LATE_FEE)
        .filter(fee -> late.stream().anyMatch(r -> fee.of().equals(Optional.of(r.id()))))
        .map(Receivable::payable)
        .reduce(Yuan.ZERO, Yuan::plus);
    Yuan grown = late.stream()
        .map(r -> LedgerRules.lateFeeOn(r, lateFee, today).minus(r.lateFee(lateFee)))
        .reduce(Yuan.ZERO, Yuan::plus);
    return charged.plus(grown);
  }
}
