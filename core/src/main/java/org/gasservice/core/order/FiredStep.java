package org.gasservice.core.order;

import java.time.Instant;

/**
 * A warning or escalation that was given out (已触发的预警、升级): each once.
 *
 * @param key stable name of the step
 * @param nominalAt the moment it belongs to, also when the sweeper was down
 */
public record FiredStep(String key, Instant nominalAt) {}
