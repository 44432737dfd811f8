package org.gasservice.core.customer;

import java.time.Instant;

/**
 * What gas was used for earlier (原用气性质).
 *
 * @param until when that ended; the next began then
 */
public record FormerUse(UseClass useClass, String priceClass, Instant until) {}
