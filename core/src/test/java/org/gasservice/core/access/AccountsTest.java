package org.gasservice.core.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.gasservice.core.standard.Clauses.D3_5;

import java.io.IOException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Authority;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.Problem;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is given what, and who may do nothing. */
class AccountsTest {

  private static final RoleBook ROLES = new RoleBook(Map.of(
      "CLERK",
      Set.of("hall.*"),
      "READER",
      Set.of("meter.read"),
      RoleBook.ADMINISTRATOR,
      Set.of("*"),
      RoleBook.SYSTEM,
      Set.of("order.fire-due")));

  private final Office office = new Office(AccessFeature.create(ROLES));
  private final AccountResolver resolver = new AccountResolver(ROLES);

  @AfterEach
  void close() {
    office.close();
  }

  private void found() {
    office.run(new FoundCompany("Gas", ZoneId.of("Asia/Shanghai"), "E-1"));
  }

  private Optional<Authority> authority(Actor actor) {
    return resolver.resolve(actor, office.pipeline().reads(actor));
  }

  private Set<String> rolesOf(String actor) {
    return office.value(Account.TYPE, Account.keyOf(actor)).roles();
  }

  @Test
  @Keeps(D3_5)
  void whoeverWasGivenNothingMayDoNothing() {
    found();
    office.run(new GrantRole("E-2", "CLERK"));
    office.run(new RevokeRole("E-2", "CLERK"));

    assertThat(authority(Actor.employee("E-9"))).isEmpty();
    assertThat(authority(Actor.employee("E-2"))).isEmpty();
  }

  @Test
  @Keeps(D3_5)
  void rolesPermitTogetherWhatEachPermitsAndUnknownOnesNothing() {
    found();
    office.run(new GrantRole("E-2", "CLERK"));
    office.run(new GrantRole("E-2", "READER"));

    Authority both = authority(Actor.employee("E-2")).orElseThrow();
    assertThat(both.role()).isEqualTo("CLERK+READER");
    assertThat(both.allows("hall.open")).isTrue();
    assertThat(both.allows("meter.read")).isTrue();
    assertThat(both.allows("order.open")).isFalse();
    assertThat(ROLES.authority(List.of("CLERK")))
        .contains(new Authority("CLERK", Set.of("hall.*")));
    assertThat(ROLES.authority(List.of("FORMER"))).contains(new Authority("FORMER", Set.of()));
    assertThat(ROLES.authority(List.of("FORMER", "READER")).orElseThrow().permissions())
        .containsExactly("meter.read");
  }

  @Test
  void aRoleNobodyDescribedIsNotGiven() {
    found();

    assertThat(((InvalidCommand) office.refused(new GrantRole("E-2", "KING"))).problems())
        .extracting(Problem::path, Problem::code)
        .containsExactly(tuple("role", "access.no-such-role"));
    assertThat(office.has(Account.TYPE, Account.keyOf("E-2"))).isFalse();
  }

  @Test
  @Keeps(D3_5)
  void nobodyTakesTheAdministrationFromThemselves() {
    found();
    office.run("E-1", new GrantRole("E-1", "CLERK"));
    office.run("E-1", new GrantRole("E-2", RoleBook.ADMINISTRATOR));

    assertThat(office.violation("E-1", new RevokeRole("E-1", RoleBook.ADMINISTRATOR)))
        .isEqualTo("D3-5 access.own-administration");
    office.run("E-1", new RevokeRole("E-1", "CLERK"));
    assertThat(rolesOf("E-1")).containsExactly(RoleBook.ADMINISTRATOR);
    office.run("E-2", new RevokeRole("E-1", RoleBook.ADMINISTRATOR));
    assertThat(rolesOf("E-1")).isEmpty();
  }

  @Test
  void aStoreIsFoundedOnceByTheSetupWhichMayDoNothingElse() {
    Authority setup = authority(Actor.setup()).orElseThrow();
    assertThat(setup.allows("access.found-company")).isTrue();
    assertThat(setup.allows("access.grant-role")).isFalse();
    found();

    assertThat(authority(Actor.setup())).isEmpty();
    assertThat(rolesOf("E-1")).containsExactly(RoleBook.ADMINISTRATOR);
    assertThat(office.value(Company.TYPE, Company.KEY).name()).isEqualTo("Gas");
    assertThat(office.violation(new FoundCompany("Gas", ZoneId.of("Asia/Shanghai"), "E-2")))
        .isEqualTo("D10-0.4 access.founded-already");
  }

  @Test
  void partsOfTheSystemHaveARoleOfTheirOwn() {
    assertThat(authority(Actor.system("sweeper")))
        .contains(new Authority(RoleBook.SYSTEM, Set.of("order.fire-due")));
  }

  @Test
  void rolesAreReadFromAPageThatNamesThem() throws IOException {
    RoleBook read = RoleBook.fromJson("{\"CLERK\": [\"hall.*\", \"meter.read\"], \"GUEST\": []}");

    assertThat(read.roles())
        .isEqualTo(Map.of("CLERK", Set.of("hall.*", "meter.read"), "GUEST", Set.of()));
    assertThat(read.knows("CLERK")).isTrue();
    assertThat(read.knows("KING")).isFalse();
    assertThat(RoleBook.standard().knows(RoleBook.ADMINISTRATOR)).isTrue();
  }

  @Test
  void aCheckpointIsOneLineOfFiveParts() {
    assertThatThrownBy(() -> Checkpoint.parse("account E-2 account 1"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Checkpoint.parse("account E-2 account 1 00 more"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
