package org.gasservice.conformance.arbitrary;

import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Tells jqwik of the arbitraries of the domain; found by {@link java.util.ServiceLoader}. */
public final class DomainArbitraries implements ArbitraryProvider {

  /** For the service loader. */
  public DomainArbitraries() {}

  @Override
  public boolean canProvideFor(TypeUsage target) {
    return Domain.knows(target.getRawType());
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage target, SubtypeProvider subtypes) {
    return Set.of(Domain.any(target.getRawType()));
  }

  /** Before jqwik's own for enums and before those for any type. */
  @Override
  public int priority() {
    return 1;
  }
}
