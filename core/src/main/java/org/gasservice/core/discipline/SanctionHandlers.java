package org.gasservice.core.discipline;

import static org.gasservice.core.standard.Clauses.D8_2_5;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.workforce.Employee;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** Decides about sanctions and rewards. */
record SanctionHandlers(DisciplineSettings settings, Facts facts) {

  /** Most people in the line of the facts. */
  private static final int MOST_IN_LINE = 150;

  /** Most appraisals of one person that are looked at when a sanction is withdrawn. */
  private static final int MOST_YEARS = 60;

  Key propose(ProposeSanction command, Draft draft) {
    String by = Independence.person(draft, command.clause());
    Independence.notOneself(draft, command.employee());
    draft.require(Employee.TYPE, Employee.keyOf(command.employee()));
    SanctionRules.requireRungs(settings.standardOn(draft.occurredAt()), command);
    Set<String> line = new TreeSet<>(facts.line(draft, command.facts()));
    line.addAll(command.involved());
    if (line.size() > MOST_IN_LINE) {
      throw new RuleViolation(D8_2_5, "discipline.line-full", Map.of("most", MOST_IN_LINE));
    }
    Key key = draft.newKey("sanction");
    draft.insert(
        Sanction.TYPE,
        key,
        Sanction.builder()
            .key(key)
            .employee(command.employee())
            .clause(command.clause())
            .lightest(command.lightest())
            .gravest(command.gravest().orElse(command.lightest()))
            .facts(command.facts())
            .account(command.account())
            .line(line)
            .proposedBy(by)
            .proposedAt(draft.occurredAt())
            .state(SanctionState.PROPOSED)
            .build());
    return key;
  }

  Key hear(HearSubject command, Draft draft) {
    return change(draft, command.sanction(), sanction -> {
      String by = Independence.person(draft, sanction.clause());
      Independence.notOneself(draft, sanction.employee());
      return sanction
          .require(SanctionState.PROPOSED)
          .withState(SanctionState.HEARD)
          .withHearing(new Sanction.Hearing(by, draft.occurredAt(), command.statement()));
    });
  }

  Key decide(DecideSanction command, Draft draft) {
    return change(
        draft,
        command.sanction(),
        sanction -> SanctionRules.decide(
            sanction.require(SanctionState.HEARD),
            command,
            settings.standardOn(sanction.proposedAt()),
            Independence.judge(draft, sanction),
            draft.occurredAt(),
            settings.dayOf(draft.occurredAt()).getYear()));
  }

  Key serve(ServeSanction command, Draft draft) {
    return change(draft, command.sanction(), sanction -> {
      Independence.notOneself(draft, sanction.employee());
      command.witness().ifPresent(witness -> draft.require(Employee.TYPE, Employee.keyOf(witness)));
      return sanction
          .require(SanctionState.DECIDED)
          .withState(SanctionState.SERVED)
          .withServing(new Sanction.Serving(settings.dayOf(draft.occurredAt()), command.witness()));
    });
  }

  Key appeal(AppealSanction command, Draft draft) {
    return change(draft, command.sanction(), sanction -> {
      if (!draft.actor().id().equals(sanction.employee())) {
        throw sanction.refusal("discipline.not-theirs", Map.of());
      }
      LocalDate last = sanction
          .require(SanctionState.SERVED)
          .serving()
          .orElseThrow()
          .on()
          .plus(settings.appealWithin());
      return SanctionRules.appeal(
          sanction, command, draft.occurredAt(), settings.dayOf(draft.occurredAt()), last);
    });
  }

  Key rule(RuleOnAppeal command, Draft draft) {
    Key key = change(
        draft,
        command.sanction(),
        sanction -> SanctionRules.rule(
            sanction, command, Independence.judge(draft, sanction), draft.occurredAt()));
    if (!command.upheld()) {
      reopenYears(draft, key);
    }
    return key;
  }

  /** Withdrawn, it reaches no appraisal: those it reached are judged anew. */
  private static void reopenYears(Draft draft, Key sanction) {
    Range years = Range.all(Appraisal.OF_EMPLOYEE).inRoot(sanction.root());
    for (Held<Appraisal> held : draft.scan(Appraisal.TYPE, years, MOST_YEARS)) {
      Appraisal after = held.value().without(sanction.id());
      if (!after.equals(held.value())) {
        draft.update(Appraisal.TYPE, held, after);
      }
    }
  }

  private static Key change(Draft draft, Key sanction, UnaryOperator<Sanction> rule) {
    var before = draft.require(Sanction.TYPE, sanction);
    draft.update(Sanction.TYPE, before, rule.apply(before.value()));
    return sanction;
  }

  // ---- rewards

  Key proposeReward(ProposeReward command, Draft draft) {
    Independence.notOneself(draft, command.employee());
    draft.require(Employee.TYPE, Employee.keyOf(command.employee()));
    command.facts().forEach(fact -> facts.require(draft, fact));
    Key key = draft.newKey("reward");
    draft.insert(
        Reward.TYPE,
        key,
        Reward.builder()
            .key(key)
            .employee(command.employee())
            .honour(command.honour())
            .facts(command.facts())
            .account(command.account())
            .proposedBy(Independence.person(draft, D8_2_5))
            .proposedAt(draft.occurredAt())
            .build());
    return key;
  }

  Key decideReward(DecideReward command, Draft draft) {
    var before = draft.require(Reward.TYPE, command.reward());
    Reward reward = before.value();
    String by = Independence.person(draft, D8_2_5);
    Independence.notOneself(draft, reward.employee());
    if (by.equals(reward.proposedBy())) {
      throw new RuleViolation(D8_2_5, "discipline.proposed-it", Map.of("employee", by));
    }
    if (reward.verdict().isPresent()) {
      throw new RuleViolation(D8_2_5, "discipline.reward-decided");
    }
    draft.update(
        Reward.TYPE,
        before,
        reward.withVerdict(new Reward.Verdict(command.granted(), by, draft.occurredAt())));
    return command.reward();
  }
}
