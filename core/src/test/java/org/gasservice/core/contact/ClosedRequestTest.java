package org.gasservice.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D10_S1;
import static org.gasservice.core.standard.Clauses.D1_4_1;
import static org.gasservice.core.standard.Clauses.D4_10a;
import static org.gasservice.core.standard.Clauses.D4_6b;
import static org.gasservice.core.standard.Clauses.D8_1_4b;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gasservice.core.Office;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.contact.Referral.Standing;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.OrderState;
import org.gasservice.core.order.VersionsInForce;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.Test;

/** One request by the rules alone: what nobody does with it once it has a result, or the customer was told, and how much it takes. */
class ClosedRequestTest {

  private static final Instant NOW = Instant.parse("2026-03-02T01:00:00Z");
  private static final Personal TEXT = Personal.of("text");
  private static final Key KEY = new Key("C-1", "request-1");
  private static final ContactSettings SETTINGS = ContactSettings.in(Office.ZONE);
  private static final Told TOLD = new Told(NOW, "OWNER", Channel.CALL);
  private static final ServiceRequest OPEN = ServiceRequest.builder()
      .key(KEY)
      .contact(KEY)
      .channel(Channel.CALL)
      .matter(Matter.values()[0])
      .said(TEXT)
      .openedAt(NOW)
      .owner("OWNER")
      .standard(new VersionsInForce("manual", 1, "cn", 1))
      .build();
  private static final ServiceRequest SETTLED =
      OPEN.withOutcome(Outcome.answered(NOW, "OWNER", TEXT));
  private static final ServiceRequest CLOSED = SETTLED.withTold(TOLD);

  private static Quote quote() {
    return new Quote(
        List.of("survey"), List.of(), NOW.plusSeconds(60), NOW, "OWNER", Optional.empty());
  }

  private static Quote.Accepted yes(Instant at) {
    return new Quote.Accepted(at, "OWNER", "S-1");
  }

  /** What needs a request without a result. */
  private static Map<String, ThrowingCallable> undecided(ServiceRequest held) {
    Map<String, ThrowingCallable> all = new LinkedHashMap<>();
    all.put(
        "settle", () -> RequestRules.settle(held, Outcome.answered(NOW, "OWNER", TEXT), List.of()));
    all.put("refer", () -> ReferralRules.refer(held, "OWNER", "E-2", NOW, SETTINGS));
    all.put("give back", () -> ReferralRules.giveBack(held, "E-2", NOW, TEXT));
    all.put("decide", () -> ReferralRules.decide(held, "HEAD", "E-2", NOW));
    all.put("quote", () -> SlipRules.quoted(held, quote(), Optional.empty()));
    all.put("agree", () -> SlipRules.acceptedQuote(held, yes(NOW)));
    all.put("work", () -> SlipRules.requireAgreed(held, OrderKind.values()[0], "OWNER", NOW));
    return all;
  }

  /** What needs one whose customer was not told yet. */
  private static Map<String, ThrowingCallable> open(ServiceRequest held) {
    Map<String, ThrowingCallable> all = new LinkedHashMap<>();
    all.put("papers", () -> RequestRules.tellPapers(held, List.of("ID")));
    all.put("tell", () -> RequestRules.tell(held, TOLD));
    all.put("accept", () -> ReferralRules.accept(held, "E-2", NOW));
    all.put(
        "deputise",
        () ->
            ReferralRules.deputise(held, "OWNER", false, new Deputy("E-2", NOW, Optional.empty())));
    all.put("inherit", () -> ReferralRules.inherit(held, true, "E-2"));
    all.put(
        "originals",
        () -> SlipRules.taken(held, new TakeOriginals(KEY, List.of("ID"), "R-1"), "OWNER", NOW));
    all.put(
        "give originals",
        () -> SlipRules.givenBack(held, "R-1", new Original.Returned(NOW, "OWNER", "S-1")));
    return all;
  }

  private static void refused(ThrowingCallable step, String name, String clause, String code) {
    assertThatThrownBy(step).as(name).isInstanceOfSatisfying(RuleViolation.class, refusal -> {
      assertThat(refusal.clause()).isEqualTo(clause);
      assertThat(refusal.code()).isEqualTo(code);
    });
  }

  @Test
  @Keeps(D10_S1)
  void nothingMoreHappensOnceTheCustomerWasTold() {
    open(CLOSED).forEach((name, step) -> refused(step, name, D10_S1, "contact.request-closed"));
    undecided(CLOSED)
        .forEach((name, step) -> refused(step, name, D10_S1, "contact.request-closed"));
  }

  @Test
  @Keeps({D10_S1, D1_4_1})
  void whatHasAResultIsNotWorkedOnAnyMoreButTheCustomerIsTold() {
    undecided(SETTLED).forEach((name, step) -> refused(step, name, D10_S1, "contact.settled"));
    assertThat(RequestRules.tell(SETTLED, TOLD).open()).isFalse();
    refused(() -> RequestRules.tell(OPEN, TOLD), "tell", D1_4_1, "contact.nothing-to-tell");
  }

