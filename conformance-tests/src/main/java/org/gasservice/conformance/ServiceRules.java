package org.gasservice.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.gasservice.conformance.simulation.City;
import org.gasservice.core.GasService;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Submission;
import org.gasservice.core.contact.Incident;
import org.gasservice.core.customer.Party;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.standard.Clauses;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Entry;
import org.gasservice.storage.FeedPage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Page;
import org.gasservice.storage.Storage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** X: what the manual asks for, played through the services upon the store. */
abstract class ServiceRules extends Rules {

  private static final String CANARY = "Canary-7Q4Z";

  private Town town;
  private City city;

  ServiceRules(StorageConformance suite) {
    super(suite);
  }

  @BeforeEach
  void useTheTown() throws Exception {
    town = suite.town();
    city = town.city();
  }

  /** Another program on the same store: what it does is not seen coming. */
  private Done<?> elsewhere(String actor, String command, Map<String, ?> with) {
    Command given = city.read(command, with);
    GasService other = City.service(town.storage(), city.clock(), System.nanoTime());
    try {
      return other
          .pipeline()
          .execute(new Submission(
              Actor.employee(actor), given, Optional.empty(), Optional.empty(), List.of()));
    } finally {
      other.close();
    }
  }

  private <T> T value(AggregateType<T> type, Key key) {
    return town.storage().find(type, List.of(key)).stream()
        .map(Held::value)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + type + " under a key that was just given"));
  }

  private static Key key(Map<String, ?> json) {
    return new Key(String.valueOf(json.get("root")), String.valueOf(json.get("id")));
  }

  @Rule("X1")
  @Test
  void nobodyIsSentWhoseCertificateIsRevokedMeanwhile() {
    city.certify(City.AGENT);
    Map<String, ?> order = city.orderOf(city.report("Certificate Lane 1"));
    town.between()
        .beforeNextCommit(() -> elsewhere(
            City.ADMINISTRATOR,
            "workforce.revoke-certificate",
            Map.of("employee", City.AGENT, "certificate", "C-1", "reason", "exam failed")));
    Refusal refusal = refused(() -> city.run(
        City.DISPATCHER,
        "order.dispatch",
        Map.of("order", order, "crew", Map.of("lead", City.AGENT))));
    assertThat(refusal)
        .as("what sending somebody without a certificate is told")
        .isInstanceOf(RuleViolation.class);
    assertThat(((RuleViolation) refusal).clause()).isEqualTo(Clauses.D10_6_0);
    assertThat(value(ServiceOrder.TYPE, key(order)).progress().state().name())
        .as("state of the order nobody was sent to")
        .isEqualTo("RECEIVED");
  }

  private static Refusal refused(Runnable call) {
    try {
      call.run();
    } catch (Refusal refusal) {
      return refusal;
    }
    throw new AssertionError("the command was carried out");
  }

  @Rule("X2")
  @Test
  void reportsOfOneDangerAtOneMomentAreAllKept() {
    Key incident = city.report("Leak Lane 2");
    Map<String, Object> joining = new HashMap<>(City.danger("Leak Lane 2, flat 302"));
    joining.put("incident", incident.root());
    town.between().beforeNextCommit(() -> elsewhere(City.AGENT, "contact.report-danger", joining));
    city.run(City.AGENT, "contact.report-danger", joining);
    Incident kept = value(Incident.TYPE, incident);
    assertThat(kept.reports())
        .as("reports of one danger, two of them at one moment")
        .isEqualTo(3);
    assertThat(kept.toTell()).as("reporters who have to be told").isEqualTo(3);
    assertThat(town.storage().history(Incident.TYPE.name(), incident, 0, 10)).hasSize(3);
  }

  @Rule("X3")
  @Test
  void whatFallsDueIsEscalatedOnceHoweverManySweep() {
    Map<String, ?> order = city.orderOf(city.report("Late Lane 3"));
    city.clock().advance(Duration.ofHours(2));
    GasService other = City.service(town.storage(), city.clock(), 3);
    AtomicInteger once = new AtomicInteger();
    town.between().beforeNextCommit(() -> {
      other.sweep(1_000);
      once.set(steps(order));
    });
    city.gas().sweep(1_000);
    city.gas().sweep(1_000);
    other.close();
    var fired = value(ServiceOrder.TYPE, key(order)).progress().fired();
    assertThat(fired).as("steps of two hours without anybody coming").isNotEmpty();
    assertThat(fired).as("steps fired twice").doesNotHaveDuplicates();
    assertThat(steps(order)).as("entries of the order after one sweep").isEqualTo(once.get());
  }

  private int steps(Map<String, ?> order) {
    return town.storage().history(ServiceOrder.TYPE.name(), key(order), 0, 100).size();
  }

  @Rule("X4")
  @Test
  void anErasedPersonIsNowhere() {
    String party = "PA-canary";
    city.run(
        City.ADMINISTRATOR,
        "customer.register-party",
        Map.of("party", party, "kind", "PERSON", "name", CANARY, "phones", List.of("13912345678")));
    for (int i = 0; i < 3; i++) {
      city.run(
          City.ADMINISTRATOR,
          "customer.update-party",
          Map.of("party", party, "name", CANARY + " " + i, "phones", List.of("1391234567" + i)));
    }
    assertThat(readable()).as("the canary before it is erased").contains(CANARY);
    city.run(
        City.PRIVACY_OFFICER,
        "protection.restrict",
        Map.of("party", party, "ground", "SERVICE_ENDED"));
    Instant now = city.clock().instant();
    city.clock().set(now.plus(Duration.ofDays(4 * 365)));
    try {
      city.run(City.PRIVACY_OFFICER, "protection.erase", Map.of("party", party));
      while (city.gas().followUp(100).done() > 0) {
        // what follows in other roots
      }
    } finally {
      city.clock().set(now);
    }
    assertThat(readable()).as("what can be read of anything").doesNotContain(CANARY, "13912345678");
    assertThat(town.storage().find(Party.TYPE, List.of(Party.keyOf(party)))).hasSize(1);
  }

  /** Everything that can be read out of the store, as one text. */
  private String readable() {
    StringBuilder all = new StringBuilder();
    Storage storage = town.storage();
    for (AggregateType<?> type : city.gas().registry().types()) {
      Optional<Bytes> after = Optional.empty();
      do {
        Page<Key> page = storage.all(type, after, 500);
        storage.find(type, page.rows()).forEach(held -> {
          all.append(held.document().hot().asUtf8());
          all.append(held.document().cold().asUtf8());
        });
        page.rows()
            .forEach(key ->
                storage.history(type.name(), key, 0, 1_000).forEach(entry -> append(all, entry)));
        after = page.next();
      } while (after.isPresent());
    }
    FeedPage page = storage.feed(Optional.empty(), 1_000);
    while (!page.entries().isEmpty()) {
      page.entries().forEach(entry -> append(all, entry));
      page = storage.feed(Optional.of(page.next()), 1_000);
    }
    return all.toString();
  }

  private static void append(StringBuilder all, Entry entry) {
    entry.trace().ifPresent(trace -> all.append(trace.payload().asUtf8()));
  }

  @Rule("X5")
  @Test
  void aCommandSentManyTimesIsCarriedOutOnce() throws Exception {
    Command command = city.read("contact.report-danger", City.danger("Once Lane 5"));
    Submission submission = new Submission(
        Actor.employee(City.AGENT),
        command,
        Optional.of("once-5"),
        Optional.of(city.clock().instant()),
        List.of());
    List<Done<?>> answers = new ArrayList<>(
        Racing.<Done<?>>run(4, runner -> city.gas().pipeline().execute(submission)));
    answers.add(city.gas().pipeline().execute(submission));
    assertThat(answers.stream().map(done -> done.about().key()).distinct())
        .as("incidents of one report sent five times")
        .hasSize(1);
    assertThat(answers.stream().filter(done -> !done.replayed()))
        .as("answers that are not repeats")
        .hasSize(1);
  }

  @Rule("X6")
  @Test
  void whatWeeksOfWorkLeaveBehindVerifies() {
    city.play(7);
    assertThat(city.gas().verifier().run().findings())
        .as("findings of the verifier")
        .isEmpty();
  }
}
