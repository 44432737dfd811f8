package org.gasservice.core.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D2_2_1;
import static org.gasservice.core.standard.Clauses.D2_2_6;
import static org.gasservice.core.standard.Clauses.D2_2_7;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A hall through its day. */
class HallTest {

  private final Counters counters = new Counters();

  @AfterEach
  void close() {
    counters.close();
  }

  private void wait30() {
    counters.office.wait(Duration.ofSeconds(30));
  }

  @Test
  @Keeps(D2_2_1)
  void whoCameFirstIsCalledFirstWhateverTheyCameFor() {
    Key first = counters.ticket("PAYMENT");
    Key second = counters.ticket("TRANSFER");
    Key third = counters.ticket("PAYMENT");
    counters.open("A", "1", "PAYMENT", "TRANSFER");
    counters.open("B", "2", "TRANSFER");

    assertThat(counters.call("A", "1")).isEqualTo(first);
    assertThat(counters.call("B", "2")).isEqualTo(second);
    assertThat(counters.refused("A", new CallNext("H", "1"))).isEqualTo("D2-2.7 hall.serve-first");
    counters.serveAndFinish("A", first);
    assertThat(counters.call("A", "1")).isEqualTo(third);
    counters.serveAndFinish("A", third);
    assertThat(counters.refused("A", new CallNext("H", "1"))).isEqualTo("D2-2.6 hall.nobody-waits");
  }

  @Test
  @Keeps(D2_2_6)
  void nobodyIsCalledToAWindowWithTheSignUpNorByWhoeverDoesNotSitThere() {
    counters.ticket("PAYMENT");
    counters.open("A", "1", "PAYMENT");
    counters.run("A", new PauseWindow("H", "1"));

    assertThat(counters.refused("A", new CallNext("H", "1")))
        .isEqualTo("D2-2.6 hall.window-paused");
    assertThat(counters.refused("B", new CallNext("H", "1")))
        .isEqualTo("D2-2.6 hall.not-your-window");
    assertThat(counters.refused("B", new OpenWindow("H", "1", Set.of("PAYMENT"))))
        .isEqualTo("D2-2.6 hall.window-taken");
    counters.open("A", "1", "PAYMENT");
    counters.call("A", "1");
  }

  @Test
  @Keeps(D2_2_7)
  void aTicketIsANoShowOnlyAfterThreeCallsWithTimeToCome() {
    Key ticket = counters.ticket("PAYMENT");
    counters.open("A", "1", "PAYMENT");
    counters.call("A", "1");
    assertThat(counters.refused("A", new CallAgain(ticket)))
        .isEqualTo("D2-2.7 hall.give-them-time");
    wait30();
    assertThat(counters.refused("A", new MarkNoShow(ticket)))
        .isEqualTo("D2-2.7 hall.call-again-first");
    counters.run("A", new CallAgain(ticket));
    wait30();
    counters.run("A", new CallAgain(ticket));
    assertThat(counters.refused("A", new MarkNoShow(ticket)))
        .isEqualTo("D2-2.7 hall.give-them-time");
    wait30();
    assertThat(counters.refused("A", new CallAgain(ticket))).isEqualTo("D2-2.7 hall.called-enough");
    counters.run("A", new MarkNoShow(ticket));

    assertThat(counters.ticket(ticket).state()).isEqualTo(QueueTicket.State.NO_SHOW);
    assertThat(counters.ticket(ticket).waited()).isEmpty();
    assertThat(counters.refused("A", new ServeTicket(ticket)))
        .isEqualTo("D2-2.7 hall.ticket-not-there");
  }

  @Test
  @Keeps(D2_2_7)
  void theHallClosesWhenEverybodyWithATicketIsServed() {
    Key ticket = counters.ticket("PAYMENT");
    counters.open("A", "1", "PAYMENT");
    assertThat(counters.refused("A", new CloseHall("H"))).isEqualTo("D2-2.7 hall.doors-first");
    counters.run("A", new ShutDoors("H"));

    assertThat(counters.refused("A", new IssueTicket("H", "PAYMENT")))
        .isEqualTo("D2-2.7 hall.doors-shut");
    assertThat(counters.refused("A", new CloseHall("H"))).isEqualTo("D2-2.7 hall.people-wait");
    counters.call("A", "1");
    assertThat(counters.refused("A", new CloseHall("H"))).isEqualTo("D2-2.7 hall.people-wait");
    counters.office.wait(Duration.ofMinutes(4));
    counters.serveAndFinish("A", ticket);
    counters.run("A", new CloseHall("H"));
    assertThat(counters.hall().state()).isEqualTo(ServiceHall.State.CLOSED);
    assertThat(counters.hall().windows()).noneMatch(CounterWindow::isOpen);
    assertThat(counters.ticket(ticket).waited()).contains(Duration.ofMinutes(4));
  }

  @Test
  @Keeps(D2_2_7)
  void aClerkLeavesWhileAnotherOpenWindowServesWhoWaitsAndNotBefore() {
    counters.ticket("TRANSFER");
    counters.open("A", "1", "PAYMENT", "TRANSFER");
    counters.open("B", "2", "PAYMENT");
    assertThat(counters.refused("A", new LeaveWindow("H", "1")))
        .isEqualTo("D2-2.7 hall.nobody-else-serves");

    counters.open("B", "2", "PAYMENT", "TRANSFER");
    counters.run("A", new LeaveWindow("H", "1"));
    Key called = counters.call("B", "2");
    assertThat(counters.refused("B", new PauseWindow("H", "2")))
        .isEqualTo("D2-2.7 hall.serve-first");
    counters.serveAndFinish("B", called);
    counters.run("B", new LeaveWindow("H", "2"));
  }

  @Test
  void numbersBeginAnewEachDayAndGoOnWhenTheHallOpensAgainTheSameDay() {
    counters.ticket("PAYMENT");
    counters.open("A", "1", "PAYMENT");
    counters.serveAndFinish("A", counters.call("A", "1"));
    counters.run("A", new ShutDoors("H"));
    counters.run("A", new CloseHall("H"));
    counters.run("A", new OpenHall("H"));
    Key again = counters.ticket("PAYMENT");
    assertThat(counters.ticket(again).number()).isEqualTo(2);
    counters.open("A", "1", "PAYMENT");
    counters.serveAndFinish("A", counters.call("A", "1"));
    counters.run("A", new ShutDoors("H"));
    counters.run("A", new CloseHall("H"));

    counters.office.wait(Duration.ofDays(1));
    counters.run("A", new OpenHall("H"));
    assertThat(counters.ticket(counters.ticket("PAYMENT")).number()).isEqualTo(1);
    assertThat(counters.refused("A", new FinishTicket(again, Optional.empty())))
        .isEqualTo("D2-2.7 hall.ticket-not-there");
  }
}
