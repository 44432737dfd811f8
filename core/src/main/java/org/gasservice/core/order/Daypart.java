package org.gasservice.core.order;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Times of day at which people are found or not (时段): whoever was tried at each of them was tried in earnest. */
public enum Daypart {
  /** Before noon. */
  MORNING,
  /** From noon to six. */
  AFTERNOON,
  /** From six in the evening. */
  EVENING;

  public static Daypart of(Instant moment, ZoneId zone) {
    int hour = LocalTime.ofInstant(moment, zone).getHour();
    return hour < 12 ? MORNING : hour < 18 ? AFTERNOON : EVENING;
  }

  /** Whether the moments fall on every part of the day. */
  public static boolean all(Collection<Instant> moments, ZoneId zone) {
    Set<Daypart> parts = EnumSet.noneOf(Daypart.class);
    moments.forEach(moment -> parts.add(of(moment, zone)));
    return parts.size() == values().length;
  }
}
