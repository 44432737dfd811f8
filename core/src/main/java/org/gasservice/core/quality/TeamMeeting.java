package org.gasservice.core.quality;

import java.time.Instant;
import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * Minutes of a team meeting (班组会记录) [D1-4.2]. Lies in the root of the unit.
 *
 * @param chair who held it and signs the minutes
 * @param present staff numbers of who was there
 * @param minutes what was talked over, about work and not about persons
 * @param actions improvements it led to
 */
public record TeamMeeting(
    Key key, Instant at, String chair, List<String> present, String minutes, List<Key> actions) {

  /** Of a unit, the latest first: scan within its root. */
  public static final String OF_UNIT = "of_unit";

  public static final AggregateType<TeamMeeting> TYPE = new AggregateType<>(
      "team_meeting",
      TeamMeeting.class,
      JsonCodec.whole(1, TeamMeeting.class),
      List.of(Attribute.of("at", Kind.INSTANT, TeamMeeting::at)),
      List.of(Index.descending(OF_UNIT, Reach.ROOT, "at")));

  public TeamMeeting {
    present = List.copyOf(present);
    actions = actions == null ? List.of() : List.copyOf(actions);
  }
}
