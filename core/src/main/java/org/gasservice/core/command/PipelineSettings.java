package org.gasservice.core.command;

import java.time.Duration;
import java.time.InstantSource;
import org.gasservice.core.privacy.LookupHash;

/**
 * What the pipeline is given.
 *
 * @param clock what time it is
 * @param ids identifiers and salts
 * @param backdating how long ago something may have happened when it is recorded, without the permission {@code time.backdate}
 * @param attempts how often a command is decided when races are lost
 * @param lookup under which digests people are found by phone or identity number
 */
public record PipelineSettings(
    InstantSource clock,
    IdSource ids,
    ActorResolver resolver,
    Duration backdating,
    int attempts,
    LookupHash lookup) {

  /** Three days, three attempts, and a look-up key for trials. */
  public static PipelineSettings of(InstantSource clock, IdSource ids, ActorResolver resolver) {
    return new PipelineSettings(
        clock, ids, resolver, Duration.ofDays(3), 3, LookupHash.forTrials());
  }

  public PipelineSettings withLookup(LookupHash value) {
    return new PipelineSettings(clock, ids, resolver, backdating, attempts, value);
  }
}
