package org.gasservice.core.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.complaint.Bureau.AGENT;
import static org.gasservice.core.complaint.Bureau.HEAD;
import static org.gasservice.core.complaint.Bureau.TECHNICIAN;
import static org.gasservice.core.complaint.Bureau.words;
import static org.gasservice.core.standard.Clauses.D10_P6;
import static org.gasservice.core.standard.Clauses.D10_S5;
import static org.gasservice.core.standard.Clauses.D4_7a;
import static org.gasservice.core.standard.Clauses.D4_7b;
import static org.gasservice.core.standard.Clauses.D5_2_1;
import static org.gasservice.core.standard.Clauses.D6_12a;
import static org.gasservice.core.standard.Clauses.F15;
import static org.gasservice.core.standard.Clauses.F7;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.contact.BlockNumber;
import org.gasservice.core.contact.BlockedNumber;
import org.gasservice.core.contact.Channel;
import org.gasservice.core.contact.Contact;
import org.gasservice.core.contact.Disposition;
import org.gasservice.core.contact.Matter;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A complaint is taken, whatever it is. */
class ComplaintIntakeTest {

  private final Bureau bureau = new Bureau();

  @AfterEach
  void close() {
    bureau.close();
  }

  static Stream<TakeComplaintBuilder> whateverPeopleBring() {
    return Stream.of(
        TakeComplaint.builder(),
        TakeComplaint.builder().said(Personal.of("")),
        TakeComplaint.builder().said(Personal.of("   \u0000\u0007 ")),
        TakeComplaint.builder().said(Personal.of("half a character \ud83d")),
        TakeComplaint.builder().said(Personal.of("\ud83d\ude21".repeat(60_000))),
        TakeComplaint.builder().said(Personal.of("\"\\\n".repeat(20_000))),
        words("!!!")
            .phone(Personal.of("not a number"))
            .servicePoint("nobody knows")
            .rings(-3),
        words("!!!").servicePoint("SP-404").repeatOf("C-404"),
        words("!!!").servicePoint("").order(new Key("nowhere", "nothing")).repeatOf("none"),
        words("!!!").channel(Channel.LETTER).rings(2).waitedSeconds(-1),
        words("!!!").addAbout(Personal.of("the fat one"), Personal.of(""), Personal.of("EAST-1")),
        words("!!!").addAbout(Personal.of(AGENT)),
        words("!!!").addAbout(Personal.of(Bureau.BOSS)));
  }

  @ParameterizedTest
  @MethodSource("whateverPeopleBring")
  @Keeps({D4_7b, D5_2_1, D10_S5, D10_P6})
  void garbageIsTakenAndWaitsForSomebodyWithItsClocksRunning(TakeComplaintBuilder command) {
    String id = bureau.take(command);

    Complaint complaint = bureau.complaint(id);
    assertThat(complaint.state()).isEqualTo(ComplaintState.RECEIVED);
    assertThat(complaint.round().unit()).isPresent();
    assertThat(complaint.nextActionAt()).isPresent();
    assertThat(bureau.due(id, Milestone.ANSWERED))
        .isEqualTo(complaint.receivedAt().plus(Duration.ofHours(24)));
  }

  @Test
  @Keeps({D4_7b, D5_2_1})
  void aBlockedNumberComplainsLikeAnyOther() {
    Personal number = Personal.of("13911112222");
    Instant tomorrow = bureau.office.now().plus(Duration.ofDays(1));
    bureau.office.run(
        HEAD, new BlockNumber(number, BlockedNumber.Reason.NUISANCE, tomorrow, Bureau.CHIEF));

    String id = bureau.take(words("nobody listens to me").phone(number));

    assertThat(bureau.complaint(id).source().phone()).contains(number);
    assertThat(bureau.due(id, Milestone.ANSWERED))
        .isEqualTo(bureau.office.now().plus(Duration.ofHours(24)));
    String again = bureau.take(words("still nobody").phone(number));
    assertThat(bureau.complaint(again).repeatOf()).contains(id);
  }

  @Test
  @Keeps(D4_7b)
  void whatIsTooLongIsTakenAsItsBeginningAndItsLength() {
    Source source = bureau.complaint(bureau.take(words("x".repeat(50_000)))).source();

    assertThat(source.length()).isEqualTo(50_000);
    assertThat(source.said().reveal()).isEqualTo("x".repeat(3_000));
  }

