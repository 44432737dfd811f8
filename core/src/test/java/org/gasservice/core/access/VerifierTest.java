package org.gasservice.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.CountingIds;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.PipelineSettings;
import org.gasservice.core.command.Registry;
import org.gasservice.core.command.Session;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Document;
import org.gasservice.storage.Entry;
import org.gasservice.storage.ForwardingStorage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Storage;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifierTest {

  private static final Key ACCOUNT = Account.keyOf("E-2");

  private final MemoryStorage storage = new MemoryStorage();
  private final Registry registry =
      new Registry(List.of(AccessFeature.create(RoleBook.standard())));

  @BeforeEach
  void someHistory() {
    Pipeline pipeline = new Pipeline(
        storage,
        registry,
        PipelineSettings.of(
            () -> Instant.parse("2026-02-17T02:00:00Z"),
            new CountingIds(),
            new AccountResolver(RoleBook.standard())));
    Session.of(pipeline, Actor.setup())
        .execute(new FoundCompany("Gas", ZoneId.of("Asia/Shanghai"), "E-1"));
    Session admin = Session.of(pipeline, Actor.employee("E-1"));
    admin.execute(new GrantRole("E-2", "AGENT"));
    admin.execute(new GrantRole("E-2", "DISPATCHER"));
    admin.execute(new RevokeRole("E-2", "AGENT"));
  }

  private Verifier.Report verify(Storage seen) {
    return new Verifier(seen, registry).run();
  }

  @Test
  void anUntouchedStoreHolds() {
    Verifier.Report report = verify(storage);
    assertThat(report.findings()).isEmpty();
    assertThat(report.aggregates()).isEqualTo(3);
    assertThat(report.entries()).isEqualTo(5);
  }

  @Test
  void aChangedEntryIsNamed() {
    assertFound(
        entries(list -> replace(list, 1, actorOf(list.get(1), "E-7"))),
        Finding.Kind.ENTRY_CHANGED,
        2);
  }

  @Test
  void aChangedPayloadIsNamed() {
    UnaryOperator<List<Entry>> forged =
        list -> replace(list, 0, payloadOf(list.get(0), Bytes.utf8("{}")));
    assertFound(entries(forged), Finding.Kind.ENTRY_CHANGED, 1);
  }

  @Test
  void aRemovedEntryIsNamed() {
    assertFound(
        entries(list -> {
          List<Entry> fewer = new ArrayList<>(list);
          fewer.remove(1);
          return fewer;
        }),
        Finding.Kind.ENTRY_MISSING,
        2);
  }

  @Test
  void swappedEntriesAreNamed() {
    assertFound(
        entries(list -> List.of(list.get(1), list.get(0), list.get(2))),
        Finding.Kind.ENTRY_MISSING,
        1);
  }

  @Test
  void aCutTailIsNamed() {
    assertFound(entries(list -> list.subList(0, 2)), Finding.Kind.ENTRY_MISSING, 3);
  }

  @Test
  void aChangedAggregateIsNamed() {
    Storage tampered = new Tampered(storage, list -> list) {
      @Override
      @SuppressWarnings("unchecked")
      public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
        return super.find(type, keys).stream()
            .map(held ->
                held.key().equals(ACCOUNT) ? (Held<T>) asAdministrator((Held<Account>) held) : held)
            .toList();
      }
    };
    assertFound(tampered, Finding.Kind.STATE_CHANGED, 3);
  }

  @Test
  void aRemovedAggregateIsNamed() {
    Storage tampered = new Tampered(storage, list -> list) {
      @Override
      public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
        return super.find(type, keys).stream()
            .filter(held -> !held.key().equals(ACCOUNT))
            .toList();
      }
    };
    assertFound(tampered, Finding.Kind.AGGREGATE_MISSING, 0);
  }

  @Test
  void anAggregateRemovedWithItsJournalShowsAgainstACheckpoint() {
    List<Checkpoint> checkpoint = new ArrayList<>();
    new Verifier(storage, registry).run(checkpoint::add);
    assertThat(checkpoint).hasSize(3);
    Verifier emptied = new Verifier(new MemoryStorage(), registry);

    for (Checkpoint line : checkpoint) {
      Checkpoint read = Checkpoint.parse(line.line());
      assertThat(new Verifier(storage, registry).against(read)).isEmpty();
      assertThat(emptied.against(read).orElseThrow().kind())
          .isEqualTo(Finding.Kind.CHECKPOINT_DIFFERS);
    }
  }

  @Test
  void everyFindingHasATextInBothLanguages() {
    for (Finding.Kind kind : Finding.Kind.values()) {
      assertThat(registry.messages().knows(new Finding(kind, "account", ACCOUNT, 1).code()))
          .as(kind.name())
          .isTrue();
    }
    assertThat(registry.messages().text(Locale.CHINESE, "access.founded-already", Map.of()))
        .contains("公司");
  }

  private void assertFound(Storage tampered, Finding.Kind kind, long version) {
    assertThat(verify(tampered).findings())
        .first()
        .isEqualTo(new Finding(kind, "account", ACCOUNT, version));
  }

  private Storage entries(UnaryOperator<List<Entry>> change) {
    return new Tampered(storage, change);
  }

  private static List<Entry> replace(List<Entry> list, int position, Entry entry) {
    List<Entry> copy = new ArrayList<>(list);
    copy.set(position, entry);
    return copy;
  }

  private static Held<Account> asAdministrator(Held<Account> held) {
    Account more = held.value().with("ADMINISTRATOR");
    Document document = Account.TYPE.codec().write(more, null);
    return new Held<>(held.key(), held.version(), held.head(), more, document);
  }

  private static Entry actorOf(Entry e, String actor) {
    return new Entry(
        e.type(),
        e.key(),
        e.version(),
        e.occurredAt(),
        e.recordedAt(),
        actor,
        e.role(),
        e.command(),
        e.commandId(),
        e.trace(),
        e.payloadHash(),
        e.stateHash(),
        e.link());
  }

  private static Entry payloadOf(Entry e, Bytes payload) {
    Entry.Trace trace = new Entry.Trace(payload, e.trace().orElseThrow().salt());
    return new Entry(
        e.type(),
        e.key(),
        e.version(),
        e.occurredAt(),
        e.recordedAt(),
        e.actor(),
        e.role(),
        e.command(),
        e.commandId(),
        Optional.of(trace),
        e.payloadHash(),
        e.stateHash(),
        e.link());
  }

  /** What a reader sees after somebody changed the stored journal of one account. */
  private static class Tampered extends ForwardingStorage {
    private final UnaryOperator<List<Entry>> change;

    Tampered(Storage real, UnaryOperator<List<Entry>> change) {
      super(real);
      this.change = change;
    }

    @Override
    public List<Entry> history(String type, Key key, long afterVersion, int limit) {
      if (!key.equals(ACCOUNT)) {
        return super.history(type, key, afterVersion, limit);
      }
      List<Entry> whole = change.apply(super.history(type, key, 0, 1_000));
      return afterVersion == 0
          ? whole
          : whole.stream().filter(e -> e.version() > afterVersion).toList();
    }
  }
}
