package org.gasservice.core.customer;

import java.util.Optional;
import org.gasservice.core.privacy.Personal;

/**
 * Where a service point is (用气地址).
 *
 * @param address as the crew needs it, from the street to the door
 * @param premises the {@link Premises} it belongs to, when they are on record
 * @param riser the shared vertical pipe (立管), a token: closing it affects every home on it
 */
public record Place(Personal address, Optional<String> premises, Optional<String> riser) {

  public Place {
    premises = premises == null ? Optional.empty() : premises;
    riser = riser == null ? Optional.empty() : riser;
  }
}
