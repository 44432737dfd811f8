package org.gasservice.core.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.gasservice.core.command.Authority;
import org.gasservice.core.json.Json;

/**
 * What each role permits (角色权限), as data: names of permissions by name of role.
 *
 * @param roles permission names as {@link Authority} understands them
 */
public record RoleBook(Map<String, Set<String>> roles) {

  /** Role of the first administrator. */
  public static final String ADMINISTRATOR = "ADMINISTRATOR";

  /** Role of parts of the system. */
  public static final String SYSTEM = "SYSTEM";

  public RoleBook {
    roles = ImmutableMap.copyOf(roles);
  }

  /** The roles that ship with the product; a company brings its own as it likes. */
  public static RoleBook standard() {
    try (InputStream in = RoleBook.class.getResourceAsStream("roles.json")) {
      if (in == null) {
        throw new IllegalStateException("roles.json is missing");
      }
      return fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads {@code {"ROLE": ["permission", …], …}}.
   *
   * @throws IOException when it is not such a form
   */
  public static RoleBook fromJson(String json) throws IOException {
    JsonNode tree = Json.parse(json);
    ImmutableMap.Builder<String, Set<String>> roles = ImmutableMap.builder();
    for (Map.Entry<String, JsonNode> role : tree.properties()) {
      Set<String> permissions = new TreeSet<>();
      role.getValue().forEach(permission -> permissions.add(permission.asText()));
      roles.put(role.getKey(), Set.copyOf(permissions));
    }
    return new RoleBook(roles.buildOrThrow());
  }

  public boolean knows(String role) {
    return roles.containsKey(role);
  }

  /** Everything the roles permit together; empty when there is no role. Unknown roles permit nothing. */
  Optional<Authority> authority(Collection<String> held) {
    if (held.isEmpty()) {
      return Optional.empty();
    }
    if (held.size() == 1) {
      String only = held.iterator().next();
      return Optional.of(new Authority(only, roles.getOrDefault(only, Set.of())));
    }
    Set<String> permissions = new HashSet<>();
    held.forEach(role -> permissions.addAll(roles.getOrDefault(role, Set.of())));
    return Optional.of(new Authority(String.join("+", held), permissions));
  }
}