  @Test
  @Keeps(D1_4_1)
  void itHasAResultOnlyWhenWorkOnItIsDone() {
    Outcome outcome = Outcome.answered(NOW, "OWNER", TEXT);
    for (OrderState state : OrderState.values()) {
      boolean done =
          state.finished() || state == OrderState.WORK_DONE || state == OrderState.FED_BACK;
      if (done) {
        assertThat(RequestRules.settle(OPEN, outcome, List.of(state)).outcome()).contains(outcome);
      } else {
        refused(
            () -> RequestRules.settle(OPEN, outcome, List.of(OrderState.WORK_DONE, state)),
            state.name(),
            D1_4_1,
            "contact.order-unfinished");
      }
    }
  }

  @Test
  @Keeps({D10_S1, D4_6b})
  void onlyWhomItIsWithSendsItOnOrBack() {
    refused(
        () -> ReferralRules.refer(OPEN, "E-9", "E-2", NOW, SETTINGS),
        "a stranger",
        D10_S1,
        "contact.not-yours");
    ServiceRequest referred = ReferralRules.refer(OPEN, "OWNER", "E-2", NOW, SETTINGS);
    refused(
        () -> ReferralRules.accept(referred, "E-3", NOW),
        "another",
        D10_S1,
        "contact.not-referred");
    refused(
        () -> ReferralRules.giveBack(referred, "E-3", NOW, TEXT),
        "another",
        D10_S1,
        "contact.not-referred");
    refused(
        () -> ReferralRules.decide(referred, "HEAD", "E-3", NOW),
        "too early",
        D4_6b,
        "contact.nothing-to-decide");
    ServiceRequest back = ReferralRules.giveBack(referred, "E-2", NOW, TEXT);
    assertThat(ReferralRules.decide(back, "HEAD", "E-2", NOW).handlerAt(NOW)).isEqualTo("E-2");
  }

  @Test
  @Keeps(D10_S1)
  void aReferralIsAcceptedUpToItsLastMomentAndThenGoesBack() {
    Referral referral =
        ReferralRules.refer(OPEN, "OWNER", "E-2", NOW, SETTINGS).lastReferral().orElseThrow();
    assertThat(referral.standingAt(referral.acceptBy())).isEqualTo(Standing.PENDING);
    assertThat(referral.standingAt(referral.acceptBy().plusNanos(1_000)))
        .isEqualTo(Standing.BOUNCED);
    assertThat(referral.accepted(NOW).standingAt(referral.acceptBy().plusSeconds(9)))
        .isEqualTo(Standing.ACCEPTED);
    assertThat(referral.accepted(NOW).returned(NOW, TEXT).standingAt(NOW))
        .isEqualTo(Standing.RETURNED);
  }

  @Test
  @Keeps(D8_1_4b)
  void aQuoteIsAgreedToOnceBeforeItsTimeIsOver() {
    refused(
        () -> SlipRules.acceptedQuote(OPEN, yes(NOW)), "none", D8_1_4b, "contact.nothing-quoted");
    ServiceRequest shown = SlipRules.quoted(OPEN, quote(), Optional.empty());
    refused(
        () -> SlipRules.acceptedQuote(shown, yes(quote().dueBy())),
        "late",
        D8_1_4b,
        "contact.quote-lapsed");
    ServiceRequest agreed = SlipRules.acceptedQuote(shown, yes(quote().dueBy().minusNanos(1_000)));
    refused(
        () -> SlipRules.acceptedQuote(agreed, yes(NOW)),
        "twice",
        D8_1_4b,
        "contact.quote-accepted");
    refused(
        () -> SlipRules.quoted(agreed, quote(), Optional.empty()),
        "another",
        D8_1_4b,
        "contact.quote-accepted");
  }

  @Test
  @Keeps(D4_10a)
  void originalsAreReceiptedOnceEachUpToThirtyAndGivenBackByTheirReceipt() {
    List<String> papers = IntStream.range(0, 29).mapToObj(i -> "P-" + i).toList();
    ServiceRequest many =
        SlipRules.taken(OPEN, new TakeOriginals(KEY, papers, "R-1"), "OWNER", NOW);
    refused(
        () -> SlipRules.taken(many, new TakeOriginals(KEY, List.of("X"), "R-1"), "OWNER", NOW),
        "receipt",
        D4_10a,
        "contact.receipt-twice");
    refused(
        () -> SlipRules.taken(many, new TakeOriginals(KEY, List.of("P-0"), "R-2"), "OWNER", NOW),
        "paper",
        D4_10a,
        "contact.original-held");
    ServiceRequest full =
        SlipRules.taken(many, new TakeOriginals(KEY, List.of("X"), "R-2"), "OWNER", NOW);
    assertThat(full.originals()).hasSize(30);
    assertThatThrownBy(
            () -> SlipRules.taken(full, new TakeOriginals(KEY, List.of("Y"), "R-3"), "OWNER", NOW))
        .isInstanceOf(InvalidCommand.class);
    Original.Returned returned = new Original.Returned(NOW, "OWNER", "S-1");
    ServiceRequest left = SlipRules.givenBack(full, "R-1", returned);
    assertThat(left.originals())
        .filteredOn(Original::held)
        .extracting(Original::paper)
        .containsExactly("X");
    refused(
        () -> SlipRules.givenBack(left, "R-1", returned), "again", D4_10a, "contact.nothing-held");
  }

  @Test
  @Keeps(D10_S1)
  void closedOnesAreInNobodysListOfOpenOnes() {
    assertThat(ServiceRequest.TYPE.attributes().get(0).of().apply(SETTLED)).isEqualTo("OWNER");
    assertThat(ServiceRequest.TYPE.attributes().get(0).of().apply(CLOSED)).isNull();
  }
}
