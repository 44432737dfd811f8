package org.gasservice.core.voice;

import java.time.Duration;
import java.time.ZoneId;

/**
 * What a company settles about asking.
 *
 * @param zone says which month it is
 * @param openFor how long a survey takes answers
 */
public record VoiceSettings(ZoneId zone, Duration openFor) {

  /** 14 days. */
  public static VoiceSettings in(ZoneId zone) {
    return new VoiceSettings(zone, Duration.ofDays(14));
  }
}
