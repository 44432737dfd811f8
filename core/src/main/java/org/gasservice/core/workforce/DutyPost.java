package org.gasservice.core.workforce;

import static org.gasservice.core.standard.Clauses.D10_2_2;
import static org.gasservice.core.standard.Clauses.D3_11;
import static org.gasservice.core.standard.Clauses.D5_1_2a;

import java.util.Optional;

/** What somebody is on duty for (值班岗位). */
public enum DutyPost {
  /** Hotline (客服热线), day and night [D3-11, D5-1.3a]. */
  HOTLINE(Optional.of(D3_11)),
  /** Emergency crew (抢险抢修), day and night [D5-1.2a]. */
  EMERGENCY(Optional.of(D5_1_2a)),
  /** Operation of the network (运行), day and night [D10-2.2]. */
  NETWORK(Optional.of(D10_2_2)),
  /** Counter of a hall (营业窗口), in its opening hours. */
  COUNTER(Optional.empty());

  private final Optional<String> roundTheClock;

  DutyPost(Optional<String> roundTheClock) {
    this.roundTheClock = roundTheClock;
  }

  /** The clause that wants it manned 24 hours a day; empty when none does. */
  public Optional<String> roundTheClock() {
    return roundTheClock;
  }

  /** Whether whoever is on duty there serves customers: the posts of a service centre [D10-0.5]. */
  public boolean servesCustomers() {
    return this == HOTLINE || this == COUNTER;
  }
}
