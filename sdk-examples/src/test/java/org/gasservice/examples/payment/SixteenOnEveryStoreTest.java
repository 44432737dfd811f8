package org.gasservice.examples.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.gasservice.core.Desk;
import org.gasservice.core.GasService;
import org.gasservice.core.billing.Ledger;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Authority;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandConflict;
import org.gasservice.core.customer.AssignRole;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.OpenServicePoint;
import org.gasservice.core.customer.PartyKind;
import org.gasservice.core.customer.RegisterParty;
import org.gasservice.core.customer.Role;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.meter.Reading;
import org.gasservice.core.meter.ReadingSource;
import org.gasservice.core.meter.RecordReading;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.payment.OpenChannel;
import org.gasservice.core.payment.Payment;
import org.gasservice.core.payment.ReceivePayment;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.examples.site.OpenedStore;
import org.gasservice.examples.site.StoreKind;
import org.gasservice.examples.site.Stores;
import org.gasservice.storage.Range;
import org.gasservice.storage.Storage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sixteen deliveries of one payment, and of one reading, at once, each in a transaction of its own. */
class SixteenOnEveryStoreTest {

  private static final int SIXTEEN = 16;
  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");

  private static ReceivePayment payment(String amount) {
    return ReceivePayment.builder()
        .point("SP-1")
        .account("A-1")
        .channel("BANK")
        .transaction("8841")
        .method(PayMethod.TRANSFER)
        .amount(Yuan.of(amount))
        .build();
  }

  private static GasService served(Storage storage) {
    GasService gas = GasService.on(storage)
        .clock(() -> NOW)
        .lookupKey("a key of the test only".getBytes(StandardCharsets.UTF_8))
        .actors((actor, reads) -> Optional.of(new Authority("tester", Set.of("*"))))
        .build();
    Desk desk = gas.as(Actor.employee("CHIEF"));
    List<Command> first = List.of(
        new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "HQ", Optional.empty()),
        RegisterParty.builder()
            .party("PA-1")
            .kind(PartyKind.PERSON)
            .name(Personal.of("Sample"))
            .build(),
        OpenServicePoint.builder()
            .point("SP-1")
            .unit("HQ")
            .address(Personal.of("Lake Road 1"))
            .useClass(UseClass.RESIDENTIAL)
            .priceClass("RESIDENTIAL")
            .metering(MeteringKind.PLAIN)
            .build(),
        new AssignRole("SP-1", "PA-1", Role.ACCOUNT_HOLDER, Optional.of("A-1"), Optional.empty()),
        new OpenChannel("BANK", "Sample Bank", LocalDate.parse("2026-01-01"), Optional.empty()),
        InstallMeter.builder()
            .point("SP-1")
            .number("M-1")
            .kind(MeteringKind.PLAIN)
            .digits(5)
            .startReading(BigDecimal.ZERO)
            .verifiedThrough(LocalDate.parse("2034-12-31"))
            .build());
    first.forEach(command -> desk.at(NOW.minusSeconds(3_600)).execute(command));
    return gas;
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

  private static RecordReading reading(int value) {
    return RecordReading.builder()
        .point("SP-1")
        .number("M-1")
        .value(BigDecimal.valueOf(value))
        .source(ReadingSource.REMOTE)
        .readAt(NOW.minusSeconds(60))
        .build();
  }

  private static Object deliver(GasService gas, Command command) {
    try {
      return gas.as(Actor.system("bank")).execute(command).value();
    } catch (CommandConflict conflict) {
      return conflict.code();
    }
  }

  /** Sixteen deliveries of as many commands. */
  private static List<Object> deliver(GasService gas, IntFunction<Command> command)
      throws Exception {
    return atOnce(IntStream.range(0, SIXTEEN)
        .<Callable<Object>>mapToObj(i -> () -> deliver(gas, command.apply(i)))
        .toList());
  }

  @ParameterizedTest
  @EnumSource(StoreKind.class)
  @Keeps(D10_P4)
  void ofOnePaymentAreOneEffectAndEqualAnswersAndOtherContentIsAConflict(StoreKind kind)
      throws Exception {
    try (OpenedStore store = Stores.open(kind);
        GasService gas = served(store.storage())) {
      List<Object> answers = deliver(gas, i -> payment("50.00"));
      assertThat(answers).allMatch(Payment.class::isInstance).allMatch(answers.get(0)::equals);
      assertThat(deliver(gas, i -> payment(i + 1 + ".00")))
          .allMatch("payment.transaction-reused"::equals);

      Ledger ledger = gas.as(Actor.employee("CHIEF"))
          .session()
          .require(Ledger.TYPE, Ledger.keyOf("SP-1", "A-1"))
          .value();
      assertThat(ledger.entries()).isEqualTo(1);
      assertThat(ledger.credit()).isEqualTo(Yuan.of("50.00"));
    }
  }

  @ParameterizedTest
  @EnumSource(StoreKind.class)
  @Keeps(D7_3_5)
  void ofOneReadingAreOneEffectAndEqualAnswersAndOtherContentIsAConflict(StoreKind kind)
      throws Exception {
    try (OpenedStore store = Stores.open(kind);
        GasService gas = served(store.storage())) {
      List<Object> answers = deliver(gas, i -> reading(7));
      assertThat(answers).allMatch(Reading.class::isInstance).allMatch(answers.get(0)::equals);
      assertThat(deliver(gas, i -> reading(8 + i))).allMatch("meter.reading-differs"::equals);
      assertThat(store
              .storage()
              .scan(Reading.TYPE, Range.all(Reading.OF_POINT).inRoot("SP-1"), Optional.empty(), 100)
              .rows())
          .as("hung, and read once")
          .hasSize(2);
    }
  }
}
