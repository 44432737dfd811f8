package org.gasservice.conformance.simulation;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.gasservice.core.GasService;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.IdSource;
import org.gasservice.core.command.Submission;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;
import org.gasservice.storage.Storage;

/**
 * A gas company with one station, its people and its homes, on a storage, and what happens in it. Everything follows from the seed. Used by one
 * thread. Names and numbers are made up.
 */
public final class City implements AutoCloseable {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  public static final String ADMINISTRATOR = "E-0001";
  public static final String AGENT = "E-1001";
  public static final String DISPATCHER = "E-1101";
  public static final String PRIVACY_OFFICER = "E-1301";

  private static final LocalDate FOUNDED = LocalDate.of(2026, 1, 1);
  private static final int CREWS = 6;
  private static final int SWEEP = 1_000;
  private static final ObjectMapper JSON = new ObjectMapper();

  private final GasService gas;
  private final SettableClock clock = new SettableClock(at(FOUNDED, "08:00"));
  private final Random random;
  private final int homes;
  private long commands;
  private long sweeps;

  private City(Storage storage, long seed, int homes) {
    this.random = new Random(seed);
    this.homes = homes;
    this.gas = service(storage, clock, seed);
  }

  /**
   * Founds the company in an empty storage, which stays the caller's to close.
   *
   * @param homes served from the first day on, 1 to 100 000
   */
  public static City found(Storage storage, long seed, int homes) {
    City city = new City(storage, seed, homes);
    city.company();
    for (int home = 1; home <= homes; home++) {
      city.home(home);
    }
    return city;
  }

  /** Another program on the same storage, with a clock and ids of its own. */
  public static GasService service(Storage storage, SettableClock clock, long seed) {
    return GasService.on(storage)
        .zone(ZONE)
        .clock(clock)
        .ids(new SeededIds(seed))
        .lookupKey("a look-up key for tests".getBytes(StandardCharsets.UTF_8))
        .build();
  }

  /** Ids and salts that follow from a seed: right for tests, wrong everywhere else. */
  private static final class SeededIds implements IdSource {
    private final Random random;
    private final AtomicLong count = new AtomicLong();
    private final String prefix;

    SeededIds(long seed) {
      random = new Random(seed);
      prefix = Long.toString(Math.floorMod(seed, 1_000_000), Character.MAX_RADIX);
    }

    @Override
    public String commandId() {
      return "i" + prefix + "-" + count.incrementAndGet();
    }

    @Override
    public synchronized Bytes salt() {
      byte[] salt = new byte[16];
      random.nextBytes(salt);
      return Bytes.wrap(salt);
    }
  }

  private static Instant at(LocalDate day, String time) {
    return day.atTime(LocalTime.parse(time)).atZone(ZONE).toInstant();
  }

  public GasService gas() {
    return gas;
  }

  public SettableClock clock() {
    return clock;
  }

  /** Carries out a command given in its JSON form, as a map. */
  public Done<?> run(String actor, String command, Map<String, ?> with) {
    return run(Actor.employee(actor), command, with, Optional.empty());
  }

  /** As {@link #run(String, String, Map)}, under an id of the caller's. */
  public Done<?> run(String actor, String command, Map<String, ?> with, String id) {
    return run(Actor.employee(actor), command, with, Optional.of(id));
  }

  private Done<?> run(Actor actor, String command, Map<String, ?> with, Optional<String> id) {
    Done<?> done = gas.pipeline()
        .execute(new Submission(actor, read(command, with), id, Optional.empty(), List.of()));
    commands++;
    return done;
  }

  /** The command itself. */
  public Command read(String command, Map<String, ?> with) {
    return gas.json().read(command, JSON.valueToTree(with));
  }

  // the company

