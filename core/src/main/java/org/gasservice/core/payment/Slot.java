package org.gasservice.core.payment;

import org.gasservice.storage.Key;

/**
 * A place in a drawer (钱箱流水号): taken by one payment or refund and no other.
 *
 * @param number from 1, without a gap
 */
public record Slot(Key drawer, long number) {

  String token() {
    return CashDrawer.token(drawer);
  }
}
