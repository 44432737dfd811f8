package org.gasservice.examples.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gasservice.core.command.Command;
import org.gasservice.core.customer.AssignRole;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.OpenServicePoint;
import org.gasservice.core.customer.PartyKind;
import org.gasservice.core.customer.RegisterParty;
import org.gasservice.core.customer.Role;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.meter.ReadingSource;
import org.gasservice.core.meter.RecordReading;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.tariff.Entitlement;
import org.gasservice.core.tariff.PriceSchedules;
import org.gasservice.core.tariff.PriceTier;
import org.gasservice.core.tariff.PriceVersion;
import org.gasservice.core.tariff.PublishPrices;
import org.gasservice.core.tariff.RecordEntitlement;
import org.gasservice.examples.site.Site;

/**
 * A town to bill: everything about a home follows from its number, so that every run is the same.
 *
 * @param points how many service points, 1 to a million
 */
record BillTown(int points) {

  static final String STATION = "ST-CHENGDONG";
  static final LocalDate BEGIN = LocalDate.of(2025, 12, 31);
  static final LocalDate FIRST_END = LocalDate.of(2026, 2, 28);
  static final LocalDate SECOND_END = LocalDate.of(2026, 4, 30);

  /** Where the price of residents rises inside the second round. */
  static final LocalDate NEW_PRICE = LocalDate.of(2026, 3, 21);

  static final String RESIDENTS = PriceSchedules.sampleOfBeijing().priceClass();
  static final String SCHOOLS = PriceSchedules.sampleOfBeijingSchools().priceClass();

  /** One service point and who lives there. Its number counts from 1. */
  record Home(int number) {

    private String named(String prefix) {
      return String.format(Locale.ROOT, "%s-%07d", prefix, number);
    }

    String point() {
      return named("BP");
    }

    String account() {
      return named("BA");
    }

    String meter() {
      return named("BM");
    }

    /** The meter hung in March where the old one was exchanged. */
    String secondMeter() {
      return named("BN");
    }

    boolean school() {
      return number % 40 == 7;
    }

    boolean boiler() {
      return number % 10 == 4 && !school();
    }

    /** Nobody opened in the first round: nothing to bill. */
    boolean unread() {
      return number % 50 == 3;
    }

    /** Estimated in the first round, since nobody opened; read in the second. */
    boolean estimated() {
      return number % 60 == 11 && !unread() && !school();
    }

    boolean exchanged() {
      return number % 70 == 9 && !unread() && !estimated();
    }

    /** A reading nobody believes in the second round; it waits for a second look. */
    boolean unbelievable() {
      return number % 90 == 29 && !exchanged();
    }

    /** What is used in a month, m³. */
    int monthly() {
      int usual = 15 + (int) (number * 7_919L % 30);
      if (school()) {
        return usual * 12;
      }
      int large = number % 27 == 0 ? 5 : number % 9 == 0 ? 3 : 1;
      return boiler() ? usual * 8 : usual * large;
    }

    BigDecimal shownAfter(int months) {
      return BigDecimal.valueOf((long) monthly() * months).add(BigDecimal.valueOf(number % 10, 1));
    }

    /** How the first bill is paid: most in time, some in part, some not at all. */
    Paying paying() {
      if (number % 12 == 5) {
        return Paying.NOT;
      }
      return number % 15 == 8 ? Paying.HALF : Paying.ALL;
    }

    /** What of a bill is paid in time. */
    Yuan inTime(Yuan total) {
      return switch (paying()) {
        case ALL -> total;
        case HALF -> total.times(new BigDecimal("0.5"));
        case NOT -> Yuan.ZERO;
      };
    }

    boolean late() {
      return paying() != Paying.ALL && !unread();
    }

    /** Whether the crew is on its way already when the money comes. */
    boolean driven() {
      return number <= DRIVEN;
    }

    /** How money that is late comes in: most of it on the reminder; a few wait for the crew. Of no importance to who pays in time. */
    Collected collected() {
      return switch (number % 7) {
        case 0 -> Collected.NOT_AT_ALL;
        case 1 -> Collected.ON_THE_WAY;
        case 2 -> number <= CUT_OFF ? Collected.CUT_OFF : Collected.NOT_AT_ALL;
        case 3, 4 -> Collected.BY_CHANNEL;
        default -> number <= AT_ONE_COUNTER ? Collected.AT_THE_COUNTER : Collected.BY_CHANNEL;
      };
    }

