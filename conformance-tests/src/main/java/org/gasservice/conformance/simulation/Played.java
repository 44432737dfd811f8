package org.gasservice.conformance.simulation;

import java.time.Duration;

/**
 * What a simulation did.
 *
 * @param days that passed
 * @param commands that were carried out
 * @param sweeps moments at which something fell due and was swept
 * @param took by the wall clock
 */
public record Played(int days, long commands, long sweeps, Duration took) {

  @Override
  public String toString() {
    return "%d days, %d commands, %d sweeps in %.1f s"
        .formatted(days, commands, sweeps, took.toMillis() / 1_000.0);
  }
}
