package org.gasservice.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.complaint.Bureau.AGENT;
import static org.gasservice.core.complaint.Bureau.AUDITOR;
import static org.gasservice.core.complaint.Bureau.BOSS;
import static org.gasservice.core.complaint.Bureau.BRANCH_CLERK;
import static org.gasservice.core.complaint.Bureau.CHIEF;
import static org.gasservice.core.complaint.Bureau.COLLEAGUE;
import static org.gasservice.core.complaint.Bureau.EVERYBODY;
import static org.gasservice.core.complaint.Bureau.HEAD;
import static org.gasservice.core.complaint.Bureau.TECHNICIAN;
import static org.gasservice.core.complaint.Bureau.words;
import static org.gasservice.core.standard.Clauses.D10_S5;
import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.NameHead;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who may handle a complaint, and which level answers for it. */
class IndependenceTest {

  private final Bureau bureau = new Bureau();

  @AfterEach
  void close() {
    bureau.close();
  }

  private String about(String person, Category category) {
    String id = bureau.take(words("!").addAbout(Personal.of(person)));
    bureau.office.run(AUDITOR, Bureau.classified(id, category));
    return id;
  }

  /** Everybody as the auditor, who may assign anything, finds them. */
  private Map<String, String> findings(String complaint) {
    Lines lines = new Lines(bureau.office.pipeline().reads(Actor.employee(AUDITOR)));
    Independence around = lines.around(bureau.complaint(complaint));
    return EVERYBODY.stream()
        .collect(Collectors.toMap(
            person -> person,
            person -> around.to(lines.of(person)).map(Objection::name).orElse("MAY")));
  }

  @Test
  @Keeps({D10_S5, D8_1_6b})
  void aChiefHandlesOneAboutATechnician() {
    String id = about(TECHNICIAN, Category.ATTITUDE);

    assertThat(bureau.complaint(id).round().unit()).contains("EAST-1");
    assertThat(findings(id))
        .containsEntry(TECHNICIAN, "SUBJECT")
        .containsEntry(HEAD, "MAY")
        .containsEntry(COLLEAGUE, "MAY")
        .containsEntry(CHIEF, "MAY");
  }

  @Test
  @Keeps(D10_S5)
  void butNotOneAboutIntegrity() {
    String id = about(TECHNICIAN, Category.INTEGRITY);

    assertThat(bureau.complaint(id).round().unit()).contains("AUDIT");
    assertThat(findings(id)).containsEntry(HEAD, "NOT_INDEPENDENT").containsEntry(AUDITOR, "MAY");
    assertThat(bureau.refused(AUDITOR, new AssignComplaint(id, HEAD)))
        .isEqualTo("D10-S5 complaint.concerned");
    assertThat(bureau.refused(HEAD, new AssignComplaint(id, AUDITOR)))
        .isEqualTo("D10-S5 complaint.not-yours");
  }

  @Test
  @Keeps(D10_S5)
  void oneAboutAHeadGoesOneLevelUpAndNobodyBelowSeesIt() {
    String id = about(HEAD, Category.ATTITUDE);

    assertThat(bureau.complaint(id).round().unit()).contains("EAST");
    assertThat(findings(id))
        .containsEntry(HEAD, "SUBJECT")
        .containsEntry(AGENT, "BELOW_SUBJECT")
        .containsEntry(TECHNICIAN, "BELOW_SUBJECT")
        .containsEntry(CHIEF, "MAY")
        .containsEntry(BRANCH_CLERK, "MAY")
        .containsEntry(BOSS, "MAY");
  }

  @Test
  @Keeps(D10_S5)
  void oneAboutWhoeverLeadsTheCompanyGoesToTheIndependentUnit() {
    String id = about(BOSS, Category.ATTITUDE);

    assertThat(bureau.complaint(id).round().unit()).contains("AUDIT");
    assertThat(findings(id).entrySet().stream()
            .filter(e -> e.getValue().equals("MAY"))
            .map(Map.Entry::getKey))
        .containsExactly(AUDITOR);
  }

  @Test
  @Keeps(D10_S5)
  void theIndependentUnitDoesNotHandleWhatConcernsIt() {
    String id = bureau.take(words("!").addAbout(Personal.of(AUDITOR)));

    assertThat(findings(id)).containsEntry(AUDITOR, "SUBJECT");
    assertThat(bureau.refused(BOSS, Bureau.classified(id, Category.INTEGRITY)))
        .isEqualTo("D10-S5 complaint.no-independent-unit");
  }

  @Test
  @Keeps(D10_S5)
  void aPartyToTheFactsDoesNotHandleIt() {
    String id = bureau.taken();
    bureau.office.run(
        AGENT,
        new ClassifyComplaint(
            id, Category.WORK_QUALITY, List.of(), List.of(), List.of(COLLEAGUE), Optional.empty()));

    assertThat(findings(id)).containsEntry(COLLEAGUE, "PARTY");
  }

  @Test
  @Keeps(D10_S5)
  void aUnitComplainedAboutIsNotItsOwnJudge() {
    String id = bureau.take(words("!").addAbout(Personal.of("EAST-1")));

    assertThat(bureau.complaint(id).round().unit()).contains("EAST");
    assertThat(findings(id))
        .containsEntry(HEAD, "SUBJECT")
        .containsEntry(AGENT, "BELOW_SUBJECT")
        .containsEntry(CHIEF, "MAY");
  }

  @Test
  @Keeps({D10_S5, D8_1_6b})
  void whoeverTurnsOutToBeASubjectHandlesItNoLonger() {
    String id = bureau.investigated();
    bureau.office.run(HEAD, new NameAccused(id, List.of(HEAD), List.of(), List.of()));

    assertThat(bureau.complaint(id).round().handler()).isEmpty();
    assertThat(bureau.complaint(id).round().unit()).contains("EAST");
    assertThat(bureau.refused(HEAD, new RecordResponse(id, "R-1")))
        .isEqualTo("D10-S5 complaint.not-yours");
  }

  @Test
  @Keeps(D10_S5)
  void whoeverComesUnderASubjectHandlesItNoLonger() {
    String id = bureau.investigated();
    bureau.office.run(new NameHead("EAST-1", TECHNICIAN));

    assertThat(bureau.refused(HEAD, new RecordResponse(id, "R-1")))
        .isEqualTo("D10-S5 complaint.not-yours");
  }

  @Test
  @Keeps(D10_S5)
  void theAssignerIsToldWhatStandsAgainstSomebody() {
    String id = bureau.assigned();

    RuleViolation refusal =
        (RuleViolation) bureau.office.refused(HEAD, new AssignComplaint(id, TECHNICIAN));
    assertThat(refusal.parameters()).containsEntry("objection", Objection.SUBJECT);
  }
}
