package org.gasservice.conformance.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.billing.LedgerEntry;
import org.gasservice.core.billing.Posting;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.customer.Party;
import org.gasservice.core.customer.RegisterParty;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.json.Json;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.OpenOrder;
import org.gasservice.core.order.ServiceOrder;
import org.gasservice.core.tariff.PublishPrices;
import org.gasservice.core.workforce.Hire;

/** The domain's types work in properties without more than their names. */
class DomainArbitrariesProperties {

  @Property(tries = 100)
  void anOrderJustWorks(@ForAll ServiceOrder order) {
    assertThat(ServiceOrder.TYPE.codec().read(ServiceOrder.TYPE.codec().write(order, null)))
        .as("an order read from its stored form")
        .isEqualTo(order);
  }

  @Property(tries = 100)
  void whatIsStoredComesBack(@ForAll Party party, @ForAll UseClass use) {
    assertThat(Party.TYPE.codec().read(Party.TYPE.codec().write(party, null))).isEqualTo(party);
    assertThat(UseClass.valueOf(use.name())).isEqualTo(use);
  }

  @Property(tries = 100)
  void listsAndOptionalsOfThemToo(
      @ForAll List<LedgerEntry> entries, @ForAll Optional<RegisterParty> command) {
    for (LedgerEntry entry : entries) {
      assertThat(entry.postings().stream().map(Posting::amount).reduce(Yuan.ZERO, Yuan::plus))
          .isEqualTo(Yuan.ZERO);
    }
    command.ifPresent(given -> assertThat(problems(given)).isEmpty());
  }

  @Property(tries = 200)
  void commandsAreValidByThemselves(@ForAll("commands") Command command) {
    assertThat(problems(command)).isEmpty();
  }

  @Provide
  Arbitrary<Command> commands() {
    return Domain.commands(RegisterParty.class, OpenOrder.class, Hire.class, PublishPrices.class);
  }

  @Property(tries = 100)
  void invalidOnesAreNamedByTheirOwnCheck(@ForAll("invalid") RegisterParty command) {
    assertThat(problems(command)).isNotEmpty();
  }

  @Provide
  Arbitrary<RegisterParty> invalid() {
    return Invalid.commands(RegisterParty.class);
  }

  private static List<?> problems(Command command) {
    Problems problems = new Problems();
    command.check(problems);
    return problems.list();
  }

  @Property(tries = 1)
  void whatIsNoValueIsSaidSo() {
    assertThatThrownBy(() -> Domain.any(Json.class)).hasMessageContaining("no value of the domain");
  }
}
