package org.gasservice.examples.project;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gasservice.core.command.Command;
import org.gasservice.core.customer.Appliance;
import org.gasservice.core.customer.AssignRole;
import org.gasservice.core.customer.CompleteFile;
import org.gasservice.core.customer.FlatResult;
import org.gasservice.core.customer.FlueType;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.PartyKind;
import org.gasservice.core.customer.PlanSection;
import org.gasservice.core.customer.RegisterParty;
import org.gasservice.core.customer.Role;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.privacy.Personal;
import org.gasservice.examples.site.Site;

/**
 * The sample estate: everything about a flat follows from its number, so that every run is the same.
 *
 * @param flats how many in all, 1 to 5000
 */
record Estate(int flats) {

  static final String PROJECT = "PJ-2026-01";
  static final String STATION = "ST-HUBIN";
  static final String DEVELOPER = "PA-DEV";
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 4, 1);

  private static final int PER_SECTION = 100;

  /** One home. Its number counts from 1 through the whole estate. */
  record Home(int number) {
    int section() {
      return (number - 1) / PER_SECTION;
    }

    String sectionId() {
      return sectionOf(section());
    }

    String point() {
      return String.format(Locale.ROOT, "PJ-%s-%03d", sectionId(), (number - 1) % PER_SECTION + 1);
    }

    /** Some are not sold when the batch days come. */
    boolean sold() {
      return number % 23 != 0;
    }

    /** How the first visit ends where anything else than gas comes of it. */
    Optional<FlatResult> firstTrouble() {
      if (!sold()) {
        return Optional.of(FlatResult.NO_CONTRACT);
      }
      if (number % 11 == 0) {
        return Optional.of(FlatResult.NO_ACCESS);
      }
      if (number % 61 == 0) {
        return Optional.of(FlatResult.UNFIT_APPLIANCE);
      }
      if (number % 53 == 0) {
        return Optional.of(FlatResult.TEST_FAILED);
      }
      return number % 97 == 0 ? Optional.of(FlatResult.REFUSED) : Optional.empty();
    }

    /** Where the crew would go on without the user's own trial, and is held back. */
    boolean untried() {
      return number % 149 == 0 && firstTrouble().isEmpty();
    }

    /** Whether it can be lit on the second round: most are at home then, leaks are mended, appliances changed. */
    boolean litOnSecondRound() {
      return sold() && number % 33 != 0 && number % 97 != 0;
    }
  }

  static String sectionOf(int index) {
    return String.format(Locale.ROOT, "S%02d", index + 1);
  }

  int sections() {
    return (flats + PER_SECTION - 1) / PER_SECTION;
  }

  List<Home> homes() {
    return IntStream.rangeClosed(1, flats).mapToObj(Home::new).toList();
  }

  List<Home> homesOf(int section) {
    return homes().stream().filter(home -> home.section() == section).toList();
  }

  PlanSection plan(int section) {
    return PlanSection.builder()
        .project(PROJECT)
        .section(sectionOf(section))
        .name((section + 1) + "号楼 / Building " + (section + 1))
        .useClass(UseClass.RESIDENTIAL)
        .priceClass("RESIDENTIAL")
        .metering(MeteringKind.SMART)
        .addAllFlats(homesOf(section).stream()
            .map(home -> new PlanSection.PlannedFlat(
                home.point(),
                Personal.of("湖滨样例花园" + (section + 1) + "号楼" + home.point()),
                Optional.empty(),
                Optional.of("R-" + home.sectionId() + "-" + home.number() % 4)))
            .toList())
        .build();
  }

  /** What makes a flat somebody's home: holder, contract, file, meter. An unsold one has its meter only. */
  List<Command> movingIn(Home home) {
    List<Command> steps = new ArrayList<>();
    String number = String.format(Locale.ROOT, "%04d", home.number());
    steps.add(InstallMeter.builder()
        .point(home.point())
        .number("MP-" + number)
        .kind(MeteringKind.SMART)
        .digits(5)
        .startReading(BigDecimal.ZERO)
        .verifiedThrough(FIRST_DAY.plusYears(10))
        .build());
    if (home.sold()) {
      steps.add(RegisterParty.builder()
          .party("PB-" + number)
          .kind(PartyKind.PERSON)
          .name(Personal.of("样例业主" + number))
          .addPhones(Personal.of("000-5560-" + number))
          .idNumber(Personal.of("00000019900101" + number))
          .build());
      steps.add(new AssignRole(
          home.point(),
          "PB-" + number,
          Role.ACCOUNT_HOLDER,
          Optional.of("AP-" + number),
          Optional.empty()));
      steps.add(CompleteFile.builder()
          .point(home.point())
          .contract("HT-" + number)
          .householdSize(1 + home.number() % 5)
          .addAppliances(new Appliance(
              "STOVE", Optional.empty(), FlueType.NONE, Optional.of(FIRST_DAY.minusMonths(2))))
          .build());
    }
    return steps;
  }

  static Instant at(LocalDate day, int hour, int minute) {
    return day.atTime(hour, minute).atZone(Site.ZONE).toInstant();
  }
}
