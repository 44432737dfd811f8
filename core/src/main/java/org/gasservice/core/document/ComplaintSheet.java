package org.gasservice.core.document;

import static org.gasservice.core.standard.Clauses.D8_1_6b;
import static org.gasservice.core.standard.Clauses.F15;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.command.Reads;
import org.gasservice.core.complaint.Compensation;
import org.gasservice.core.complaint.Complaint;
import org.gasservice.core.complaint.ComplaintFeature;
import org.gasservice.core.complaint.Responsibility;
import org.gasservice.core.complaint.Round;
import org.gasservice.core.document.Filler.Facts;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/**
 * Fills the sheet of a complaint with how it was dealt with. Who complained, what they said and what was found out in words stay for the hand: they go with the
 * complaint when it is erased, and a copy would stay. Such a sheet is shown to whom the complaint is, and made by nobody else. Pure.
 */
final class ComplaintSheet {

  private ComplaintSheet() {}

  static Filler filler() {
    return new Filler(F15, (about, facts) -> MeterFillers.by(about, key -> sheet(key, facts)));
  }

  /** Whether somebody may see a document: that about a complaint like the complaint itself. */
  @Keeps(D8_1_6b)
  static boolean shows(IssuedDocument document, Reads reads) {
    return !document.facts().form().equals(F15)
        || document
            .facts()
            .about()
            .map(key -> reads
                .peek(Complaint.TYPE, key)
                .filter(complaint -> ComplaintFeature.shows(complaint.value(), reads))
                .isPresent())
            .orElse(true);
  }

  @Keeps({F15, D8_1_6b})
  private static Filling sheet(Key key, Facts facts) {
    Complaint complaint = facts.reads().require(Complaint.TYPE, key).value();
    if (!ComplaintFeature.shows(complaint, facts.reads())) {
      throw new NotPermitted("read." + Complaint.TYPE.name());
    }
    Round round = complaint.round();
    Filling filling = new Filling()
        .text("no", complaint.id())
        .moment("at", complaint.receivedAt())
        .text("channel", facts.say(complaint.source().channel()))
        .yes(
            "anonymous",
            complaint.source().name().isEmpty() && !complaint.source().reachable())
        .text("category", complaint.category().map(facts::say))
        .text("handler", round.handler());
    String subject = Stream.concat(
            complaint.accused().people().stream(), complaint.accused().units().stream())
        .collect(Collectors.joining("、"));
    filling.text("subject", Optional.of(subject).filter(names -> !names.isEmpty()));
    round
        .report()
        .ifPresent(report -> filling
            .text("finding", facts.say(report.finding()))
            .text("responsibility", said(report.responsibility(), facts)));
    round.solution().ifPresent(solution -> filling.text("remedy", facts.say(solution.measure())));
    compensation(filling, complaint.compensations());
    round.told().ifPresent(told -> filling.moment("answeredAt", told.at()));
    round.verdict().ifPresent(verdict -> filling.yes("satisfied", verdict.satisfied()));
    complaint
        .ending()
        .filter(ending -> !ending.remedies().isEmpty())
        .ifPresent(ending -> filling.text(
            "outside",
            ending.remedies().stream().map(facts::say).collect(Collectors.joining("、"))));
    return filling;
  }

  private static String said(Responsibility whose, Facts facts) {
    return Stream.of(Optional.of(facts.say(whose.side())), whose.unit(), whose.person())
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private static void compensation(Filling filling, List<Compensation> given) {
    if (given.isEmpty()) {
      return;
    }
    filling.text("approver", given.get(given.size() - 1).approvedBy());
    given.stream()
        .flatMap(each -> each.amount().stream())
        .reduce(Yuan::plus)
        .ifPresent(sum -> filling.money("compensation", sum));
  }
}
