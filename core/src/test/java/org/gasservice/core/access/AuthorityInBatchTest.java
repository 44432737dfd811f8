package org.gasservice.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CountingIds;
import org.gasservice.core.command.NotPermitted;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.PipelineSettings;
import org.gasservice.core.command.Registry;
import org.gasservice.core.command.Result;
import org.gasservice.core.command.Session;
import org.gasservice.core.command.Submission;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.Test;

/** Permissions are looked up once a batch, and anew when the batch itself changes them. */
class AuthorityInBatchTest {

  private final AtomicInteger lookedUp = new AtomicInteger();
  private final Pipeline pipeline = pipeline();

  private Pipeline pipeline() {
    RoleBook roles = RoleBook.standard();
    AccountResolver accounts = new AccountResolver(roles);
    Pipeline made = new Pipeline(
        new MemoryStorage(),
        new Registry(List.of(AccessFeature.create(roles))),
        PipelineSettings.of(
            () -> Instant.parse("2026-02-17T02:00:00Z"), new CountingIds(), (actor, reads) -> {
              lookedUp.incrementAndGet();
              return accounts.resolve(actor, reads);
            }));
    Session.of(made, Actor.setup())
        .execute(new FoundCompany("Gas", ZoneId.of("Asia/Shanghai"), "E-1"));
    return made;
  }

  private static Submission by(String employee, Command command) {
    return Submission.of(Actor.employee(employee), command);
  }

  @Test
  void aRoleGivenOrTakenEarlierInTheBatchIsFelt() {
    List<Result> results = pipeline.executeAll(
        List.of(
            by("E-2", new GrantRole("E-3", "AGENT")),
            by("E-1", new GrantRole("E-2", RoleBook.ADMINISTRATOR)),
            by("E-2", new GrantRole("E-3", "AGENT")),
            by("E-1", new RevokeRole("E-2", RoleBook.ADMINISTRATOR)),
            by("E-2", new RevokeRole("E-3", "AGENT"))),
        Pipeline.Mode.EACH);
    assertThat(results).extracting(Result::applied).containsExactly(false, true, true, true, false);
    assertThat(((Result.Refused) results.get(4)).refusal()).isInstanceOf(NotPermitted.class);
  }

  @Test
  void refusedCommandsOfOnePersonLookTheirPermissionsUpOnce() {
    lookedUp.set(0);
    Submission denied = by("E-7", new GrantRole("E-3", "AGENT"));
    List<Result> results = pipeline.executeAll(List.of(denied, denied, denied), Pipeline.Mode.EACH);
    assertThat(results).noneMatch(Result::applied);
    assertThat(lookedUp).hasValue(1);
  }
}