  private void company() {
    run(
        Actor.setup(),
        "access.found-company",
        Map.of("name", "Simulated Gas", "zone", ZONE.getId(), "administrator", ADMINISTRATOR),
        Optional.empty());
    admin("workforce.open-unit", Map.of("unit", "HQ", "level", "HEAD_OFFICE", "name", "HQ"));
    admin(
        "workforce.open-unit",
        Map.of("unit", "BR-1", "level", "BRANCH", "parent", "HQ", "name", "Branch"));
    admin(
        "workforce.open-unit",
        Map.of("unit", "ST-1", "level", "STATION", "parent", "BR-1", "name", "Station"));
    hire(AGENT, "agent", "AGENT");
    hire(DISPATCHER, "dispatcher", "DISPATCHER");
    hire("E-1201", "head", "SUPERVISOR");
    hire(PRIVACY_OFFICER, "officer", "PRIVACY_OFFICER");
    for (int crew = 1; crew <= CREWS; crew++) {
      hire(crew(crew), "technician", "TECHNICIAN");
      certify(crew(crew));
    }
  }

  private void admin(String command, Map<String, ?> with) {
    run(ADMINISTRATOR, command, with);
  }

  private void hire(String employee, String post, String role) {
    admin(
        "workforce.hire",
        Map.of(
            "employee",
            employee,
            "name",
            "P " + employee,
            "post",
            post,
            "unit",
            "ST-1",
            "card",
            "K-" + employee));
    admin("access.grant-role", Map.of("actor", employee, "role", role));
  }

  /** Certifies somebody for emergencies and repairs until the end of 2027. */
  public void certify(String employee) {
    admin(
        "workforce.issue-certificate",
        Map.of(
            "employee", employee,
            "certificate", "C-1",
            "kind", "STATE",
            "number", "N-" + employee,
            "issuer", "authority",
            "workKinds", List.of("EMERGENCY", "REPAIR"),
            "validFrom", "2025-01-01",
            "validThrough", "2027-12-31"));
  }

  /** A technician who is certified. */
  public static String crew(int number) {
    return "E-20%02d".formatted(number);
  }

  private void home(int number) {
    String point = "SP-" + number;
    admin(
        "customer.open-service-point",
        Map.of(
            "point", point,
            "unit", "ST-1",
            "address", "Lake Road " + number,
            "useClass", "RESIDENTIAL",
            "priceClass", "RESIDENTIAL",
            "metering", "PLAIN",
            "riskTags", List.of()));
    admin(
        "customer.register-party",
        Map.of(
            "party",
            "PA-" + number,
            "kind",
            "PERSON",
            "name",
            "Customer " + number,
            "phones",
            List.of("1390%07d".formatted(number))));
    admin(
        "customer.assign-role",
        Map.of(
            "point",
            point,
            "party",
            "PA-" + number,
            "role",
            "ACCOUNT_HOLDER",
            "account",
            "A-" + number));
  }

  // what happens

