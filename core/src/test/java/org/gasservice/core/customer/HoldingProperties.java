package org.gasservice.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D3_10;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gasservice.core.Office;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;

/** Whatever is done to a point, in whatever order: at most one holds it at any instant, and a transfer leaves none without. */
@Keeps(D3_10)
class HoldingProperties {

  private enum What {
    ASSIGN,
    END,
    TRANSFER,
    RENAME
  }

  /** @param hours passing before it */
  private record Step(What what, int hours, int party) {}

  @Provide
  Arbitrary<List<Step>> steps() {
    return Combinators.combine(
            Arbitraries.of(What.class),
            Arbitraries.integers().between(0, 60),
            Arbitraries.integers().between(1, 3))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(25);
  }

  @Property(tries = 150)
  void holdingsOfAPointNeverOverlapAndATransferLeavesNoGap(@ForAll("steps") List<Step> steps) {
    try (Office office = new Office(
        WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
        CustomerFeature.create(Customer.SETTINGS))) {
      Customer.company(office);
      office.run(Customer.point("SP-1", "Lake Road 7"));
      for (int i = 1; i <= 3; i++) {
        office.run(Customer.person("P-" + i, "Person", "1380000000" + i, "35010219851111002" + i));
      }
      List<Instant> transfers = new ArrayList<>();
      int number = 0;
      for (Step step : steps) {
        office.wait(Duration.ofHours(step.hours()));
        if (done(office, command(office, step, "A-" + number++)) && step.what() == What.TRANSFER) {
          transfers.add(office.now());
        }
      }
      check(accounts(office), transfers, parties(office));
    }
  }

  private static Command command(Office office, Step step, String account) {
    String party = "P-" + step.party();
    String holder = parties(office)
        .holder(Customer.SETTINGS.dayOf(office.now()))
        .map(PartyRole::party)
        .orElse(party);
    Application asked = Application.of(holder, "ID", "DEED", "JOINT");
    return switch (step.what()) {
      case ASSIGN -> Customer.holder("SP-1", party, account);
      case END -> new EndRole("SP-1", holder, Role.ACCOUNT_HOLDER, Optional.empty());
      case TRANSFER ->
        TransferAccount.builder()
            .point("SP-1")
            .application(asked)
            .newHolder(party)
            .account(account)
            .contract("HT")
            .build();
      case RENAME -> new ChangeName("SP-1", asked, party);
    };
  }

  private static boolean done(Office office, Command command) {
    try {
      office.run(command);
      return true;
    } catch (RuleViolation refused) {
      return false;
    }
  }

  private static PointParties parties(Office office) {
    return office.value(PointParties.TYPE, PointParties.keyOf("SP-1"));
  }

  private static List<SupplyAccount> accounts(Office office) {
    return parties(office).roles().stream()
        .flatMap(role -> role.account().stream())
        .distinct()
        .map(number -> office.value(SupplyAccount.TYPE, SupplyAccount.keyOf("SP-1", number)))
        .sorted(Comparator.comparing(SupplyAccount::openedAt))
        .toList();
  }

  private static void check(
      List<SupplyAccount> accounts, List<Instant> transfers, PointParties parties) {
    for (int i = 1; i < accounts.size(); i++) {
      assertThat(accounts.get(i - 1).closedAt()).isPresent();
      assertThat(accounts.get(i - 1).closedAt().orElseThrow())
          .isBeforeOrEqualTo(accounts.get(i).openedAt());
    }
    for (Instant moment : transfers) {
      assertThat(accounts).filteredOn(a -> a.heldAt(moment)).hasSize(1);
      assertThat(accounts).filteredOn(a -> a.heldAt(moment.minusNanos(1))).hasSize(1);
      assertThat(accounts)
          .filteredOn(a -> a.closedAt().equals(Optional.of(moment)))
          .hasSize(1);
    }
    List<PartyRole> roles = parties.roles();
    for (PartyRole one : roles) {
      assertThat(roles)
          .as("itself alone")
          .filteredOn(other -> other.overlaps(one))
          .hasSize(1);
    }
  }
}
