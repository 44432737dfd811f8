package org.gasservice.examples.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gasservice.core.access.FoundCompany;
import org.gasservice.core.access.GrantRole;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Submission;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.workforce.CertificateKind;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.IssueCertificate;
import org.gasservice.core.workforce.OpenUnit;

/** Whom a replay needs: a company, a desk, and every resolver of the log with a certificate for repairs. */
final class People {

  static final String DESK = "desk";
  static final String SUPERVISOR = "supervisor";

  /** Does the work nobody is named for. */
  static final String STAND_IN = "stand-in";

  private static final String UNIT = "replay-head-office";
  private static final LocalDate FROM = LocalDate.of(2000, 1, 1);
  private static final LocalDate THROUGH = LocalDate.of(2099, 12, 31);

  private People() {}

  /** {@code Resolver 89} is {@code Resolver-89}. */
  static String staffNumber(String resolver) {
    return resolver.replaceAll("[^!-~]+", "-");
  }

  /** The steps that set them up, each once however often they are handed in. */
  static List<Submission> setUp(List<LogRow> rows, ZoneId zone, Instant at) {
    List<Submission> all = new ArrayList<>();
    all.add(new Submission(
        Actor.setup(),
        new FoundCompany("replay", zone, DESK),
        Optional.of("set-up-company"),
        Optional.of(at),
        List.of()));
    give(
        all,
        at,
        "unit",
        OpenUnit.builder().unit(UNIT).level(OrgLevel.HEAD_OFFICE).name("replay").build());
    Set<String> everybody = new LinkedHashSet<>(List.of(DESK, SUPERVISOR, STAND_IN));
    Set<String> resolvers = new TreeSet<>();
    rows.forEach(row -> row.resolver().map(People::staffNumber).ifPresent(resolvers::add));
    everybody.addAll(resolvers);
    everybody.forEach(person -> person(all, at, person));
    return all;
  }

  private static void person(List<Submission> all, Instant at, String person) {
    give(
        all,
        at,
        person,
        Hire.builder()
            .employee(person)
            .name(Personal.of(person))
            .post("technician")
            .unit(UNIT)
            .card("card-" + person)
            .since(FROM)
            .build());
    give(
        all,
        at,
        person + "-certificate",
        IssueCertificate.builder()
            .employee(person)
            .certificate("repair")
            .kind(CertificateKind.STATE)
            .number(Personal.of(person))
            .issuer("replay")
            .addWorkKinds("REPAIR")
            .validFrom(FROM)
            .validThrough(THROUGH)
            .build());
    if (!person.equals(DESK)) {
      give(all, at, person + "-role", new GrantRole(person, "TECHNICIAN"));
    }
  }

  private static void give(List<Submission> all, Instant at, String id, Command command) {
    all.add(new Submission(
        Actor.employee(DESK), command, Optional.of("set-up-" + id), Optional.of(at), List.of()));
  }
}
