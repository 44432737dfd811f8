package org.gasservice.core.standard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * The versions of its standard a company published so far, the one that takes effect last first. A new version is published before it takes
 * effect; older ones stay.
 */
public record PublishedStandards(List<ServiceStandard> versions) {

  /** @throws IllegalArgumentException when there is none */
  public PublishedStandards {
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("there is no standard");
    }
    versions = versions.stream()
        .sorted(Comparator.comparing(ServiceStandard::effective)
            .thenComparing(ServiceStandard::version)
            .reversed())
        .toList();
  }

  public static PublishedStandards of(Collection<ServiceStandard> versions) {
    return new PublishedStandards(List.copyOf(versions));
  }

  /** The manual's alone. */
  public static PublishedStandards manual() {
    return new PublishedStandards(List.of(ServiceStandard.manual()));
  }

  /** The version in force on a day: the one that took effect last; before the first, the first. */
  public ServiceStandard on(LocalDate day) {
    return versions.stream()
        .filter(each -> !each.effective().isAfter(day))
        .findFirst()
        .orElseGet(() -> versions.get(versions.size() - 1));
  }
}
