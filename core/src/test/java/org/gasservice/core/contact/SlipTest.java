package org.gasservice.core.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.contact.Hotline.AGENT;
import static org.gasservice.core.contact.Hotline.EXPERT;
import static org.gasservice.core.standard.Clauses.D10_4_13;
import static org.gasservice.core.standard.Clauses.D2_1_10;
import static org.gasservice.core.standard.Clauses.D2_1_2;
import static org.gasservice.core.standard.Clauses.D3_15;
import static org.gasservice.core.standard.Clauses.D4_10a;
import static org.gasservice.core.standard.Clauses.D4_11a;
import static org.gasservice.core.standard.Clauses.D4_6a;
import static org.gasservice.core.standard.Clauses.D6_8_1;
import static org.gasservice.core.standard.Clauses.D7_6_4a;
import static org.gasservice.core.standard.Clauses.D8_1_4b;
import static org.gasservice.core.standard.Clauses.F8;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.customer.AssignRole;
import org.gasservice.core.customer.Business;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.Role;
import org.gasservice.core.money.PublishFee;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.OrderKind;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.order.TriageAnswers;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.sla.ClockState;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Milestone;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The acceptance slip: papers, quote, originals, work. */
class SlipTest {

  private final Hotline hotline = new Hotline();

  @BeforeEach
  void atThePoint() {
    hotline.office.runAll(
        Customer.person("P-1", "Li Na", "13911112222", "350102198511110024"),
        Customer.person("P-2", "Zhao Min", "13911113333", "350102198511110032"),
        Customer.holder("SP-1", "P-1", "88001"),
        new AssignRole("SP-1", "P-2", Role.OCCUPIER, Optional.empty(), Optional.empty()),
        fee("ALTER-VISIT", "60.00"),
        fee("PIPE-M", "45.50"),
        fee("CARD", "20.00"));
  }

  @AfterEach
  void close() {
    hotline.close();
  }

  private static PublishFee fee(String code, String price) {
    return PublishFee.builder()
        .code(code)
        .nameZh(code)
        .nameEn(code)
        .unit("piece")
        .price(Yuan.of(price))
        .approval("2026-1")
        .validFrom(LocalDate.parse("2026-03-02"))
        .build();
  }

  private ServiceRequest applied(Business business, String party) {
    return hotline
        .contacts
        .apply(Apply.builder()
            .from(Reported.anonymously(Channel.DESK))
            .business(business)
            .said(Personal.of("please"))
            .servicePoint("SP-1")
            .applicant(party)
            .build())
        .value();
  }

  private QuoteRequest quote(Key request, Instant dueBy, String... fees) {
    return new QuoteRequest(
        request,
        List.of("survey", "alter", "leak test"),
        List.of(fees).stream()
            .map(fee -> new QuoteRequest.Fee(fee, new BigDecimal("1.5")))
            .toList(),
        dueBy);
  }

  private Instant inDays(int days) {
    return hotline.office.now().plus(Duration.ofDays(days));
  }

  @Test
  @Keeps({D2_1_10, D2_1_2, D3_15, D7_6_4a, F8})
  void aTenantAskingForClosureIsDeclinedByTheRuleAndToldAllPapersInOneGo() {
    ServiceRequest slip = applied(Business.CLOSURE, "P-2");

    assertThat(slip.outcome()).as("declined at once").isPresent();
    Outcome outcome = slip.outcome().orElseThrow();
    assertThat(outcome.rule()).contains("D3-15");
    assertThat(outcome.mayAsk()).containsExactly(Role.ACCOUNT_HOLDER, Role.AGENT);
    assertThat(slip.papers()).containsExactly("ID", "SETTLED", "CARD", "AGENT");
    assertThat(slip.told()).isPresent();
    assertThat(hotline.office.value(Contact.TYPE, slip.contact()).disposition())
        .isEqualTo(Disposition.DECLINED);
    assertThat(hotline.contacts.openOf(AGENT, 10)).isEmpty();
  }

  @Test
  @Keeps({D6_8_1, F8, D7_6_4a})
  void theHolderGetsASlipWithAnOwnerAPromiseAndThePapers() {
    ServiceRequest slip = applied(Business.CLOSURE, "P-1");

    assertThat(slip.outcome()).isEmpty();
    assertThat(slip.owner()).isEqualTo(AGENT);
    assertThat(slip.promisedBy()).contains(inDays(1));
    assertThat(slip.papers()).containsExactly("ID", "SETTLED", "CARD", "AGENT");
  }

