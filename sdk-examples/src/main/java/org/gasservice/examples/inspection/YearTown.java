package org.gasservice.examples.inspection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.gasservice.core.command.Command;
import org.gasservice.core.customer.Appliance;
import org.gasservice.core.customer.AssignRole;
import org.gasservice.core.customer.CompleteFile;
import org.gasservice.core.customer.FlueType;
import org.gasservice.core.customer.Ignition;
import org.gasservice.core.customer.LightPoint;
import org.gasservice.core.customer.MeteringKind;
import org.gasservice.core.customer.OpenServicePoint;
import org.gasservice.core.customer.Role;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.inspection.PlanPerson;
import org.gasservice.core.meter.InstallMeter;
import org.gasservice.core.privacy.Personal;

/**
 * A generated town: everything about a door follows from the seed and its number, so that every run with one seed is the same.
 *
 * @param points doors, 1 to {@value #MOST}
 */
record YearTown(int points, long seed) {

  static final int MOST = 200_000;
  static final int YEAR = 2026;
  static final LocalDate BUILT = LocalDate.of(2025, 12, 1);

  private static final int PER_STATION = 5_000;
  private static final int PER_RISER = 24;
  private static final int PER_DAY = 24;
  private static final int VISITS_OF_ONE = 2_000;
  private static final int LAST_MONTH = 12;

  /** How somebody is met. */
  enum Habit {
    AT_HOME,
    EVENINGS,
    AWAY,
    VACANT,
    REFUSES
  }

  /** One door. Its number counts from 0 through the whole town. */
  record Door(int number, UseClass use, Habit habit) {
    int station() {
      return number / PER_STATION;
    }

    String point() {
      return String.format(Locale.ROOT, "SP-%06d", number);
    }

    String riser() {
      return String.format(Locale.ROOT, "R-%02d-%04d", station(), number % PER_STATION / PER_RISER);
    }

    String party() {
      return String.format(
          Locale.ROOT, "PA-%02d-%04d", station(), number % PER_STATION / PER_RISER);
    }
  }

  Door door(int number) {
    SplittableRandom random = random(number, 0);
    int use = random.nextInt(100);
    int habit = random.nextInt(100);
    UseClass kind = use < 92
        ? UseClass.RESIDENTIAL
        : use < 97 ? UseClass.COMMERCIAL : use < 99 ? UseClass.INSTITUTIONAL : UseClass.INDUSTRIAL;
    boolean home = kind == UseClass.RESIDENTIAL;
    Habit met = !home || habit >= 16
        ? Habit.AT_HOME
        : habit < 9
            ? Habit.EVENINGS
            : habit < 12 ? Habit.AWAY : habit < 14 ? Habit.VACANT : Habit.REFUSES;
    return new Door(number, kind, met);
  }

  Door door(String point) {
    return door(Integer.parseInt(point.substring(3)));
  }

  SplittableRandom random(int number, int occasion) {
    return new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number * 1_000_003L + occasion);
  }

  int stations() {
    return (points + PER_STATION - 1) / PER_STATION;
  }

  static String stationOf(int index) {
    return String.format(Locale.ROOT, "ST-%02d", index + 1);
  }

  /** Doors of a station. */
  List<Door> doorsOf(int station) {
    int from = station * PER_STATION;
    return IntStream.range(from, Math.min(points, from + PER_STATION))
        .mapToObj(this::door)
        .toList();
  }

  // ---- people

  /** Somebody who inspects; the last of each station comes from a contractor, and their certificate ends within the year. */
  record Inspector(String id, int station, boolean contracted, LocalDate certifiedThrough) {}

  List<Inspector> inspectorsOf(int station) {
    int doors = doorsOf(station).size();
    int many = Math.max(2, (doors + VISITS_OF_ONE - 1) / VISITS_OF_ONE + 1);
    List<Inspector> people = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      boolean contracted = i == many - 1;
      LocalDate through = contracted
          ? LocalDate.of(YEAR, 9 + station % 3, 15)
          : LocalDate.of(YEAR + 1 + i % 2, 1 + (station * 5 + i * 7) % LAST_MONTH, 28);
      people.add(new Inspector(
          String.format(Locale.ROOT, "E-%d%02d%02d", 3, station + 1, i + 1),
          station,
          contracted,
          through));
    }
    return people;
  }

  static String headOf(int station) {
    return String.format(Locale.ROOT, "E-1%02d00", station + 1);
  }

  static String fitterOf(int station) {
    return String.format(Locale.ROOT, "E-2%02d00", station + 1);
  }

  /** Each of our own people has their risers; whoever is contracted goes everywhere. */
  List<PlanPerson> crewOf(int station) {
    List<Inspector> people = inspectorsOf(station);
    int own = people.size() - 1;
    List<PlanPerson> crew = new ArrayList<>();
    for (int i = 0; i < people.size(); i++) {
      List<String> areas = new ArrayList<>();
      for (int ten = i; ten <= PER_STATION / PER_RISER / 10 && i < own; ten += own) {
        areas.add(String.format(Locale.ROOT, "R-%02d-%03d", station, ten));
      }
      crew.add(new PlanPerson(people.get(i).id(), PER_DAY, areas));
    }
    return crew;
  }

  // ---- what is recorded of a door

  List<Command> opening(Door door) {
    LocalDate meterEnds = door.number() % 50 == 7
        ? LocalDate.of(YEAR, 1 + door.number() / 50 % LAST_MONTH, 15)
        : LocalDate.of(YEAR + 4 + door.number() % 6, 6, 30);
    LocalDate sold = door.number() % 40 == 3
        ? LocalDate.of(YEAR - 8, 1 + door.number() / 40 % LAST_MONTH, 20)
        : LocalDate.of(YEAR - 6 + door.number() % 6, 5, 1);
    return List.of(
        OpenServicePoint.builder()
            .point(door.point())
            .unit(stationOf(door.station()))
            .address(Personal.of("样例市" + door.riser() + "-" + door.number() % PER_RISER))
            .riser(door.riser())
            .useClass(door.use())
            .priceClass(door.use().name())
            .metering(MeteringKind.PLAIN)
            .build(),
        new AssignRole(
            door.point(),
            door.party(),
            Role.ACCOUNT_HOLDER,
            Optional.of("A-" + door.number()),
            Optional.empty()),
        CompleteFile.builder()
            .point(door.point())
            .contract("HT-" + door.number())
            .householdSize(1 + door.number() % 5)
            .addAppliances(
                new Appliance("STOVE", Optional.empty(), FlueType.NONE, Optional.of(sold)))
            .build(),
        InstallMeter.builder()
            .point(door.point())
            .number("M-" + door.number())
            .kind(MeteringKind.PLAIN)
            .digits(5)
            .startReading(BigDecimal.ZERO)
            .verifiedThrough(meterEnds)
            .build(),
        new LightPoint(door.point(), Ignition.complete()));
  }
}
