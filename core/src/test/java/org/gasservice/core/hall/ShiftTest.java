package org.gasservice.core.hall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_S1;
import static org.gasservice.core.standard.Clauses.D2_2_7;
import static org.gasservice.core.standard.Clauses.D4_12b;
import static org.gasservice.core.standard.Clauses.D7_4_8;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.contact.ServiceRequest;
import org.gasservice.core.hall.ShiftHandOver.Cash;
import org.gasservice.core.hall.ShiftHandOver.Counted;
import org.gasservice.core.hall.ShiftHandOver.Item;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One shift hands over to the next. */
class ShiftTest {

  private final Counters counters = new Counters();

  @AfterEach
  void close() {
    counters.close();
  }

  private static HandOverBuilder handOver(Key... requests) {
    return HandOver.builder()
        .unit("EAST-1")
        .to("B")
        .items(Stream.of(requests)
            .map(request -> new Item(request, Personal.of("call back at ten")))
            .toList())
        .things(List.of(new Counted("DETECTOR", 2, Optional.of("one does not charge"))))
        .cash(new Cash(Yuan.of("320.00"), Yuan.of("320.00"), Optional.empty()));
  }

  @Test
  @Keeps({D4_12b, D7_4_8, D10_S1})
  void everyOpenRequestIsNamedBothSignAndTheOwnerStays() {
    Key one = counters.asked("A");
    Key other = counters.asked("A");
    counters.asked("B");
    assertThat(counters.refused("A", handOver(one).build())).isEqualTo("D4-12b hall.items-missing");

    Key signed = ((ShiftHandOver) counters.run("A", handOver(one, other).build())).key();
    assertThat(counters.refused("A", new TakeOver(signed)))
        .isEqualTo("D4-12b hall.not-yours-to-take");
    counters.run("B", new TakeOver(signed));

    assertThat(counters.office.value(ShiftHandOver.TYPE, signed).takenAt()).isPresent();
    assertThat(counters.office.value(ServiceRequest.TYPE, one).owner()).isEqualTo("A");
    assertThat(counters.refused("B", new TakeOver(signed))).isEqualTo("D4-12b hall.taken-already");
  }

  @Test
  @Keeps(D4_12b)
  void nothingIsHandedOverThatIsNotThereAndNobodySignsTwice() {
    Key others = counters.asked("B");

    assertThat(counters.office.refused("A", handOver(others).build()))
        .hasMessageContaining("hall.not-open-items");
    assertThat(counters.refused("A", handOver().to("A").build())).isEqualTo("D4-12b hall.two-sign");
  }

  @Test
  @Keeps(D2_2_7)
  void theCustomerAtTheDeskComesFirst() {
    Key ticket = counters.ticket("PAYMENT");
    counters.open("A", "1", "PAYMENT");
    counters.call("A", "1");
    assertThat(counters.refused("A", handOver().build())).isEqualTo("D2-2.7 hall.customer-first");

    counters.serveAndFinish("A", ticket);
    counters.run("A", handOver().build());
  }

  @Test
  @Keeps(D4_12b)
  void aDifferenceInTheDrawerIsExplained() {
    Cash shortOf = new Cash(Yuan.of("320.00"), Yuan.of("319.50"), Optional.empty());

    assertThat(counters.office.refused("A", handOver().cash(shortOf).build()))
        .hasMessageContaining("hall.cash-reason");
    counters.run(
        "A",
        handOver()
            .cash(new Cash(shortOf.expected(), shortOf.counted(), Optional.of("coin lost")))
            .build());
  }
}