  @Test
  @Keeps({D8_1_4b, D4_11a})
  void theCustomerKnowsStepsPriceAndTimeBeforeSayingYesAndOnlyThenWorkBegins() {
    Key request = applied(Business.ALTERATION, "P-1").key();
    OrderWork work = OrderWork.builder()
        .request(request)
        .kind(OrderKind.ALTERATION)
        .location(Personal.of("Lake Road 7"))
        .build();
    assertThat(hotline.refused(OrderWork.builder()
            .request(request)
            .kind(OrderKind.REMOVAL)
            .location(Personal.of("Lake Road 7"))
            .build()))
        .isEqualTo("D8-1.4b contact.work-of-another-business");
    assertThat(hotline.refused(new AcceptQuote(request, "SIG-1")))
        .isEqualTo("D8-1.4b contact.nothing-quoted");
    assertThat(hotline.refused(work)).isEqualTo("D8-1.4b contact.quote-first");

    ServiceRequest quoted = hotline
        .contacts
        .quote(quote(request, inDays(7), "ALTER-VISIT", "PIPE-M"))
        .value();
    assertThat(quoted.quote().orElseThrow().price()).isEqualTo(Yuan.of("158.25"));
    assertThat(hotline.refused(work)).isEqualTo("D8-1.4b contact.quote-first");
    hotline.office.run(AGENT, new AcceptQuote(request, "SIG-1"));
    assertThat(hotline.refused(quote(request, inDays(9), "PIPE-M")))
        .isEqualTo("D8-1.4b contact.quote-accepted");
    hotline.office.run(AGENT, work);
    ServiceOrder order = hotline.order(hotline.request(request).orders().get(0));
    assertThat(order.facts().request()).contains(request);
    assertThat(order.progress().station()).contains("EAST-1");
  }

  @Test
  @Keeps(D8_1_4b)
  void theDateShownIsThePromiseFromTheMomentItWasAccepted() {
    Key request = applied(Business.ALTERATION, "P-1").key();
    Instant dueBy = inDays(7);
    hotline.office.run(AGENT, quote(request, dueBy));
    hotline.office.wait(Duration.ofHours(2));
    hotline.office.run(AGENT, new AcceptQuote(request, "SIG-1"));

    assertThat(hotline.contacts.clocks(hotline.request(request)))
        .filteredOn(clock -> clock.milestone().equals(Milestone.SOLUTION_DONE))
        .singleElement()
        .extracting(ClockState::due)
        .isEqualTo(Optional.of(dueBy));
  }

  @Test
  @Keeps(D8_1_4b)
  void whatWasShownIsNotAcceptedOnceItsDateHasPassed() {
    Key request = applied(Business.ALTERATION, "P-1").key();
    hotline.office.run(AGENT, quote(request, inDays(1)));
    hotline.office.wait(Duration.ofDays(1));

    assertThat(hotline.refused(new AcceptQuote(request, "SIG-1")))
        .isEqualTo("D8-1.4b contact.quote-lapsed");
  }

  @Test
  @Keeps(D10_4_13)
  void aBusinessIsChargedForByItsOwnFeesAlone() {
    Key request = applied(Business.ALTERATION, "P-1").key();

    assertThat(hotline.refused(quote(request, inDays(7), "CARD")))
        .isEqualTo("D10-4.13 contact.fee-of-another-business");
    assertThat(hotline.refused(quote(request, inDays(7), "INVENTED")))
        .isEqualTo("D10-4.13 money.fee-unknown");
  }

  @Test
  @Keeps(D4_6a)
  void aQuestionThatNeedsWorkGetsAnOrderWithoutAQuote() {
    Key request = hotline.asked();
    OrderWork work = OrderWork.builder()
        .request(request)
        .kind(OrderKind.REPAIR)
        .location(Personal.of("Lake Road 7"))
        .triage(TriageAnswers.noDanger())
        .build();
    assertThat(hotline.refused(EXPERT, work)).isEqualTo("D10-S1 contact.not-yours");
    hotline.office.run(AGENT, work);

    assertThat(hotline.request(request).orders()).hasSize(1);
  }

  @Test
  @Keeps(D4_10a)
  void originalsAreTakenAgainstAReceiptAndGivenBackBeforeTheMatterEnds() {
    Key request = applied(Business.CLOSURE, "P-1").key();
    hotline.office.run(AGENT, new TakeOriginals(request, List.of("ID", "CARD"), "R-1"));
    assertThat(hotline.refused(new TakeOriginals(request, List.of("SETTLED"), "R-1")))
        .isEqualTo("D4-10a contact.receipt-twice");
    assertThat(hotline.refused(new TakeOriginals(request, List.of("ID"), "R-2")))
        .isEqualTo("D4-10a contact.original-held");
    hotline.office.run(AGENT, new AnswerRequest(request, Personal.of("closed")));
    assertThat(hotline.refused(new TellResult(request, Channel.DESK)))
        .isEqualTo("D4-10a contact.originals-held");

    hotline.office.run(AGENT, new ReturnOriginals(request, "R-1", "SIG-2"));
    assertThat(hotline.refused(new ReturnOriginals(request, "R-1", "SIG-2")))
        .isEqualTo("D4-10a contact.nothing-held");
    hotline.office.run(AGENT, new TellResult(request, Channel.DESK));
  }
}
