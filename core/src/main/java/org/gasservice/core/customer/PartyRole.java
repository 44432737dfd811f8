package org.gasservice.core.customer;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a party is at a service point, and when (关系人角色).
 *
 * @param account number of the supply account (户号), a token; present exactly for the account holder
 * @param from first day
 * @param through last day, inclusive; absent while it lasts
 */
public record PartyRole(
    String party,
    Role role,
    Optional<String> account,
    LocalDate from,
    Optional<LocalDate> through) {

  public PartyRole {
    account = account == null ? Optional.empty() : account;
    through = through == null ? Optional.empty() : through;
  }

  public boolean heldOn(LocalDate day) {
    return !day.isBefore(from) && through.filter(last -> day.isAfter(last)).isEmpty();
  }

  boolean overlaps(PartyRole other) {
    return through.filter(last -> last.isBefore(other.from)).isEmpty()
        && other.through.filter(last -> last.isBefore(from)).isEmpty();
  }

  /** The same role of another party, from a day on. */
  PartyRole passedTo(String other, Optional<String> number, LocalDate day) {
    return new PartyRole(other, role, number, day, Optional.empty());
  }

  PartyRole ended(LocalDate last) {
    return new PartyRole(party, role, account, from, Optional.of(last));
  }
}