    String channel() {
      return CHANNELS.get(number % CHANNELS.size());
    }

    /** Bills are paid on four days of March. */
    int payDay() {
      return number % 4;
    }
  }

  /** How much of a bill is paid. */
  enum Paying {
    ALL,
    HALF,
    NOT
  }

  /** How a debt that was late ends. */
  enum Collected {
    BY_CHANNEL,
    AT_THE_COUNTER,
    /** When the order to cut off is there, for some while the crew drives. */
    ON_THE_WAY,
    /** Cut off, paid, and gas is on again. */
    CUT_OFF,
    NOT_AT_ALL
  }

  /** Only homes of lower numbers are cut off: one crew, one day. */
  private static final int CUT_OFF = 500;

  private static final int DRIVEN = 200;

  /** Only homes of lower numbers pay in cash: a drawer has 900 receipts. */
  private static final int AT_ONE_COUNTER = 15_000;

  static final List<String> CHANNELS = List.of("BANK", "WECHAT", "ALIPAY");

  List<Home> homes() {
    return IntStream.rangeClosed(1, points).mapToObj(Home::new).toList();
  }

  /** Prices of residents and schools. */
  static List<PublishPrices> prices() {
    return List.of(
        PublishPrices.of(PriceSchedules.sampleOfBeijing()),
        PublishPrices.of(PriceSchedules.sampleOfBeijingSchools()));
  }

  /** The sample price of residents from {@link #NEW_PRICE} on: ten fen more in every tier. */
  static PublishPrices newPrice() {
    PriceVersion version = PriceVersion.builder()
        .id("SAMPLE-2026")
        .approval("sample / 样例")
        .validFrom(NEW_PRICE)
        .cycleStart(MonthDay.of(1, 1))
        .addTiers(PriceTier.upTo("350", "2.71"), PriceTier.upTo("500", "2.93"))
        .addTiers(PriceTier.beyond("4.33"))
        .heating(PriceSchedules.sampleOfBeijing().versions().get(0).heating())
        .build();
    return PublishPrices.of(PriceSchedules.sampleOfBeijing()).withVersion(version);
  }

  /** What makes a point somebody's home with a meter. */
  static List<Command> movingIn(Home home) {
    List<Command> steps = new ArrayList<>();
    steps.add(OpenServicePoint.builder()
        .point(home.point())
        .unit(STATION)
        .address(Personal.of("样例路" + home.number() + "号"))
        .useClass(home.school() ? UseClass.INSTITUTIONAL : UseClass.RESIDENTIAL)
        .priceClass(home.school() ? SCHOOLS : RESIDENTS)
        .metering(MeteringKind.PLAIN)
        .build());
    steps.add(RegisterParty.builder()
        .party(home.named("BU"))
        .kind(home.school() ? PartyKind.FIRM : PartyKind.PERSON)
        .name(Personal.of("样例用户" + home.number()))
        .addPhones(Personal.of("000-5570-" + home.number()))
        .build());
    steps.add(new AssignRole(
        home.point(),
        home.named("BU"),
        Role.ACCOUNT_HOLDER,
        Optional.of(home.account()),
        Optional.empty()));
    steps.add(hang(home.point(), home.meter(), home.shownAfter(0)));
    if (home.boiler()) {
      steps.add(new RecordEntitlement(
          home.point(),
          home.account(),
          Entitlement.heating("WALL_BOILER", BEGIN.plusDays(1), "PROOF-" + home.number())));
    }
    return steps;
  }

  static InstallMeter hang(String point, String meter, BigDecimal shown) {
    return InstallMeter.builder()
        .point(point)
        .number(meter)
        .kind(MeteringKind.PLAIN)
        .digits(6)
        .startReading(shown)
        .verifiedThrough(BEGIN.plusYears(10))
        .build();
  }

  static RecordReading read(Home home, String meter, BigDecimal shown) {
    return RecordReading.builder()
        .point(home.point())
        .number(meter)
        .value(shown)
        .source(ReadingSource.VISIT)
        .build();
  }

  static Instant at(LocalDate day, int hour) {
    return day.atTime(hour, 0).atZone(Site.ZONE).toInstant();
  }
}
