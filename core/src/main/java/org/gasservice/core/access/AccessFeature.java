package org.gasservice.core.access;

import java.util.Set;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Draft;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;

/** Registers company and accounts. */
public final class AccessFeature {

  static final String FOUND = "access.found-company";

  private AccessFeature() {}

  public static Feature create(RoleBook roles) {
    return Feature.named("access")
        .reference(Company.TYPE)
        .reference(Account.TYPE)
        .command(CommandType.within(
                FOUND,
                FoundCompany.class,
                Company.TYPE,
                c -> Company.KEY.root(),
                AccessFeature::found)
            .overTwoRoots())
        .command(CommandType.within(
            "access.grant-role",
            GrantRole.class,
            Account.TYPE,
            GrantRole::actor,
            (c, draft) -> grant(roles, c, draft)))
        .command(CommandType.within(
            "access.revoke-role",
            RevokeRole.class,
            Account.TYPE,
            RevokeRole::actor,
            AccessFeature::revoke))
        .unique(Company.TYPE, "key", "D10-0.4", "access.founded-already")
        .messages(AccessFeature.class)
        .build();
  }

  private static Key found(FoundCompany command, Draft draft) {
    draft.insert(
        Company.TYPE, Company.KEY, new Company(command.name(), command.zone(), draft.occurredAt()));
    draft.insert(
        Account.TYPE,
        Account.keyOf(command.administrator()),
        new Account(Set.of(RoleBook.ADMINISTRATOR)));
    return Company.KEY;
  }

  private static Key grant(RoleBook roles, GrantRole command, Draft draft) {
    if (!roles.knows(command.role())) {
      throw InvalidCommand.of("role", "access.no-such-role");
    }
    Key key = Account.keyOf(command.actor());
    draft
        .find(Account.TYPE, key)
        .ifPresentOrElse(
            account -> draft.update(Account.TYPE, account, account.value().with(command.role())),
            () -> draft.insert(Account.TYPE, key, new Account(Set.of(command.role()))));
    return key;
  }

  private static Key revoke(RevokeRole command, Draft draft) {
    Held<Account> account = draft.require(Account.TYPE, Account.keyOf(command.actor()));
    if (command.actor().equals(draft.actor().id())
        && command.role().equals(RoleBook.ADMINISTRATOR)) {
      throw new RuleViolation("D3-5", "access.own-administration");
    }
    draft.update(Account.TYPE, account, account.value().without(command.role()));
    return account.key();
  }
}
