package org.gasservice.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.contact.Hotline.AGENT;
import static org.gasservice.core.contact.Hotline.COLLEAGUE;
import static org.gasservice.core.standard.Clauses.D4_4;
import static org.gasservice.core.standard.Clauses.D4_6b;
import static org.gasservice.core.standard.Clauses.D4_7b;
import static org.gasservice.core.standard.Clauses.D5_1_6b;
import static org.gasservice.core.standard.Clauses.D8_1_3a;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls nobody took in time, and common questions answered at once. */
class AtTheHotlineTest {

  private static final Personal NUISANCE = Personal.of("13999990000");

  private final Hotline hotline = new Hotline();

  @AfterEach
  void close() {
    hotline.close();
  }

  private String abandoned(Optional<Personal> phone) {
    return hotline
        .office
        .run(AGENT, new RecordAbandoned(Optional.of(5), 90, phone))
        .about()
        .key()
        .id();
  }

  private void publish(String answer, String from, Optional<LocalDate> through) {
    hotline.office.run(
        AGENT,
        PublishKnowledge.builder()
            .code("HOURS")
            .topic("HALL")
            .questionZh("几点开门")
            .questionEn("When do you open?")
            .answerZh(answer)
            .answerEn(answer)
            .from(LocalDate.parse(from))
            .through(through)
            .build());
  }

  private static TakeContact asks() {
    return TakeContact.builder()
        .from(Reported.anonymously(Channel.CALL))
        .matter(Matter.INQUIRY)
        .said(Personal.of("when do you open?"))
        .knowledge("HOURS")
        .build();
  }

  @Test
  @Keeps(D4_4)
  void whoeverGaveUpAndLeftANumberIsCalledBack() {
    String first = abandoned(Optional.of(Personal.of("13911112222")));
    hotline.office.wait(Duration.ofMinutes(1));
    String unknown = abandoned(Optional.empty());

    assertThat(hotline.contacts.abandoned(Instant.EPOCH, hotline.office.now().plusSeconds(1), 10))
        .hasSize(2);
    assertThat(hotline.contacts.toCallBack(10))
        .extracting(held -> held.key().id())
        .containsExactly(first);
    assertThat(hotline.refused(new CallBack(unknown, Optional.empty())))
        .isEqualTo("D4-4 contact.no-call-owed");
    hotline.office.run(AGENT, new CallBack(first, Optional.empty()));
    assertThat(hotline.contacts.toCallBack(10)).isEmpty();
    assertThat(hotline.refused(new CallBack(first, Optional.empty())))
        .isEqualTo("D4-4 contact.no-call-owed");
  }

  @Test
  @Keeps({D8_1_3a, D5_1_6b})
  void aCommonQuestionIsAnsweredByTheVersionOfTheDay() {
    publish("9 to 5", "2026-01-01", Optional.empty());
    publish("closed for the holiday", "2026-03-02", Optional.of(LocalDate.parse("2026-03-02")));
    Contact today = hotline.contacts.take(asks()).value();
    hotline.office.wait(Duration.ofDays(1));
    Contact tomorrow = hotline.contacts.take(asks()).value();

    assertThat(today.disposition()).isEqualTo(Disposition.ANSWERED);
    assertThat(today.knowledge()).contains("HOURS/2");
    assertThat(tomorrow.knowledge()).contains("HOURS/1");
    assertThat(hotline.contacts.knowledge("HALL", 10)).hasSize(1);
  }

  @Test
  @Keeps(D8_1_3a)
  void nothingIsAnsweredByAnEntryThatHoldsNoLonger() {
    publish("closed for works", "2026-02-01", Optional.of(LocalDate.parse("2026-02-28")));

    assertThat(hotline.refused(asks())).isEqualTo("D8-1.3a contact.answer-outdated");
  }

  private static BlockNumber block(Duration time, String second) {
    return new BlockNumber(
        NUISANCE,
        BlockedNumber.Reason.NUISANCE,
        Instant.parse("2026-03-02T01:00:00Z").plus(time),
        second);
  }

  @Test
  @Keeps({D4_6b, D4_7b})
  void aBlockedNumberRingsNoPhoneForAWhileAndIsListenedToAllTheSame() {
    hotline.office.setTime(Instant.parse("2026-03-02T01:00:00Z"));
    assertThat(hotline.refused(AGENT, block(Duration.ofDays(31), COLLEAGUE)))
        .isEqualTo("D4-6b contact.block-too-long");
    assertThat(hotline.refused(AGENT, block(Duration.ofDays(1), AGENT)))
        .isEqualTo("D4-6b contact.block-second-person");
    String block = hotline
        .office
        .run(AGENT, block(Duration.ofDays(1), COLLEAGUE))
        .about()
        .key()
        .root();
    Instant now = hotline.office.now();
    assertThat(hotline.contacts.silentUntil(NUISANCE, now)).contains(now.plus(Duration.ofDays(1)));
    assertThat(hotline.contacts.silentUntil(Personal.of("13900000001"), now)).isEmpty();

    Reported again = Reported.byPhone(2, "Li Na", NUISANCE.reveal());
    assertThat(hotline
            .contacts
            .take(TakeContact.builder()
                .from(again)
                .matter(Matter.INQUIRY)
                .said(Personal.of("when do you open?"))
                .build())
            .value()
            .disposition())
        .isEqualTo(Disposition.REQUEST_OPENED);

    hotline.office.run(AGENT, new UnblockNumber(block));
    assertThat(hotline.contacts.silentUntil(NUISANCE, now)).isEmpty();
    assertThat(hotline.refused(AGENT, new UnblockNumber(block)))
        .isEqualTo("D4-6b contact.not-blocked");
  }
}
