package org.gasservice.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.contact.Hotline.AGENT;
import static org.gasservice.core.contact.Hotline.BRANCH_HEAD;
import static org.gasservice.core.contact.Hotline.COLLEAGUE;
import static org.gasservice.core.contact.Hotline.EXPERT;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.Leave;
import org.gasservice.storage.Key;

/** Whatever people try, exactly one person answers for a request until the customer has been told. */
class OwnershipProperties {

  private static final List<String> PEOPLE = List.of(AGENT, EXPERT, COLLEAGUE, BRANCH_HEAD);

  /** One try: after a time somebody would like to do something with the request. */
  record Try(int minutes, String actor, Function<Key, Command> command) {
    @Override
    public String toString() {
      return minutes + " min, " + actor;
    }
  }

  @Provide
  Arbitrary<List<Try>> tries() {
    Personal word = Personal.of("word");
    Arbitrary<Function<Key, Command>> commands = Arbitraries.of(PEOPLE)
        .flatMap(person -> Arbitraries.of(List.<Function<Key, Command>>of(
            request -> new Refer(request, person),
            AcceptReferral::new,
            AcceptReferral::new,
            request -> new ReturnReferral(request, word),
            request -> new DecideReferral(request, person),
            request -> new NameDeputy(request, person, Optional.empty()),
            InheritRequest::new,
            request -> new AnswerRequest(request, word),
            request -> new TellResult(request, Channel.CALL),
            request -> new Leave(AGENT, Optional.empty(), Optional.empty()))));
    return Combinators.combine(
            Arbitraries.integers().between(0, 400), Arbitraries.of(PEOPLE), commands)
        .as(Try::new)
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 60)
  @Keeps(Clauses.D10_S1)
  void exactlyOnePersonOwnsARequestUntilTheCustomerHasBeenTold(@ForAll("tries") List<Try> tries) {
    try (Hotline hotline = new Hotline()) {
      Key request = hotline.asked();
      for (Try each : tries) {
        hotline.office.wait(Duration.ofMinutes(each.minutes()));
        hotline.sweeper.sweep(10);
        ServiceRequest before = hotline.request(request);
        Command command = each.command().apply(request);
        boolean done = attempt(hotline, each.actor(), command);
        ServiceRequest after = hotline.request(request);

        List<String> owners = PEOPLE.stream()
            .filter(person -> !hotline.contacts.openOf(person, 10).isEmpty())
            .toList();
        assertThat(owners).isEqualTo(after.open() ? List.of(after.owner()) : List.of());
        if (!after.owner().equals(before.owner())) {
          assertThat(done && command instanceof InheritRequest).isTrue();
          assertThat(after.owner()).isEqualTo(BRANCH_HEAD);
        }
        assertThat(PEOPLE).contains(after.handlerAt(hotline.office.now()));
        assertThat(after.nextActionAt().isEmpty() || after.open()).isTrue();
      }
    }
  }

  private static boolean attempt(Hotline hotline, String actor, Command command) {
    try {
      hotline.office.run(actor, command);
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }
}
