package org.gasservice.core.customer;

import java.util.Optional;
import org.gasservice.core.privacy.Personal;

/**
 * The place (用气地址、房屋); keeps its history across holders.
 *
 * @param address as the crew needs it, from the street to the door
 * @param riser the shared vertical pipe (立管), a token: closing it affects every home on it
 */
public record Premises(Personal address, Optional<String> riser) {

  public Premises {
    riser = riser == null ? Optional.empty() : riser;
  }
}
