package org.gasservice.core.access;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * What an actor was given (账号): roles of the {@link RoleBook}.
 *
 * @param roles names of roles; none means the actor may do nothing
 */
public record Account(Set<String> roles) {

  public static final AggregateType<Account> TYPE = new AggregateType<>(
      "account", Account.class, JsonCodec.whole(1, Account.class), List.of(), List.of());

  public Account {
    roles = roles == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(roles);
  }

  /** The account of an actor lies in the actor's own root. */
  public static Key keyOf(String actorId) {
    return new Key(actorId, "account");
  }

  Account with(String role) {
    Set<String> more = new TreeSet<>(roles);
    more.add(role);
    return new Account(more);
  }

  Account without(String role) {
    Set<String> fewer = new TreeSet<>(roles);
    fewer.remove(role);
    return new Account(fewer);
  }
}
