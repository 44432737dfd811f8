package org.gasservice.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.CountingIds;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.PipelineSettings;
import org.gasservice.core.command.Registry;
import org.gasservice.core.command.Session;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.ForwardingStorage;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.Test;

/** Reference data is read once and kept, and what another service on the same store changes counts at once. */
class KeptReferencesTest {

  private final AtomicInteger accountsRead = new AtomicInteger();
  private boolean counts = true;

  private final ForwardingStorage storage = new ForwardingStorage(new MemoryStorage()) {
    @Override
    public <T> List<Held<T>> find(AggregateType<T> type, List<Key> keys) {
      accountsRead.addAndGet(type.name().equals(Account.TYPE.name()) ? 1 : 0);
      return super.find(type, keys);
    }

    @Override
    public OptionalLong writes(String type) {
      return counts ? super.writes(type) : OptionalLong.empty();
    }
  };

  private final CountingIds ids = new CountingIds();
  private final Pipeline here = service();
  private final Pipeline elsewhere = service();

  private Pipeline service() {
    RoleBook roles = RoleBook.standard();
    return new Pipeline(
        storage,
        new Registry(List.of(AccessFeature.create(roles))),
        PipelineSettings.of(
            () -> Instant.parse("2026-02-17T02:00:00Z"), ids, new AccountResolver(roles)));
  }

  private static Session by(Pipeline service, String employee) {
    return Session.of(service, Actor.employee(employee));
  }

  private void found() {
    Session.of(here, Actor.setup())
        .execute(new FoundCompany("Gas", ZoneId.of("Asia/Shanghai"), "E-1"));
    by(here, "E-1").execute(new GrantRole("E-2", RoleBook.ADMINISTRATOR));
  }

  private void lookThreeTimes() {
    for (int i = 0; i < 3; i++) {
      by(here, "E-2").find(Company.TYPE, Company.KEY);
    }
  }

  @Test
  void anAccountIsReadOnceUntilAnAccountIsWritten() {
    found();
    accountsRead.set(0);
    lookThreeTimes();
    assertThat(accountsRead).hasValue(1);
    by(elsewhere, "E-1").execute(new GrantRole("E-3", "AGENT"));
    accountsRead.set(0);
    lookThreeTimes();
    assertThat(accountsRead).as("after another account was written").hasValue(1);
  }

  @Test
  void aRoleTakenElsewhereIsLostAtOnceAndOneGivenElsewhereIsThereAtOnce() {
    found();
    lookThreeTimes();
    by(elsewhere, "E-1").execute(new RevokeRole("E-2", RoleBook.ADMINISTRATOR));
    assertThatThrownBy(this::lookThreeTimes).isInstanceOf(NotPermitted.class);
    assertThatThrownBy(() -> by(here, "E-2").execute(new GrantRole("E-3", "AGENT")))
        .isInstanceOf(NotPermitted.class);
    by(elsewhere, "E-1").execute(new GrantRole("E-2", RoleBook.ADMINISTRATOR));
    lookThreeTimes();
    by(here, "E-2").execute(new GrantRole("E-3", "AGENT"));
  }

  @Test
  void whereNobodyCountsWritesEveryReadGoesToTheStore() {
    counts = false;
    found();
    accountsRead.set(0);
    lookThreeTimes();
    assertThat(accountsRead).hasValue(3);
  }
}
