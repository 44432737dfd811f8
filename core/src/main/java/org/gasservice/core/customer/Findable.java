package org.gasservice.core.customer;

import org.gasservice.core.privacy.LookupHash;
import org.gasservice.core.privacy.Personal;

/**
 * A personal number that can be looked up without standing in an index.
 *
 * @param value the phone or identity number
 * @param token its keyed digest
 */
public record Findable(Personal value, String token) {

  static Findable of(Personal value, LookupHash hash) {
    return new Findable(value, hash.of(value));
  }
}
