package org.gasservice.core.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.billing.Round.lines;
import static org.gasservice.core.billing.Round.yuan;
import static org.gasservice.core.standard.Clauses.D10_P4;
import static org.gasservice.core.standard.Clauses.D3_10;

import java.util.Optional;
import org.gasservice.core.customer.Application;
import org.gasservice.core.customer.ChangeName;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A point changes hands only when what was used is billed to the one who used it. */
@Keeps({D3_10, D10_P4})
class SettlementTest {

  private final Round round = new Round();

  @AfterEach
  void close() {
    round.close();
  }

  @Test
  void aTransferWaitsForReadingFinalBillAndSettlement() {
    round.on("2026-02-28").read("300");
    round.bill("2026-02");
    round.on("2026-03-10");
    assertThat(round.office.violation(round.transfer("340")))
        .isEqualTo("D10-P4 billing.settle-first");
    assertThat(round.office.violation(round.settle("340", true)))
        .isEqualTo("D10-P4 billing.not-at-reading");
    round.read("340");
    assertThat(round.office.violation(round.settle("340", false)))
        .isEqualTo("D10-P4 billing.debt-open");
    round.office.run(round.settle("340", true));
    assertThat(round.office.violation(round.transfer("341")))
        .isEqualTo("D10-P4 billing.settled-at-another-reading");
    round.newHolder("340");

    Bill last = round.stored("A-1-2");
    assertThat(last.kind()).isEqualTo(BillKind.FINAL);
    assertThat(last.total()).isEqualTo(yuan("104.40"));
  }

  @Test
  void theDebtStaysWithTheOldHolderAndTheTiersBeginAnew() {
    round.on("2026-02-28").read("400");
    round.bill("2026-02");
    round.office.run(round.settle("400", true));
    round.newHolder("400");
    Yuan debt = round.ledger("A-1").owed();
    round.on("2026-03-31").read("420");
    Bill first =
        (Bill) round.office.run(round.billing("A-2", "2026-03")).about().value();

    assertThat(lines(first)).containsExactly("31d 1: 20 × 2.61 = 52.20 (2025)");
    assertThat(round.ledger("A-2").owed()).isEqualTo(yuan("52.20"));
    assertThat(round.ledger("A-1").owed()).isEqualTo(debt).isEqualTo(yuan("1055.00"));
    assertThat(round.office.violation(round.billing("A-1", "2026-03")))
        .isEqualTo("D10-P4 billing.settled-already");
  }

  @Test
  void aChangeOfNameKeepsAccountDebtAndTierCount() {
    round.on("2026-02-28").read("400");
    round.bill("2026-02");
    round.office.run(Customer.person("P-2", "Zhang", "13800000002", "350102198511110022"));
    round.office.run(new ChangeName("SP-1", Application.of("P-1", "ID", "DEED", "JOINT"), "P-2"));
    round.on("2026-03-31").read("420");

    assertThat(lines(round.bill("2026-03"))).containsExactly("31d 2: 20 × 2.83 = 56.60 (2025)");
  }

  @Test
  void aSettlementIsTakenBackWhenTheHandOverDoesNotComeAbout() {
    round.on("2026-02-28").read("300");
    round.office.run(round.settle("300", true));
    round.on("2026-03-31").read("320");
    assertThat(round.office.violation(round.billing("2026-03")))
        .isEqualTo("D10-P4 billing.settled-already");
    round.office.run(new ReopenAccount("SP-1", "A-1", "sale fell through"));
    assertThat(round.bill("2026-03").volume()).isEqualByComparingTo("20");
    assertThat(round.office.violation(round.transfer("320")))
        .isEqualTo("D10-P4 billing.settle-first");
  }

  @Test
  void nothingUsedIsSettledWithoutABill() {
    round.on("2026-01-10");
    round.office.run(round.settle("0", false));
    Settlement settlement = round.office.value(Settlement.TYPE, Settlement.keyOf("SP-1", "A-1"));
    assertThat(settlement.finalBill()).isEqualTo(Optional.empty());
    assertThat(settlement.owed()).isEqualTo(Yuan.ZERO);
    round.newHolder("0");
  }

  @Test
  void creditIsKnownWhenTheHolderLeaves() {
    round.on("2026-02-28").read("100");
    round.bill("2026-02");
    round.books.receive("300.00");
    round.office.run(round.settle("100", false));
    assertThat(
            round.office.value(Settlement.TYPE, Settlement.keyOf("SP-1", "A-1")).credit())
        .isEqualTo(yuan("39.00"));
  }
}
