package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/** 
 * Notes on its sheet what a reading taken for it says ({@code meter.note-on-sheet}); follows from the reading by itself.
 *
 * @param line of the sheet
 * @param value what the dial shows, in m³
 * @param total the dial unrolled
 * @param reason why it was worked out
 */
public record NoteOnSheet(Key line, BigDecimal value, BigDecimal total, Optional<EstimateReason> reason, Instant readAt)
    implements Command {

  public NoteOnSheet {
    reason = reason == null ? Optional.empty() : reason;
  }

  @Override
  public void check(Problems problems) {
    problems.token("line.root", line.root());
  }
}
