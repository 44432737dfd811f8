package org.gasservice.core.command;

import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;

/**
 * The stream of an actor that keeps what was refused them for want of permission; the journal of the stream says what and when.
 *
 * @param denials how often so far
 */
public record DenialStream(long denials) {

  public static final AggregateType<DenialStream> TYPE = new AggregateType<>(
      "denial_stream",
      DenialStream.class,
      JsonCodec.whole(1, DenialStream.class),
      List.of(),
      List.of());

  DenialStream next() {
    return new DenialStream(denials + 1);
  }
}
