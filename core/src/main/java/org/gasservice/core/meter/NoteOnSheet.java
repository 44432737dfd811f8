package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Notes on its sheet what became of a reading taken for it ({@code meter.note-on-sheet}); follows from the reading, and from the decision about it, by
 * itself.
 *
 * @param line of the sheet
 * @param state what the reading makes of the line
 * @param readAt moment of the reading; news about an earlier one than the line tells of change nothing
 * @param value what the dial shows, in m³
 * @param total the dial unrolled
 * @param reason why it was worked out
 */
public record NoteOnSheet(
    Key line,
    LineState state,
    Instant readAt,
    BigDecimal value,
    BigDecimal total,
    Optional<EstimateReason> reason)
    implements Command {

  public NoteOnSheet {
    reason = reason == null ? Optional.empty() : reason;
  }

  /** What a reading says of the line it was taken for. */
  static NoteOnSheet of(Key line, Reading reading) {
    LineState state = switch (reading.state()) {
      case HELD -> LineState.HELD;
      case REJECTED -> LineState.TO_COME;
      case ACCEPTED -> reading.kind().seen() ? LineState.READ : LineState.ESTIMATED;
    };
    return new NoteOnSheet(
        line, state, reading.readAt(), reading.value(), reading.total(), reading.reason());
  }

  @Override
  public void check(Problems problems) {
    problems.token("line.root", line.root());
    problems.token("line.id", line.id());
  }
}