  @Test
  @Keeps({D4_7b, F15})
  void aSecondComplaintOfTheSameMatterIsOneOfItsOwnAndLinked() {
    String first = bureau.taken();
    bureau.office.wait(Duration.ofDays(1));
    String second = bureau.taken();
    bureau.office.wait(Duration.ofDays(1));
    String third = bureau.take(words("again").repeatOf(second));

    assertThat(List.of(first, second, third)).doesNotHaveDuplicates();
    assertThat(bureau.complaint(second).repeatOf()).contains(first);
    assertThat(bureau.complaint(third).repeatOf()).contains(first);
    assertThat(bureau.complaint(third).times()).isEqualTo(3);
  }

  @Test
  void anotherMatterAfterALongTimeOrOfAnotherPlaceIsNoRepeat() {
    String first = bureau.take(words("slow").servicePoint("SP-1"));
    String other = bureau.taken();
    bureau.office.wait(Duration.ofDays(91));
    String later = bureau.take(words("slow").servicePoint("SP-1"));

    assertThat(bureau.complaint(first).servicePoint()).contains("SP-1");
    assertThat(bureau.complaint(other).repeatOf()).isEmpty();
    assertThat(bureau.complaint(later).repeatOf()).isEmpty();
  }

  @Test
  @Keeps({F7, D4_7a})
  void theLedgerSaysThatSomebodyComplainedAndNotWhoOrWhat() {
    String id = bureau.take(words("he shouted").rings(2).waitedSeconds(40));

    Key line = bureau.office.keys(Contact.TYPE, Range.all(Contact.LEDGER)).get(0);
    Contact contact = bureau.office.value(Contact.TYPE, line);
    assertThat(contact.matter()).isEqualTo(Matter.COMPLAINT);
    assertThat(contact.disposition()).isEqualTo(Disposition.COMPLAINT_OPENED);
    assertThat(contact.leadsTo()).contains(Complaint.keyOf(id));
    assertThat(contact.from().rings()).contains(2);
    assertThat(contact.from().name()).isEmpty();
    assertThat(contact.from().phone()).isEmpty();
    assertThat(contact.caller()).isEmpty();
    assertThat(contact.said().isEmpty()).isTrue();
  }

  @Test
  void aLetterCountsWhenTheOfficeIsNextOpen() {
    bureau.office.setTime(Instant.parse("2026-03-07T02:00:00Z"));
    String id = bureau.take(words("by post").channel(Channel.LETTER));

    assertThat(bureau.complaint(id).receivedAt()).isEqualTo(Instant.parse("2026-03-09T01:00:00Z"));
  }

  @Test
  @Keeps(D4_7b)
  void whatTheySayLaterIsTakenToo() {
    String id = bureau.assigned();
    bureau.office.run(TECHNICIAN, new AddWords(id, Personal.of("\ud83d")));
    bureau.office.run(AGENT, new AddWords(id, Personal.of("")));

    assertThat(bureau.as(HEAD).statements(id, 10)).hasSize(2);
  }

  @Test
  @Keeps({D6_12a, D10_P6})
  void nobodyHandlesItBeforeItIsClassified() {
    String id = bureau.taken();

    assertThat(bureau.refused(HEAD, new AssignComplaint(id, HEAD)))
        .isEqualTo("D6-12a complaint.unclassified");
    bureau.classify(id, Category.ATTITUDE);
    bureau.office.run(HEAD, new AssignComplaint(id, HEAD));
    assertThat(bureau.refused(HEAD, Bureau.classified(id, Category.OTHER)))
        .isEqualTo("D6-12a complaint.classified");
  }

  @Test
  @Keeps(D6_12a)
  void anotherClassTakesTheComplainantsWordOrASecondPerson() {
    String id = bureau.assigned();
    assertThat(bureau.refused(HEAD, relabelled(id, null, null)))
        .isEqualTo("D6-12a complaint.relabel-needs");
    assertThat(bureau.refused(HEAD, relabelled(id, null, HEAD)))
        .isEqualTo("D6-12a complaint.relabel-needs");
    assertThat(bureau.refused(HEAD, relabelled(id, null, TECHNICIAN)))
        .isEqualTo("D6-12a complaint.relabel-needs");
    bureau.office.run(HEAD, relabelled(id, null, Bureau.CHIEF));

    assertThat(bureau.complaint(id).category()).contains(Category.OTHER);
    assertThat(bureau.complaint(id).labels()).hasSize(2);
    String other = bureau.assigned();
    bureau.office.run(HEAD, relabelled(other, "REC-1", null));
    assertThat(bureau.complaint(other).category()).contains(Category.OTHER);
  }

  private static RelabelComplaint relabelled(
      String id, @Nullable String word, @Nullable String second) {
    return new RelabelComplaint(
        id, Category.OTHER, Optional.ofNullable(word), Optional.ofNullable(second));
  }
}
