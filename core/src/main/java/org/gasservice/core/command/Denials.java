package org.gasservice.core.command;

import java.time.Instant;
import java.util.List;
import org.gasservice.core.json.Json;
import org.gasservice.storage.Key;
import org.gasservice.storage.Micros;
import org.gasservice.storage.StorageFailure;
import org.gasservice.storage.Unit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Journals in an actor's own stream what was refused them for want of permission. A store that fails here hides no refusal. */
final class Denials {

  private static final Logger LOG = LoggerFactory.getLogger(Denials.class);
  private static final CommandType<?, ?> DENIED = CommandType.opening(
      "access.denied",
      Command.class,
      DenialStream.TYPE,
      (command, draft) -> Key.ofRoot(draft.root()));

  private final Stored stored;
  private final PipelineSettings settings;

  Denials(Stored stored, PipelineSettings settings) {
    this.stored = stored;
    this.settings = settings;
  }

  /** What the journal keeps of a denial: the name of the command, nothing of its content. */
  record Denial(String command) {}

  void record(Identified denied) {
    for (int attempt = 1; attempt <= settings.attempts(); attempt++) {
      try {
        stored.storage().commit(new Unit(List.copyOf(draft(denied).writes()), List.of()));
        return;
      } catch (StorageFailure failure) {
        LOG.debug("recording a denial met {}", failure.outcome());
      }
    }
    LOG.warn("a denial of {} could not be recorded", denied.type());
  }

  private Draft draft(Identified denied) {
    Submission submission = denied.submission();
    Key key = Key.ofRoot("denials-" + submission.actor().id());
    Instant now = Micros.cut(settings.clock().instant());
    Chain.Origin origin = new Chain.Origin(
        now,
        now,
        submission.actor().id(),
        Authority.NONE.role(),
        DENIED.name(),
        denied.commandId(),
        Json.store(new Denial(denied.type().name())));
    Draft draft = new Draft(
        stored,
        new Batch(stored),
        submission,
        DENIED,
        key.root(),
        Authority.NONE,
        origin,
        settings);
    draft
        .find(DenialStream.TYPE, key)
        .ifPresentOrElse(
            before -> draft.update(DenialStream.TYPE, before, before.value().next()),
            () -> draft.insert(DenialStream.TYPE, key, new DenialStream(1)));
    return draft;
  }
}
