package org.gasservice.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gasservice.core.standard.Clauses.D10_4_15;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.gasservice.core.Office;
import org.gasservice.core.customer.Customer;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.customer.Party;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.workforce.OrgUnit;
import org.gasservice.core.workforce.WorkforceFeature;
import org.gasservice.core.workforce.WorkforceSettings;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.ForwardingStorage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Key;
import org.gasservice.storage.Maintenance;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.Storage;
import org.gasservice.storage.StorageFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies beside the journal is proved too: rows, lines of indexes, receipts, and that all of it can be read. */
class VerifierFindsTest {

  private static final Key ANN = Party.keyOf("P-1");

  private final Office office = new Office(
      WorkforceFeature.create(WorkforceSettings.in(Office.ZONE)),
      CustomerFeature.create(Customer.SETTINGS));

  @BeforeEach
  void people() {
    Customer.company(office);
    office.runAll(
        Customer.person("P-1", "Ann", "13800005678", "11010119900307001x"),
        Customer.person("P-2", "Bo", "13911112222", "350102198511110024"));
  }

  @AfterEach
  void close() {
    office.close();
  }

  private Verifier.Report verify(Storage seen) {
    return new Verifier(seen, office.pipeline().registry()).run();
  }

  private static Finding finding(Finding.Kind kind, Key key, long version) {
    return new Finding(kind, "party", key, version);
  }

  /** As stored, but for what a test tampers with. */
  private abstract class Tampered extends ForwardingStorage {
    Tampered() {
      super(office.storage());
    }
  }

  @Test
  @Keeps(D10_4_15)
  void everythingIsCounted() {
    Verifier.Report report = verify(office.storage());

    assertThat(report.holds()).isTrue();
    assertThat(report.aggregates()).isEqualTo(5);
    assertThat(report.entries()).isEqualTo(5);
    assertThat(report.indexLines())
        .as("two units under another; name, phone and number of two people")
        .isGreaterThanOrEqualTo(8);
  }

  @Test
  @Keeps(D10_4_15)
  void aLineAnIndexLostIsFound() {
    Storage fewer = new Tampered() {
      @Override
      public <T> Page<Hit> scan(
          AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
        Page<Hit> page = super.scan(type, range, after, limit);
        return range.index().equals(Party.BY_PHONE)
            ? new Page<>(page.rows().subList(0, 1), page.next())
            : page;
      }
    };

    Verifier.Report report = verify(fewer);
    assertThat(report.findings())
        .containsExactly(
            new Finding(Finding.Kind.INDEX_WRONG, "party.by_phone", Key.ofRoot("-"), 0));
    assertThat(report.indexLines()).isEqualTo(verify(office.storage()).indexLines() - 1);
  }

  @Test
  @Keeps(D10_4_15)
  void aLineThatLeadsToSomebodyElseIsFound() {
    Storage turned = new Tampered() {
      @Override
      public <T> Page<Hit> scan(
          AggregateType<T> type, Range range, Optional<Bytes> after, int limit) {
        Page<Hit> page = super.scan(type, range, after, limit);
        if (!range.index().equals(Party.BY_PHONE)) {
          return page;
        }
        List<Hit> rows = new ArrayList<>(page.rows());
        rows.set(0, new Hit(Key.ofRoot("P-9"), rows.get(0).indexed()));
        return new Page<>(rows, page.next());
      }
    };

    assertThat(verify(turned).findings())
        .containsExactly(
            new Finding(Finding.Kind.INDEX_WRONG, "party.by_phone", Key.ofRoot("P-9"), 0));
  }

  @Test
  @Keeps(D10_4_15)
  void aColumnThatSaysOtherwiseIsFoundOnce() {
    Storage columns = new Tampered() {
      @Override
      public Maintenance.Progress maintain(Maintenance task, int limit) {
        return task instanceof Maintenance.CheckRows rows && rows.type().equals(Party.TYPE)
            ? new Maintenance.Progress(2, true, List.of(ANN, ANN))
            : super.maintain(task, limit);
      }
    };

    assertThat(verify(columns).findings())
        .containsExactly(finding(Finding.Kind.COPY_WRONG, ANN, 0));
  }

  private Storage failing(Outcome outcome) {
    return new Tampered() {
      @Override
      public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
        if (keys.contains(ANN)) {
          throw new StorageFailure(outcome, "no such bytes");
        }
        return super.find(type, keys);
      }
    };
  }

  @Test
  @Keeps(D10_4_15)
  void whatCannotBeReadIsNamedOnceAndTheRestIsStillProved() {
    Verifier.Report report = verify(failing(Outcome.CORRUPT));

    assertThat(report.findings()).first().isEqualTo(finding(Finding.Kind.UNREADABLE, ANN, 0));
    assertThat(report.findings())
        .filteredOn(f -> f.kind() == Finding.Kind.UNREADABLE)
        .hasSize(1);
    assertThat(report.findings())
        .as("the lines that lead to it")
        .allMatch(f -> f.kind() == Finding.Kind.UNREADABLE || f.kind() == Finding.Kind.INDEX_WRONG);
    assertThat(report.aggregates()).isEqualTo(5);
  }

  @Test
  void aStoreThatIsAwayIsNoFinding() {
    assertThatThrownBy(() -> verify(failing(Outcome.UNAVAILABLE)))
        .isInstanceOf(StorageFailure.class);
  }

  @Test
  @Keeps(D10_4_15)
  void aReceiptThatSaysOtherwiseIsFoundAndOneThatIsGoneIsNot() {
    assertThat(verify(receipts(receipt -> Optional.of(forged(receipt)))).findings())
        .hasSize(5)
        .allMatch(f -> f.kind() == Finding.Kind.RECEIPT_CHANGED && f.version() == 1);
    assertThat(verify(receipts(receipt -> Optional.empty())).holds()).isTrue();
  }

  private static Receipt forged(Receipt receipt) {
    return new Receipt(
        receipt.root(),
        receipt.commandId(),
        receipt.digest(),
        receipt.recordedAt().plusSeconds(1),
        Bytes.utf8("{}"));
  }

  private Storage receipts(Function<Receipt, Optional<Receipt>> change) {
    return new Tampered() {
      @Override
      public Optional<Receipt> receipt(String root, String commandId) {
        return super.receipt(root, commandId).flatMap(change);
      }
    };
  }

  @Test
  @Keeps(D10_4_15)
  void aStoreOfMoreThanAPageIsProvedWhole() {
    IntStream.range(0, 600)
        .forEach(i -> office.run(Customer.person("Q-" + i, "Cy", "1370000" + i, "7" + i)));

    Verifier.Report report = verify(office.storage());
    assertThat(report.holds()).isTrue();
    assertThat(report.aggregates()).isEqualTo(605);
    assertThat(report.entries()).isEqualTo(605);
    assertThat(verify(without("Q-599")).findings())
        .contains(finding(Finding.Kind.AGGREGATE_MISSING, Key.ofRoot("Q-599"), 0));
  }

  private Storage without(String party) {
    return new Tampered() {
      @Override
      public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
        return super.find(type, keys).stream()
            .filter(held -> !held.key().root().equals(party))
            .toList();
      }
    };
  }

  @Test
  void linesOfARootAreProvedRootByRoot() {
    office.run(Customer.point("SP-1", "Long Road 7"));

    assertThat(verify(office.storage()).holds()).isTrue();
    assertThat(verify(without("EAST-1")).findings())
        .anyMatch(f ->
            f.kind() == Finding.Kind.INDEX_WRONG && f.type().startsWith(OrgUnit.TYPE.name() + "."));
  }
}
