package org.gasservice.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.complaint.Bureau.EVERYBODY;
import static org.gasservice.core.complaint.Bureau.HEAD;
import static org.gasservice.core.complaint.Bureau.TECHNICIAN;
import static org.gasservice.core.standard.Clauses.D10_P6;
import static org.gasservice.core.standard.Clauses.D10_S5;
import static org.gasservice.core.standard.Clauses.D4_7b;
import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Leave;
import org.gasservice.core.workforce.NameHead;
import org.gasservice.storage.Range;

/** Whatever people try with a complaint, in whatever order, by whomever. */
class ComplaintProperties {

  private static final Personal WORD = Personal.of("word");

  /** Stands for whoever handles it just then. */
  private static final String HANDLER = "the handler";

  /** One try: after a time somebody would like to do something with the complaint. */
  record Try(int minutes, String actor, Function<Bureau, Function<String, Object>> command) {
    @Override
    public String toString() {
      return minutes + " min, " + actor;
    }
  }

  @Provide
  Arbitrary<List<Try>> tries() {
    Arbitrary<Function<Bureau, Function<String, Object>>> commands = Combinators.combine(
            Arbitraries.of(EVERYBODY),
            Arbitraries.of(Category.class),
            Arbitraries.of(Finding.class),
            Arbitraries.of(End.class))
        .flatAs((person, category, finding, end) ->
            Arbitraries.of(List.<Function<Bureau, Function<String, Object>>>of(
                b -> id -> Bureau.classified(id, category, TECHNICIAN),
                b ->
                    id -> new RelabelComplaint(id, category, Optional.empty(), Optional.of(person)),
                b -> id -> new NameAccused(id, List.of(person), List.of(), List.of()),
                b -> id -> new AssignComplaint(id, person),
                b -> id -> new AssignComplaint(id, person),
                b -> id -> new AssignComplaint(id, HEAD),
                b -> BeginInvestigation::new,
                b -> BeginInvestigation::new,
                b -> id -> Bureau.report(id, finding),
                b -> id -> Bureau.report(id, finding),
                b -> Bureau::answer,
                b -> Bureau::answer,
                b -> id -> b.apology(id, Duration.ofDays(1)),
                b -> id -> new FinishSolution(id, "P-1"),
                b -> id -> new TellComplainant(id, Channel.CALL),
                b -> id -> new RecordVerdict(id, end == End.SATISFIED, "R-1"),
                b -> TryComplainant::new,
                b -> id -> new AddWords(id, WORD),
                b -> id -> new PromiseCallBack(id, Optional.empty()),
                b -> id -> new CallComplainantBack(id, "R-3"),
                b -> id -> new CloseComplaint(
                    id, end, Optional.of("R-2"), Optional.of(WORD), Set.of(OutsideRemedy.COURT)),
                b -> id -> new NameHead("EAST-1", person),
                b -> id -> new Leave(person, Optional.empty(), Optional.empty()))));
    return Combinators.combine(Arbitraries.integers().between(0, 900), actors(), commands)
        .as(Try::new)
        .list()
        .ofMinSize(10)
        .ofMaxSize(50);
  }

  private static Arbitrary<String> actors() {
    return Arbitraries.frequencyOf(
        Tuple.of(3, Arbitraries.just(HANDLER)), Tuple.of(2, Arbitraries.of(EVERYBODY)));
  }

  @Property(tries = 100)
  @Keeps({D4_7b, D8_1_6b, D10_S5, D10_P6})
  void noComplaintIsLostNoClockLeftWithoutOutcomeAndNoSubjectEverHandlesIt(
      @ForAll("tries") List<Try> tries) {
    try (Bureau bureau = new Bureau()) {
      String id = tries.size() % 2 == 0
          ? bureau.taken()
          : bureau.take(Bureau.words("!").addAbout(Personal.of(HEAD)));
      for (Try each : tries) {
        bureau.office.wait(Duration.ofMinutes(each.minutes()));
        bureau.sweeper.sweep(10);
        attempt(bureau, id, each);
        check(bureau, id);
      }
    }
  }

  private static void attempt(Bureau bureau, String id, Try each) {
    Object command = each.command().apply(bureau).apply(id);
    boolean step = command instanceof ComplaintCommand
        && !(command instanceof AddWords)
        && !(command instanceof PromiseCallBack);
    String actor = each.actor().equals(HANDLER)
        ? bureau.complaint(id).round().handler().orElse(HEAD)
        : each.actor();
    Lines lines = new Lines(bureau.office.pipeline().reads(Actor.employee(actor)));
    boolean hidden = lines
        .around(bureau.complaint(id))
        .to(lines.of(actor))
        .filter(Objection::hides)
        .isPresent();
    try {
      bureau.office.run(actor, (Command) command);
      assertThat(step && hidden).as("a subject's step was taken").isFalse();
    } catch (Refusal refused) {
      assertThat(command instanceof AddWords).as("words were refused").isFalse();
    }
  }

  private static void check(Bureau bureau, String id) {
    Complaint complaint = bureau.complaint(id);
    assertThat(bureau.office.keys(Complaint.TYPE, Range.all(Complaint.RECEIVED)))
        .hasSize(1);
    assertThat(complaint.open()).isEqualTo(complaint.state() != ComplaintState.CLOSED);
    assertThat(complaint.round().handler().filter(complaint.accused().people()::contains))
        .isEmpty();
    if (complaint.open()) {
      String unit = complaint.round().unit().orElseThrow();
      assertThat(bureau.office.keys(
              Complaint.TYPE, Range.all(Complaint.OPEN_OF_UNIT).equalTo(unit)))
          .hasSize(1);
    }
    assertThat(complaint.nextActionAt()).isEqualTo(Bureau.TERMS.clocks().nextActionAt(complaint));
    for (int level = 0; level < complaint.rounds().size(); level++) {
      if (complaint.rounds().get(level).endedAt().isPresent()) {
        assertThat(Bureau.TERMS.clocks().of(complaint, level))
            .filteredOn(clock -> clock.due().isPresent())
            .allMatch(clock -> clock.outcome().isPresent());
      }
    }
  }
}
