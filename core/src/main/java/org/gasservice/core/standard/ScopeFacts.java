package org.gasservice.core.standard;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known of a case when its commitments are looked up. Who somebody is or knows is not among it [D2-2.1].
 *
 * @param kind kind of order or matter
 * @param triage triage code
 */
@Value.Builder
public record ScopeFacts(
    Optional<String> kind,
    Optional<String> triage,
    Optional<FaultSize> faultSize,
    Optional<String> customerClass,
    Optional<String> place)
    implements WithScopeFacts {

  public static ScopeFactsBuilder builder() {
    return new ScopeFactsBuilder();
  }

  public static ScopeFacts ofKind(String kind) {
    return builder().kind(kind).build();
  }
}
