package org.gasservice.examples.day;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Messages;
import org.gasservice.core.command.Refusal;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.command.Submission;
import org.gasservice.core.standard.Wording;
import org.gasservice.examples.scenario.ScenarioPlayer;
import org.gasservice.examples.scenario.ScenarioStep;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.FeedPage;

/**
 * Knows what an earlier run on the same store did, and keeps refusals there. A step whose refusal is kept is not tried again: by now it might be
 * refused for another reason, or not at all. A step the journal knows is not handed in again unless a later one needs its result; then its
 * receipt answers.
 */
record DayWatch(Site site, Set<String> journaled) implements ScenarioPlayer.Watch {

  private static final int PAGE = 500;

  private static final Actor DAY = Actor.system("day");

  static DayWatch of(Site site) {
    Set<String> ids = new HashSet<>();
    Optional<Bytes> after = Optional.empty();
    while (true) {
      FeedPage page = site.storage().feed(after, PAGE);
      if (page.entries().isEmpty()) {
        return new DayWatch(site, ids);
      }
      page.entries().forEach(entry -> ids.add(entry.commandId()));
      after = Optional.of(page.next());
    }
  }

  @Override
  public boolean passed(ScenarioStep step, String id) {
    return step.expect().flatMap(expected -> expected.refused()).isPresent()
        ? journaled.contains(noteOf(id))
        : step.as().isEmpty() && journaled.contains(id);
  }

  @Override
  public void refused(ScenarioStep step, String id, Refusal refusal) {
    RefusalNote note = RefusalNote.builder()
        .step(id)
        .at(step.at())
        .command(step.doing().orElse(""))
        .by(step.by().orElse(""))
        .clause(
            refusal instanceof RuleViolation rule ? Optional.of(rule.clause()) : Optional.empty())
        .code(refusal.code())
        .said(said(refusal))
        .build();
    site.execute(Submission.of(DAY, new NoteRefusal(note)).withId(noteOf(id)));
  }

  private static String noteOf(String id) {
    return "note-" + id;
  }

  private Wording said(Refusal refusal) {
    Messages messages = site.gas().messages();
    return new Wording(
        messages.text(Locale.ENGLISH, refusal.code(), refusal.parameters()),
        messages.text(Locale.CHINESE, refusal.code(), refusal.parameters()));
  }
}
