package org.gasservice.core.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.ActorResolver;
import org.gasservice.core.command.Authority;
import org.gasservice.core.command.Reads;

/** Our own directory: accounts in the store, roles from a {@link RoleBook}. */
public record AccountResolver(RoleBook roles) implements ActorResolver {

  private static final Authority SETUP = new Authority("setup", Set.of(AccessFeature.FOUND));

  @Override
  public Optional<Authority> resolve(Actor actor, Reads reads) {
    return switch (actor.kind()) {
      case SYSTEM -> roles.authority(List.of(RoleBook.SYSTEM));
      case SETUP ->
        reads.peek(Company.TYPE, Company.KEY).isPresent() ? Optional.empty() : Optional.of(SETUP);
      case EMPLOYEE ->
        reads
            .peek(Account.TYPE, Account.keyOf(actor.id()))
            .flatMap(account -> roles.authority(account.value().roles()));
    };
  }
}
