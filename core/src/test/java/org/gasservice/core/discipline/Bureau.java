package org.gasservice.core.discipline;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Session;
import org.gasservice.core.command.Submission;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.OrgLevel;
import org.gasservice.core.standard.PublishedStandards;
import org.gasservice.core.standard.SanctionRung.Gravity;
import org.gasservice.core.workforce.Employee;
import org.gasservice.core.workforce.Hire;
import org.gasservice.core.workforce.IssueWorkCard;
import org.gasservice.core.workforce.NameHead;
import org.gasservice.core.workforce.OpenUnit;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.Key;

/**
 * A company whose people are judged. A fact is what is on record of somebody's work card: whoever issued it is in its line.
 */
final class Bureau implements AutoCloseable {

  static final String SUBJECT = "E-1";
  static final String PROPOSER = "E-2";
  /** Issued the card, so acted in the facts. */
  static final String INVOLVED = "E-3";

  static final String JUDGE = "E-4";
  static final String OTHER_JUDGE = "E-5";
  /** Leads the station of {@link #SUBJECT}. */
  static final String HEAD = "E-6";

  static final Fact FACT = new Fact("employee", Employee.keyOf("E-9"));
  static final Personal WORDS = Personal.of("Canary shouted at a customer");

  final Office office;

  Bureau() {
    this(Set.of("*"));
  }

  Bureau(Set<String> permissions) {
    Feature workforce = WorkforceFeature.create(WorkforceSettings.in(Office.ZONE));
    office = new Office(
        permissions,
        workforce,
        DisciplineFeature.create(
            DisciplineSettings.in(Office.ZONE, PublishedStandards.manual()), List.of(workforce)));
    office.runAll(
        new OpenUnit("HQ", OrgLevel.HEAD_OFFICE, Optional.empty(), "Head office", Optional.empty()),
        new OpenUnit("EAST", OrgLevel.BRANCH, Optional.of("HQ"), "East", Optional.empty()),
        new OpenUnit("EAST-1", OrgLevel.STATION, Optional.of("EAST"), "One", Optional.empty()));
    for (String person : List.of(SUBJECT, PROPOSER, INVOLVED, HEAD, "E-9")) {
      hire(person, "EAST-1");
    }
    hire(JUDGE, "HQ");
    hire(OTHER_JUDGE, "EAST");
    office.run(new NameHead("EAST-1", HEAD));
    office.run(INVOLVED, new IssueWorkCard("E-9", "W-9"));
  }

  private void hire(String person, String unit) {
    office.run(
        "E-0",
        Hire.builder()
            .employee(person)
            .name(Personal.of("Wang"))
            .post("AGENT")
            .unit(unit)
            .build());
  }

  static ProposeSanctionBuilder proposal() {
    return ProposeSanction.builder()
        .employee(SUBJECT)
        .clause("D5-3.1")
        .lightest(Gravity.LIGHT)
        .gravest(Gravity.SERIOUS)
        .addFacts(FACT)
        .account(WORDS);
  }

  Key propose() {
    return propose(proposal().build());
  }

  Key propose(ProposeSanction proposal) {
    return ((Sanction) office.run(PROPOSER, proposal).value()).key();
  }

  Key heard() {
    Key key = propose();
    office.run(HEAD, new HearSubject(key, Optional.of(WORDS)));
    return key;
  }

  static DecideSanction decision(Key key, Gravity gravity) {
    return new DecideSanction(key, Optional.of(gravity), Set.of(), WORDS);
  }

  Key served(Gravity gravity) {
    Key key = heard();
    office.run(JUDGE, decision(key, gravity));
    office.run(HEAD, new ServeSanction(key, Optional.empty()));
    return key;
  }

  Key appealed(Gravity gravity) {
    Key key = served(gravity);
    office.run(SUBJECT, new AppealSanction(key, WORDS));
    return key;
  }

  Sanction sanction(Key key) {
    return office.value(Sanction.TYPE, key);
  }

  Appraisal appraisal() {
    return office.value(Appraisal.TYPE, Appraisal.keyOf(SUBJECT, 2026));
  }

  /** A figure on each axis. */
  void figures() {
    for (Axis axis : Axis.values()) {
      figure(axis.name(), axis, "80");
    }
  }

  void figure(String id, Axis axis, String figure) {
    office.run(HEAD, new NoteAppraisalFact(SUBJECT, 2026, id, axis, FACT, new BigDecimal(figure)));
  }

  Personnel personnel(String who) {
    return new Personnel(Session.of(office.pipeline(), Actor.employee(who)));
  }

  /** As a part of the system would. */
  Submission bySystem(ProposeSanction proposal) {
    return Submission.of(Actor.system("sweeper"), proposal);
  }

  @Override
  public void close() {
    office.close();
  }
}
