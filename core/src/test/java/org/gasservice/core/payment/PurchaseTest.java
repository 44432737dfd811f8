package org.gasservice.core.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D3_10;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.standard.Clauses.D5_1_1;
import static org.gasservice.core.standard.Clauses.D7_3_5;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.billing.EntryKind;
import org.gasservice.core.billing.LedgerEntry;
import org.gasservice.core.billing.SettleAccount;
import org.gasservice.core.command.Actor;
import org.gasservice.core.customer.AgreedReading;
import org.gasservice.core.customer.Application;
import org.gasservice.core.customer.ChangeName;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.OpenServicePoint;
import org.gasservice.core.customer.TransferAccount;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.meter.LoadVolume;
import org.gasservice.core.meter.ReadingSource;
import org.gasservice.core.meter.RecordReading;
import org.gasservice.core.meter.TakeBackLoading;
import org.gasservice.core.money.PayMethod;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.tariff.Entitlement;
import org.gasservice.core.tariff.FreeVolume;
import org.gasservice.core.tariff.PriceLine;
import org.gasservice.core.tariff.PriceTier;
import org.gasservice.core.tariff.PriceVersion;
import org.gasservice.core.tariff.PublishPrices;
import org.gasservice.core.tariff.RecordEntitlement;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Gas bought ahead at SP-3, account A-3, card meter C-3 hung at zero; 2.99 to 400 m³, 3.44 to 1 680, 4.34 beyond, in hundredths of a cubic metre. */
@Keeps({D4_11a, D10_P4})
class PurchaseTest {

  private static final PriceVersion TIERS = PriceVersion.builder()
      .id("V1")
      .approval("A-1")
      .validFrom(LocalDate.parse("2026-01-01"))
      .cycleStart(MonthDay.of(1, 1))
      .addTiers(PriceTier.upTo("400", "2.99"), PriceTier.upTo("1680", "3.44"))
      .addTiers(PriceTier.beyond("4.34"))
      .build();

  private final Counter counter = new Counter();
  private int received;

  @BeforeEach
  void home() {
    counter.runAll(
        OpenServicePoint.builder()
            .point("SP-3")
            .unit("EAST-1")
            .address(Personal.of("Lake Road 3"))
            .useClass(UseClass.RESIDENTIAL)
            .priceClass("RESIDENTIAL")
            .metering(MeteringKind.CARD)
            .build(),
        Customer.holder("SP-3", "PA-1", "A-3"),
        InstallMeter.builder()
            .point("SP-3")
            .number("C-3")
            .kind(MeteringKind.CARD)
            .digits(5)
            .startReading(BigDecimal.ZERO)
            .verifiedThrough(LocalDate.parse("2034-12-31"))
            .build());
  }

  @AfterEach
  void theBookHolds() {
    assertThat(counter.bookHolds("SP-3", "A-3")).isTrue();
    counter.close();
  }

  private void prices(PriceVersion version) {
    counter.run(PublishPrices.builder()
        .priceClass("RESIDENTIAL")
        .nameZh("居民")
        .nameEn("Home")
        .source("test")
        .sample(true)
        .unit(new BigDecimal("0.01"))
        .version(version)
        .build());
  }

  private void receive(String account, String amount) {
    counter.run(ReceivePayment.builder()
        .point("SP-3")
        .account(account)
        .channel("BANK")
        .transaction("TX-" + ++received)
        .method(PayMethod.TRANSFER)
        .amount(Yuan.of(amount))
        .build());
  }

  private static BuyGas buying(String account, String purchase, String money) {
    return new BuyGas("SP-3", account, "C-3", purchase, Yuan.of(money));
  }

  private GasPurchase buy(String account, String purchase, String money) {
    receive(account, money);
    return (GasPurchase) counter.run("CHIEF", buying(account, purchase, money));
  }

  private static List<String> lines(GasPurchase purchase) {
    return purchase.lines().stream().map(PurchaseTest::line).toList();
  }

