package org.gasservice.core.conduct;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.core.standard.Checklist;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Range;

/** Conduct and words: what is asked, what was seen. Lists hold at most the number asked for, 1 to 1000. */
public final class Conduct {

  private final Session session;
  private final ConductSettings settings;
  private final Instant now;

  /** @param now says which checklists and banned expressions are in force */
  public Conduct(Session session, ConductSettings settings, Instant now) {
    this.session = session;
    this.settings = settings;
    this.now = now;
  }

  public Done<FilledChecklist> fill(FillChecklist command) {
    return session.execute(command, FilledChecklist.TYPE);
  }

  public Done<SupervisionCard> handOver(HandOverCard command) {
    return session.execute(command, SupervisionCard.TYPE);
  }

  public Done<VisitOpinion> record(RecordOpinion command) {
    return session.execute(command, VisitOpinion.TYPE);
  }

  public Done<GiftRecord> record(RecordGift command) {
    return session.execute(command, GiftRecord.TYPE);
  }

  public Done<GiftRecord> takeIn(TakeInGift command) {
    return session.execute(command, GiftRecord.TYPE);
  }

  // ---- words

  public PhraseBook phrases() {
    return settings.phrases();
  }

  /** Banned expressions in a text, with their places. */
  public List<BannedWord> bannedIn(String text) {
    return BannedWords.of(settings.on(now).bannedPhrases()).in(text);
  }

  /** Required courtesies of which there is no sign in what one of us said. */
  public Set<Courtesy> missingIn(String said) {
    return CourtesyCheck.missing(settings.phrases(), said);
  }

  // ---- look-ups

  /** The checklist in force for somebody of this role at this place. */
  public Checklist checklist(String place, String role) {
    return settings.on(now).checklist(place, role);
  }

  /** Filled in at a unit, the latest first. */
  public List<Held<FilledChecklist>> checklistsOf(String unit, int limit) {
    return scan(FilledChecklist.TYPE, Range.all(FilledChecklist.OF_UNIT).inRoot(unit), limit);
  }

  /** Filled in about somebody, the latest first. */
  public List<Held<FilledChecklist>> checklistsAbout(String employee, int limit) {
    return scan(
        FilledChecklist.TYPE, Range.all(FilledChecklist.OF_EMPLOYEE).equalTo(employee), limit);
  }

  /** The card with this number. */
  public Optional<Held<SupervisionCard>> card(String number) {
    return scan(SupervisionCard.TYPE, Range.all(SupervisionCard.BY_NUMBER).equalTo(number), 1)
        .stream()
        .findFirst();
  }

  /** What was thought of visits to a place, the latest first. */
  public List<Held<VisitOpinion>> opinionsAt(String root, int limit) {
    return scan(VisitOpinion.TYPE, Range.all(VisitOpinion.OF_ROOT).inRoot(root), limit);
  }

  /** Gifts somebody was offered, the latest first. */
  public List<Held<GiftRecord>> giftsOf(String employee, int limit) {
    return scan(GiftRecord.TYPE, Range.all(GiftRecord.OF_EMPLOYEE).inRoot(employee), limit);
  }

  /** Gifts that should have been handed in by now, the oldest first. */
  public List<Held<GiftRecord>> giftsHeldTooLong(int limit) {
    return scan(GiftRecord.TYPE, Range.all(GiftRecord.STILL_HELD), limit).stream()
        .filter(held -> ConductRules.late(held.value(), now, settings.handInWithin()))
        .toList();
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}
