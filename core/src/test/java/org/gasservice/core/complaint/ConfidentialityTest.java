package org.gasservice.core.complaint;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.complaint.Bureau.AGENT;
import static org.gasservice.core.complaint.Bureau.CHIEF;
import static org.gasservice.core.complaint.Bureau.COLLEAGUE;
import static org.gasservice.core.complaint.Bureau.HEAD;
import static org.gasservice.core.complaint.Bureau.TECHNICIAN;
import static org.gasservice.core.standard.Clauses.D6_7_3;
import static org.gasservice.core.standard.Clauses.D8_1_6b;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.Session;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.json.Json;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.gasservice.storage.Reach;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who complained, and what they said, reaches nobody who has not to know: least of all the subject [D8-1.6b]. */
class ConfidentialityTest {

  private static final String CANARY = "Canary";

  private final Bureau bureau = new Bureau();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final PrintStream usual = System.err;

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(log, true, UTF_8));
  }

  @AfterEach
  void close() {
    System.setErr(usual);
    bureau.close();
  }

  /** A complaint full of canaries about the technician, asked about, said more of, and answered. */
  private String complaint() {
    String id = bureau.take(TakeComplaint.builder()
        .channel(Channel.CALL)
        .name(Personal.of(CANARY + " Wang"))
        .phone(Personal.of("139" + CANARY + "1234"))
        .replyTo(Personal.of(CANARY + "@example.invalid"))
        .said(Personal.of("I am " + CANARY + " of flat 7 and he shouted"))
        .addAbout(Personal.of(TECHNICIAN), Personal.of("the tall " + CANARY)));
    bureau.classify(id, Category.ATTITUDE);
    bureau.office.run(HEAD, new AssignComplaint(id, HEAD));
    bureau.office.run(HEAD, new BeginInvestigation(id));
    bureau.office.run(AGENT, new AddWords(id, Personal.of("once more " + CANARY)));
    bureau.office.run(
        HEAD, new AskPerson(id, TECHNICIAN, Personal.of("Did you shout on Monday morning?")));
    bureau.office.run(HEAD, Bureau.report(id, Finding.UPHELD));
    bureau.office.run(
        HEAD, new AnswerComplaint(id, Personal.of("Dear " + CANARY), Optional.of(Channel.CALL)));
    return id;
  }

  /** All that somebody who may read every type gets to see: every aggregate, and its journal, of every index and key. */
  private String everythingSeenBy(String person) {
    Session session = Session.of(bureau.office.pipeline(), Actor.employee(person));
    StringBuilder seen = new StringBuilder();
    for (AggregateType<?> type : session.registry().types()) {
      type.indexes().stream()
          .filter(index -> index.reach() == Reach.STORE)
          .map(Index::name)
          .forEach(index -> seen.append(scanned(session, type, index)));
    }
    return seen.toString();
  }

  private <T> String scanned(Session session, AggregateType<T> type, String index) {
    StringBuilder seen = new StringBuilder();
    Range all = Range.all(index);
    session
        .scan(type, all, Optional.empty(), 1000)
        .rows()
        .forEach(held -> seen.append(Json.reveal(held.value())).append(held));
    bureau.office.keys(type, all).forEach(key -> seen.append(found(session, type, key)));
    return seen.toString();
  }

  private static <T> String found(Session session, AggregateType<T> type, Key key) {
    try {
      String value = session.find(type, key).map(Held::value).map(Json::reveal).toString();
      return value + session.history(type, key, 0, 100);
    } catch (Refusal refusal) {
      return refusal.getMessage() + refusal.parameters();
    }
  }

  @Test
  @Keeps({D8_1_6b, D6_7_3})
  void theSubjectMeetsTheComplainantInNoViewNoLogAndNoText() {
    String id = complaint();

    assertThat(everythingSeenBy(TECHNICIAN)).doesNotContain(CANARY).contains("Did you shout");
    assertThat(everythingSeenBy(HEAD)).contains(CANARY);
    Complaint complaint = bureau.complaint(id);
    assertThat(complaint + " " + bureau.as(HEAD).statements(id, 10)).doesNotContain(CANARY);
    assertThat(Json.view(complaint).toString()).doesNotContain(CANARY + " Wang", "1234");
    assertThat(log.toString(UTF_8)).doesNotContain(CANARY);
  }

  @Test
  @Keeps(D8_1_6b)
  void neitherDoesSomebodyOfNoUnit() {
    complaint();

    assertThat(everythingSeenBy("E-99")).doesNotContain(CANARY);
  }

  @Test
  @Keeps(D8_1_6b)
  void nobodyBelowAHeadMeetsWhoComplainedAboutThem() {
    String id = bureau.take(Bureau.words(CANARY).addAbout(Personal.of(HEAD)));

    for (String below : List.of(HEAD, AGENT, COLLEAGUE, TECHNICIAN)) {
      assertThat(everythingSeenBy(below)).as(below).doesNotContain(CANARY);
      assertThatThrownBy(() -> bureau.as(below).find(id)).isInstanceOf(NotPermitted.class);
    }
    assertThat(everythingSeenBy(CHIEF)).contains(CANARY);
  }

  @Test
  @Keeps(D8_1_6b)
  void whoeverTookItSeesItUntilSomebodyHandlesIt() {
    String id = bureau.taken();
    assertThat(new Lines(bureau.office.pipeline().reads(Actor.employee(AGENT)))
            .shows(bureau.complaint(id), AGENT, false))
        .isTrue();
    bureau.classify(id, Category.ATTITUDE);
    bureau.office.run(HEAD, new AssignComplaint(id, CHIEF));

    assertThat(new Lines(bureau.office.pipeline().reads(Actor.employee(AGENT)))
            .shows(bureau.complaint(id), AGENT, false))
        .isFalse();
  }

  @Test
  @Keeps(D8_1_6b)
  void whoeverIsAskedIsNotToldWhoComplained() {
    String id = bureau.investigated();

    for (String leak : List.of(
        "Li Na says you shouted", "LI\u3000NA?", "the caller of 139 1111-2222", "１３９１１１１２２２２")) {
      assertThat(bureau.refused(HEAD, new AskPerson(id, TECHNICIAN, Personal.of(leak))))
          .isEqualTo("D8-1.6b complaint.names-complainant");
    }
    bureau.office.run(HEAD, new AskPerson(id, TECHNICIAN, Personal.of("Did you shout?")));
    Statement asked = bureau.as(TECHNICIAN).asked(10).get(0).value();
    assertThat(bureau.office.refused(COLLEAGUE, new GiveStatement(asked.key(), Personal.of("no"))))
        .hasMessageContaining("complaint.not-asked");
    bureau.as(TECHNICIAN).state(new GiveStatement(asked.key(), Personal.of("I did")));

    assertThat(bureau.as(HEAD).statements(id, 10).get(0).value().said())
        .contains(Personal.of("I did"));
    assertThat(bureau.as(COLLEAGUE).asked(10)).isEmpty();
  }
}