  private static String line(PriceLine line) {
    return line.tier() + ": " + line.volume().toPlainString() + " = " + line.amount();
  }

  private void read(String shown) {
    counter.run(RecordReading.builder()
        .point("SP-3")
        .number("C-3")
        .value(new BigDecimal(shown))
        .source(ReadingSource.VISIT)
        .build());
  }

  private Optional<BigDecimal> left() {
    return counter.gas.as(Actor.employee("CHIEF")).meters().left("SP-3", "C-3");
  }

  private static TakeBackPurchase takingBack(String purchase) {
    return new TakeBackPurchase("SP-3", purchase, "WRONG-AMOUNT", "CARD-READ-BACK-1");
  }

  @Test
  @Keeps(D5_1_1)
  void aHundredYuanBuyWhatTheyPayForAndAFenIsCarried() {
    prices(TIERS);
    GasPurchase bought = buy("A-3", "B-1", "100.00");

    assertThat(bought.volume()).isEqualByComparingTo("33.44");
    assertThat(bought.carried()).isEqualTo(Yuan.of("0.01"));
    assertThat(counter.ledger("3").credit()).isEqualTo(Yuan.of("0.01"));
    assertThat(left()).hasValueSatisfying(m3 -> assertThat(m3).isEqualByComparingTo("33.44"));
  }

  @Test
  @Keeps(D5_1_1)
  void lowIncomeHouseholdsGetTheFreeGasOfTheDaysSinceTheyLastDid() {
    prices(TIERS.withFree(Optional.of(new FreeVolume(new BigDecimal("4"), false))));
    counter.run(new RecordEntitlement(
        "SP-3",
        "A-3",
        Entitlement.lowIncome(
            LocalDate.parse("2026-03-02"), LocalDate.parse("2026-05-15"), "proof-1")));

    counter.now("2026-03-31", "10:00");
    GasPurchase march = buy("A-3", "B-1", "100.00");
    assertThat(lines(march))
        .as("30 of 31 days")
        .containsExactly("0: 3.87 = 0.00", "1: 33.44 = 99.99");
    assertThat(march.volume()).isEqualByComparingTo("37.31");
    assertThat(march.counted().volume()).isEqualByComparingTo("33.44");
    assertThat(lines(buy("A-3", "B-2", "99.99")))
        .as("those days have got theirs")
        .containsExactly("1: 33.44 = 99.99");

    counter.now("2026-05-31", "10:00");
    assertThat(lines(buy("A-3", "B-3", "2.99")))
        .as("April, and half of May")
        .containsExactly("0: 5.94 = 0.00", "1: 1 = 2.99");
    assertThat(counter.ledger("3").balances().values().stream().reduce(Yuan.ZERO, Yuan::plus))
        .isEqualTo(Yuan.ZERO);
  }

  @Test
  @Keeps(D5_1_1)
  void whatIsFreeDoesNotOutliveAYear() {
    prices(TIERS.withFree(Optional.of(new FreeVolume(new BigDecimal("4"), true))));
    counter.run(new RecordEntitlement(
        "SP-3",
        "A-3",
        Entitlement.lowIncome(
            LocalDate.parse("2026-03-02"), LocalDate.parse("2029-12-31"), "proof-1")));
    counter.now("2028-06-30", "10:00");
    receive("A-3", "2.99");

    GasPurchase late = (GasPurchase) counter.run("CHIEF", buying("A-3", "B-1", "2.99"));
    assertThat(lines(late)).containsExactly("0: 48 = 0.00", "1: 1 = 2.99");
    assertThat(late.counted().volume())
        .as("this price lets what is free climb the tiers")
        .isEqualByComparingTo("49");
  }

