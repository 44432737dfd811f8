package org.gasservice.examples.replay;

import java.util.List;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Feature;
import org.gasservice.core.command.Problems;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * A row of the log that was refused, kept beside its order so that a later run tells the same: a feature of our own, as a vendor would
 * write one.
 *
 * @param reason name of the refusal
 */
public record RefusedRow(String reason) {

  static final AggregateType<RefusedRow> TYPE = new AggregateType<>(
      "replay_refused_row",
      RefusedRow.class,
      JsonCodec.whole(1, RefusedRow.class),
      List.of(),
      List.of());

  /** Notes it. */
  public record Note(Key row, String reason) implements Command {
    @Override
    public void check(Problems problems) {
      problems.text("reason", reason);
    }
  }

  static Key key(LogRow row) {
    return new Key(row.ticket(), "row-" + row.number());
  }

  /** The feature that keeps them. */
  static Feature feature() {
    return Feature.named("replay")
        .type(TYPE)
        .command(CommandType.within(
            "replay.note-refused", Note.class, TYPE, note -> note.row().root(), (note, draft) -> {
              draft.insert(TYPE, note.row(), new RefusedRow(note.reason()));
              return note.row();
            }))
        .build();
  }
}
