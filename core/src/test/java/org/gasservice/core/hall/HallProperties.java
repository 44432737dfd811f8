package org.gasservice.core.hall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** Whatever clerks do, nobody with a ticket is forgotten, and nobody overtakes in a line. */
class HallProperties {

  /** What a clerk tries. */
  enum Try {
    ISSUE_PAYMENT,
    ISSUE_TRANSFER,
    OPEN,
    PAUSE,
    LEAVE,
    CALL,
    AGAIN,
    NO_SHOW,
    SERVE,
    FINISH,
    DOORS,
    CLOSE
  }

  @Provide
  Arbitrary<List<Try>> tries() {
    return Arbitraries.of(Try.class).list().ofMinSize(5).ofMaxSize(60);
  }

  @Property(tries = 60)
  @Keeps({Clauses.D2_2_7, Clauses.D2_2_1, Clauses.D2_2_6})
  void aHallThatClosedForgotNobodyAndLinesKeepTheirOrder(@ForAll("tries") List<Try> tries) {
    try (Counters counters = new Counters()) {
      List<Key> issued = new ArrayList<>();
      List<Key> called = new ArrayList<>();
      for (int i = 0; i < tries.size(); i++) {
        counters.office.wait(Duration.ofSeconds(20));
        String clerk = i % 2 == 0 ? "A" : "B";
        attempt(counters, clerk, tries.get(i), called).ifPresent(done -> {
          if (done instanceof QueueTicket ticket && !issued.contains(ticket.key())) {
            issued.add(ticket.key());
          }
        });
      }

      List<QueueTicket> tickets = issued.stream().map(counters::ticket).toList();
      if (counters.hall().state() == ServiceHall.State.CLOSED) {
        assertThat(tickets).allMatch(ticket -> ticket.state().over());
      }
      for (String line : List.of("PAYMENT", "TRANSFER")) {
        assertThat(called.stream()
                .map(counters::ticket)
                .filter(ticket -> ticket.line().equals(line))
                .map(QueueTicket::number))
            .isSorted();
      }
      assertThat(counters.hall().windows())
          .allMatch(window -> window.ticket().isEmpty() || window.isOpen());
    }
  }

  private static Optional<Object> attempt(
      Counters counters, String clerk, Try what, List<Key> called) {
    String window = "W-" + clerk;
    Key current = counters
        .hall()
        .window(window)
        .flatMap(CounterWindow::ticket)
        .map(id -> new Key("H", id))
        .orElse(new Key("H", "none"));
    try {
      Object done = counters.run(clerk, command(what, window, clerk, current));
      if (what == Try.CALL) {
        called.add(((QueueTicket) done).key());
      }
      return Optional.of(done);
    } catch (Refusal refused) {
      return Optional.empty();
    }
  }

  private static Command command(Try what, String window, String clerk, Key current) {
    return switch (what) {
      case ISSUE_PAYMENT -> new IssueTicket("H", "PAYMENT");
      case ISSUE_TRANSFER -> new IssueTicket("H", "TRANSFER");
      case OPEN ->
        new OpenWindow(
            "H", window, clerk.equals("A") ? Set.of("PAYMENT", "TRANSFER") : Set.of("PAYMENT"));
      case PAUSE -> new PauseWindow("H", window);
      case LEAVE -> new LeaveWindow("H", window);
      case CALL -> new CallNext("H", window);
      case AGAIN -> new CallAgain(current);
      case NO_SHOW -> new MarkNoShow(current);
      case SERVE -> new ServeTicket(current);
      case FINISH -> new FinishTicket(current, Optional.empty());
      case DOORS -> new ShutDoors("H");
      case CLOSE -> new CloseHall("H");
    };
  }
}
