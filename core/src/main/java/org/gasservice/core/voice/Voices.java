package org.gasservice.core.voice;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Lot;
import org.gasservice.core.command.Session;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Key;
import org.gasservice.storage.Range;

/** What people think of the service, as somebody at work asks and reads it. Lists hold at most the number asked for, 1 to 1000. */
public final class Voices {

  private final Session session;

  public Voices(Session session) {
    this.session = session;
  }

  public Done<FollowUpRecord> call(RecordFollowUpCall command) {
    return session.execute(command, FollowUpRecord.TYPE);
  }

  public Done<Survey> invite(InviteToSurvey command) {
    return session.execute(command, Survey.TYPE);
  }

  public Done<Survey> answer(AnswerSurvey command) {
    return session.execute(command, Survey.TYPE);
  }

  public Done<SupervisionDraw> draw(DrawSupervision command) {
    return session.execute(command, SupervisionDraw.TYPE);
  }

  public Done<Suggestion> take(TakeSuggestion command) {
    return session.execute(command, Suggestion.TYPE);
  }

  // ---- look-ups

  public Optional<Held<FollowUpRecord>> callsAbout(Key order) {
    return session.find(FollowUpRecord.TYPE, FollowUpRecord.keyOf(order));
  }

  /** Surveys about orders of a root, by the time of asking. */
  public List<Held<Survey>> surveysIn(String root, int limit) {
    return scan(Survey.TYPE, Range.all(Survey.IN_ROOT).inRoot(root), limit);
  }

  /** Answered surveys about the work of a station, from a moment to another, exclusive. */
  public List<Held<Survey>> answered(String station, Instant from, Instant to, int limit) {
    Range range = Range.all(Survey.OF_STATION).equalTo(station).atLeast(from).below(to);
    return scan(Survey.TYPE, range, limit);
  }

  public Optional<Held<SupervisionDraw>> drawing(String station, String month) {
    return session.find(SupervisionDraw.TYPE, SupervisionDraw.keyOf(station, month));
  }

  /** Whether a drawing picked what its seed picks of a population: what an auditor asks. */
  public static boolean drawnFairly(SupervisionDraw draw, List<Key> population) {
    return Lot.population(population).equals(draw.populationHash())
        && Lot.draw(draw.seed(), population, draw.sample().size()).equals(draw.sample());
  }

  /** Suggestions that are not answered yet, the oldest first. */
  public List<Held<Suggestion>> openSuggestions(int limit) {
    return scan(Suggestion.TYPE, Range.all(Suggestion.OPEN), limit);
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}