  /** Lets days pass from where the clock stands, each with the work that follows from the seed. */
  public Played play(int days) {
    long began = System.nanoTime();
    long commandsBefore = commands;
    long sweepsBefore = sweeps;
    for (int day = 0; day < days; day++) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE).plusDays(1);
      int leaks = random.nextInt(3);
      for (int leak = 0; leak < leaks; leak++) {
        moveTo(at(today, "0%d:10".formatted(1 + 3 * leak)));
        emergency();
      }
      moveTo(at(today, "10:00"));
      int faults = random.nextInt(3);
      for (int fault = 0; fault < faults; fault++) {
        repair();
      }
      moveTo(at(today, "17:30"));
      newPhone();
    }
    return new Played(
        days,
        commands - commandsBefore,
        sweeps - sweepsBefore,
        Duration.ofNanos(System.nanoTime() - began));
  }

  /** Moves the clock on, and sweeps at each moment at which something falls due on the way. */
  public void moveTo(Instant moment) {
    for (Optional<Instant> due = gas.nextDue();
        due.isPresent() && !due.get().isAfter(moment);
        due = gas.nextDue()) {
      if (due.get().isAfter(clock.instant())) {
        clock.set(due.get());
      }
      sweeps++;
      if (gas.sweep(SWEEP).done() == 0) {
        break;
      }
    }
    if (moment.isAfter(clock.instant())) {
      clock.set(moment);
    }
  }

  private String someCrew() {
    return crew(1 + random.nextInt(CREWS));
  }

  private void pass(int minutes) {
    moveTo(clock.instant().plus(Duration.ofMinutes(minutes)));
  }

  /** Somebody smells gas. One crew in five comes too late, and the clocks climb. */
  private void emergency() {
    Key incident = report("Lake Road " + (1 + random.nextInt(homes)));
    Map<String, ?> order = orderOf(incident);
    boolean late = random.nextInt(5) == 0;
    pass(late ? 40 : 2);
    String lead = someCrew();
    run(DISPATCHER, "order.dispatch", Map.of("order", order, "crew", Map.of("lead", lead)));
    run(lead, "order.depart", Map.of("order", order));
    pass(10);
    field(lead, order);
    Map<String, ?> gasFound =
        Map.of("value", 10 + random.nextInt(40), "unit", "PERCENT_LEL", "instrument", "G-7");
    run(lead, "order.make-safe", Map.of("order", order, "reading", gasFound));
    pass(20);
    Map<String, ?> none = Map.of("value", 0, "unit", "PERCENT_LEL", "instrument", "G-7");
    run(lead, "order.all-clear", Map.of("order", order, "reading", none));
    finish(lead, order);
    run(
        AGENT,
        "contact.tell-reporter",
        Map.of("contact", Map.of("root", incident.root(), "id", "report-1"), "how", "CALL"));
    run(DISPATCHER, "order.close", Map.of("order", order, "mode", "SOLVED"));
  }

  /** Takes a report of a smell of gas, and gives its incident. */
  public Key report(String place) {
    return run(AGENT, "contact.report-danger", danger(place)).about().key();
  }

  /** What a report of a smell of gas says. */
  public static Map<String, ?> danger(String place) {
    return Map.of(
        "from",
        Map.of("channel", "CALL", "rings", 2, "phone", "13800005501"),
        "place",
        place,
        "said",
        "a smell of gas",
        "station",
        "ST-1",
        "triage",
        Map.of("leakOutdoorsOrSmell", "YES"),
        "guidance",
        List.of("LEAVE_AND_WAIT_OUTSIDE", "NO_FLAMES_NO_SWITCHES"));
  }

  /** The order of an incident, in the JSON form of a key. */
  public Map<String, ?> orderOf(Key incident) {
    Key order = gas.as(Actor.employee(AGENT))
        .contacts()
        .incident(incident.root())
        .orElseThrow()
        .value()
        .order();
    return Map.of("root", order.root(), "id", order.id());
  }

  private void repair() {
    Map<String, ?> triage = Map.of(
        "fireOrPoisoning", "NO",
        "leakIndoors", "NO",
        "leakOutdoorsOrSmell", "NO",
        "noGas", "NO",
        "vulnerableOrKey", "NO");
    Key opened = run(
            AGENT,
            "order.open",
            Map.of(
                "kind", "REPAIR",
                "location", "Lake Road " + (1 + random.nextInt(homes)),
                "summary", "the heater does not light",
                "triage", triage,
                "station", "ST-1"))
        .about()
        .key();
    Map<String, ?> order = Map.of("root", opened.root(), "id", opened.id());
    run(DISPATCHER, "order.accept", Map.of("order", order));
    pass(15);
    String lead = someCrew();
    run(DISPATCHER, "order.dispatch", Map.of("order", order, "crew", Map.of("lead", lead)));
    pass(20);
    run(lead, "order.depart", Map.of("order", order));
    pass(20);
    field(lead, order);
    finish(lead, order);
    run(DISPATCHER, "order.close", Map.of("order", order, "mode", "SOLVED"));
  }

  private void field(String lead, Map<String, ?> order) {
    run(
        lead,
        "order.arrive",
        Map.of("order", order, "checkIn", Map.of("method", "DOOR_PHOTO", "reference", "a1b2")));
    run(lead, "order.start-work", Map.of("order", order));
    pass(25);
  }

  private void finish(String lead, Map<String, ?> order) {
    run(lead, "order.finish-work", Map.of("order", order, "situation", "a joint was renewed"));
    run(
        lead,
        "order.feed-back",
        Map.of("order", order, "how", "SIGNED", "reference", "SIG-" + random.nextInt(1_000)));
  }

  private void newPhone() {
    admin(
        "customer.update-party",
        Map.of(
            "party",
            "PA-" + (1 + random.nextInt(homes)),
            "phones",
            List.of("1370%07d".formatted(random.nextInt(10_000_000)))));
  }

  /** Ends the service; the storage stays open. */
  @Override
  public void close() {
    gas.close();
  }
}
