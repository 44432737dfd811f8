package org.gasservice.core.order;

import static org.gasservice.core.customer.Business.*;
import static org.gasservice.core.standard.Clauses.A7;
import static org.gasservice.core.standard.Clauses.F1;
import static org.gasservice.core.standard.Clauses.F12;
import static org.gasservice.core.standard.Clauses.F15;
import static org.gasservice.core.standard.Clauses.F2;
import static org.gasservice.core.standard.Clauses.F3;
import static org.gasservice.core.standard.Clauses.F8;
import static org.gasservice.core.standard.Clauses.F9;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.gasservice.core.customer.Business;
import org.gasservice.core.standard.Milestone;

/**
 * Every business the company does (业务目录), as data: what it costs, what is promised, which forms it fills in. A company that
 * does a business otherwise replaces its entry with {@link #with}.
 */
public final class BusinessCatalogue {

  private static final BusinessCatalogue STANDARD = new BusinessCatalogue(Stream.of(
      entry(INSTALLATION, Milestone.WORK_DONE, Set.of("INSTALL-HOUSEHOLD", "PIPE-M"), F8, F1),
      entry(PROJECT_CONNECTION, Milestone.WORK_DONE, Set.of("INSTALL-PROJECT", "PIPE-M"), F8),
      entry(ALTERATION, Milestone.WORK_DONE, Set.of("ALTER-VISIT", "PIPE-M", "VALVE"), F12, F8),
      entry(RELOCATION, Milestone.WORK_DONE, Set.of("MOVE-METER", "PIPE-M"), F12, F8),
      entry(FIRST_GAS_ON, Milestone.WORK_DONE, Set.of(), F1, F2, F3),
      entry(REPAIR, Milestone.REPAIRED, Set.of("REPAIR-VISIT", "HOSE-1M", "VALVE"), F8),
      entry(DANGER_REPORT, Milestone.ALL_CLEAR, Set.of(), F8),
      entry(METER_EXCHANGE, Milestone.WORK_DONE, Set.of(), F8, A7),
      entry(METER_TEST, Milestone.WORK_DONE, Set.of("METER-TEST"), F8),
      entry(TRANSFER, Milestone.WORK_DONE, Set.of(), F8, F1),
      desk(NAME_CHANGE, Set.of(), F8, F1),
      desk(USE_CLASS_CHANGE, Set.of(), F8, F1),
      desk(HOUSEHOLD_SIZE_REVIEW, Set.of(), F8),
      desk(CARD_REPLACEMENT, Set.of("CARD"), F8),
      entry(REMOVAL, Milestone.WORK_DONE, Set.of("REMOVE-FACILITIES"), F8),
      entry(SUSPENSION_OF_USE, Milestone.WORK_DONE, Set.of(), F8),
      entry(REACTIVATION, Milestone.WORK_DONE, Set.of(), F8),
      entry(RECONNECTION, Milestone.RECONNECTED, Set.of(), F8),
      entry(CLOSURE, Milestone.WORK_DONE, Set.of(), F8),
      entry(SAFETY_INSPECTION, Milestone.WORK_DONE, Set.of(), F9),
      entry(COMPLAINT, Milestone.ANSWERED, Set.of(), F15)));

  private final ImmutableMap<Business, BusinessEntry> entries;

  private BusinessCatalogue(Stream<BusinessEntry> entries) {
    this.entries = Maps.immutableEnumMap(
        entries.collect(ImmutableMap.toImmutableMap(BusinessEntry::business, entry -> entry)));
  }

  /** The catalogue as we ship it: fee codes are our suggestion, and what the law made free is free. */
  public static BusinessCatalogue standard() {
    return STANDARD;
  }

  /** The catalogue with another entry for a business. */
  public BusinessCatalogue with(BusinessEntry entry) {
    Map<Business, BusinessEntry> changed = new EnumMap<>(entries);
    changed.put(entry.business(), entry);
    return new BusinessCatalogue(changed.values().stream());
  }

  public BusinessEntry of(Business business) {
    return Optional.ofNullable(entries.get(business)).orElseThrow();
  }

  public Collection<BusinessEntry> entries() {
    return entries.values();
  }

  private static BusinessEntry entry(
      Business business, Milestone promise, Set<String> fees, String... forms) {
    return new BusinessEntry(business, fees, Optional.of(promise), List.of(forms));
  }

  /** A business done at the desk alone. */
  private static BusinessEntry desk(Business business, Set<String> fees, String... forms) {
    return new BusinessEntry(business, fees, Optional.empty(), List.of(forms));
  }
}
