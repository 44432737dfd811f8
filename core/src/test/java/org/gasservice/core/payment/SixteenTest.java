package org.gasservice.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.payment.Counter.byBank;
import static org.gasservice.core.payment.Counter.cash;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D4_12a;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.Test;

/** Sixteen at once. */
class SixteenTest {

  private static final int SIXTEEN = 16;

  private static List<Object> atOnce(Callable<Object> delivery) throws Exception {
    return atOnce(IntStream.range(0, SIXTEEN).mapToObj(i -> delivery).toList());
  }

  private static List<Object> atOnce(List<Callable<Object>> deliveries) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(SIXTEEN);
    try {
      List<Object> answers = new ArrayList<>();
      for (Future<Object> answer : threads.invokeAll(deliveries)) {
        answers.add(answer.get());
      }
      return answers;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @Keeps(D10_P4)
  void deliveriesOfOnePaymentAreOneEffectAndEqualAnswers() throws Exception {
    try (Counter counter = new Counter()) {
      ReceivePayment payment = byBank("1", "8841", "50.00").build();

      List<Object> answers = atOnce(() -> counter.run("CHIEF", payment));

      assertThat(answers).hasSize(SIXTEEN).allMatch(answers.get(0)::equals);
      assertThat(counter.ledger("1").credit()).isEqualTo(Yuan.of("50.00"));
      assertThat(counter.ledger("1").entries()).isEqualTo(1);
      assertThat(counter.booksHold()).isTrue();
    }
  }

  @Test
  @Keeps(D10_P4)
  void ofSixteenAmountsUnderOneTransactionOneIsTakenAndTheOthersAreConflicts() throws Exception {
    try (Counter counter = new Counter()) {
      List<Callable<Object>> deliveries = IntStream.range(1, SIXTEEN + 1)
          .<Callable<Object>>mapToObj(i -> () -> {
            try {
              return counter.run(
                  "CHIEF", byBank(i % 2 == 0 ? "1" : "2", "8841", i + ".00").build());
            } catch (CommandConflict conflict) {
              return conflict.code();
            }
          })
          .toList();

      List<Object> answers = atOnce(deliveries);

      assertThat(answers).filteredOn(Payment.class::isInstance).hasSize(1);
      assertThat(answers)
          .filteredOn(String.class::isInstance)
          .hasSize(SIXTEEN - 1)
          .allMatch("payment.transaction-reused"::equals);
    }
  }

  @Test
  @Keeps(D4_12a)
  void numbersOfADrawerStayWithoutAGapAndNothingIsCountedThatCameTooLate() throws Exception {
    try (Counter counter = new Counter()) {
      Key drawer = counter.openDrawer("A", "W1", "0.00");
      List<Callable<Object>> windows = new ArrayList<>();
      for (int i = 0; i < SIXTEEN; i++) {
        ReceivePayment payment = cash(
                drawer, i % 2 == 0 ? "1" : "2", "T-" + i, "1.00", "1.00", "0.00")
            .build();
        windows.add(() -> attempt(counter, payment));
        if (i == SIXTEEN / 2) {
          windows.add(() -> counter.run("A", new StopDrawer(drawer)));
        }
      }

      List<Object> answers = atOnce(windows);
      long taken = answers.stream().filter(Payment.class::isInstance).count();
      counter.run("A", CountDrawer.of(drawer, Yuan.of(taken + ".00")));

      List<Long> numbers = counter
          .all(Payment.TYPE, Range.all(Payment.IN_DRAWER).equalTo(CashDrawer.token(drawer)))
          .stream()
          .map(payment -> payment.slot().orElseThrow().number())
          .sorted()
          .toList();
      assertThat(numbers)
          .isEqualTo(
              IntStream.rangeClosed(1, (int) taken).mapToObj(Long::valueOf).toList());
      assertThat(counter.booksHold(drawer)).isTrue();
    }
  }

  /** A race lost too often is the host's to try again; a stopped drawer takes nothing. */
  private static Object attempt(Counter counter, ReceivePayment payment) {
    while (true) {
      try {
        return counter.run("A", payment);
      } catch (CommandConflict stale) {
        if (!stale.isStale()) {
          throw stale;
        }
      } catch (RuleViolation refused) {
        if (!refused.code().equals("payment.drawer-busy")) {
          return refused.code();
        }
      }
    }
  }
}