  @Test
  @Keeps(D7_3_5)
  void aPurchaseIsTakenBackWhileItsGasIsStillThere() {
    prices(TIERS);
    buy("A-3", "B-1", "1196.00");
    read("10");
    GasPurchase wrong = buy("A-3", "B-2", "344.00");
    assertThat(lines(wrong)).containsExactly("2: 100 = 344.00");

    assertThat(counter.refused("CHIEF", takingBack("B-1")))
        .isEqualTo("D10-P4 payment.not-the-last-purchase");
    assertThat(counter.refused(
            "CHIEF", new TakeBackLoading("SP-3", "C-3", "B-2", "WRONG-AMOUNT", "CARD-1")))
        .isEqualTo("D10-P4 payment.take-back-the-purchase");
    GasPurchase back = (GasPurchase) counter.run("CHIEF", takingBack("B-2"));

    assertThat(back.takenBack()).isPresent();
    assertThat(counter.ledger("3").credit()).isEqualTo(Yuan.of("344.00"));
    assertThat(left()).hasValueSatisfying(m3 -> assertThat(m3).isEqualByComparingTo("390"));
    assertThat(entries()).endsWith(EntryKind.PURCHASE_TAKEN_BACK);
    assertThat(counter.refused("CHIEF", takingBack("B-2")))
        .isEqualTo("D10-P4 payment.not-the-last-purchase");
    assertThat(
            counter.refused("CHIEF", new LoadVolume("SP-3", "C-3", new BigDecimal("100"), "B-2")))
        .as("nobody writes it once more without the money")
        .isEqualTo("D7-3.5 meter.loading-taken-back");
    assertThat(lines((GasPurchase) counter.run("CHIEF", buying("A-3", "B-3", "34.40"))))
        .as("the tiers count what they did before")
        .containsExactly("2: 10 = 34.40");
  }

  @Test
  @Keeps(D7_3_5)
  void whatPassedTheDialIsNotTakenBack() {
    prices(TIERS);
    buy("A-3", "B-1", "299.00");
    read("0.5");

    assertThat(counter.refused("CHIEF", takingBack("B-1"))).isEqualTo("D7-3.5 meter.loading-used");
    assertThat(counter.ledger("3").credit()).isEqualTo(Yuan.ZERO);
  }

  private List<EntryKind> entries() {
    return counter
        .all(LedgerEntry.TYPE, Range.all(LedgerEntry.OF_ACCOUNT).inRoot("SP-3").equalTo("A-3"))
        .stream()
        .map(LedgerEntry::kind)
        .toList();
  }

  @Test
  @Keeps({D3_10, D5_1_1})
  void anotherNameKeepsTheTierCountAndANewHolderBeginsAnew() {
    prices(TIERS);
    buy("A-3", "B-1", "1196.00");
    counter.now("2026-03-10", "10:00");
    counter.run(new ChangeName("SP-3", Application.of("PA-1", "ID", "DEED", "CARD"), "PA-2"));
    assertThat(lines(buy("A-3", "B-2", "3.44"))).containsExactly("2: 1 = 3.44");

    counter.now("2026-04-02", "10:00");
    read("50");
    assertThat(counter.refused("CHIEF", settling("49"))).isEqualTo("D10-P4 billing.not-at-reading");
    counter.run(settling("50"));
    counter.run(TransferAccount.builder()
        .point("SP-3")
        .application(Application.of("PA-2", "ID", "DEED", "JOINT", "CARD"))
        .newHolder("PA-1")
        .account("A-4")
        .contract("HT-4")
        .reading(new AgreedReading("C-3", new BigDecimal("50"), Optional.empty()))
        .build());
    assertThat(lines(buy("A-4", "B-3", "2.99"))).containsExactly("1: 1 = 2.99");
    assertThat(counter
            .value(GasPurchase.TYPE, new Key("SP-3", "purchase-B-2"))
            .counted()
            .volume())
        .isEqualByComparingTo("401");
  }

  private static SettleAccount settling(String shown) {
    return new SettleAccount("SP-3", "A-3", Map.of("C-3", new BigDecimal(shown)), false);
  }
}
