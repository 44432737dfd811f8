package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * Gas left on an old prepaid meter, given on the new one in volume and at no price (换表补气, attachment A7). Not a sale: it is never priced, and never
 * climbs the tiers a second time.
 *
 * @param oldMeter number of the old meter
 * @param closing what its dial showed, in m³
 * @param loaded ever written to it, made up gas included, in m³; zero where its history is not known here
 * @param metered what passed through it, in m³, by its dial
 * @param volume given on the new meter, in m³
 */
public record MakeUp(
    Instant at,
    String oldMeter,
    BigDecimal closing,
    BigDecimal loaded,
    BigDecimal metered,
    BigDecimal volume) {}
