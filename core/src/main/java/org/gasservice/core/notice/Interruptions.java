package org.gasservice.core.notice;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** Interruptions as somebody at work handles them. Lists hold at most the number asked for, 1 to 1000. */
public final class Interruptions {

  private final Session session;

  public Interruptions(Session session) {
    this.session = session;
  }

  public Done<Interruption> plan(PlanInterruption command) {
    return session.execute(command, Interruption.TYPE);
  }

  public Done<Interruption> openSudden(OpenSudden command) {
    return session.execute(command, Interruption.TYPE);
  }

  /**
   * Takes any step: {@link PublishNotice}, {@link StartInterruption}, {@link ResupplyArea} …
   *
   * @throws org.gasservice.core.command.Refusal when it may not be taken; nothing was changed
   */
  public Done<Interruption> take(InterruptionCommand step) {
    return session.execute(step, Interruption.TYPE);
  }

  /** What happens to one home: {@link RestoreHome} … */
  public Done<PointOutages> home(HomeCommand command) {
    return session.execute(command, PointOutages.TYPE);
  }

  public Done<Valve> register(RegisterValve command) {
    return session.execute(command, Valve.TYPE);
  }

  /** The crew of an emergency closes a valve; a sudden interruption follows. */
  public Done<ValveClosing> close(CloseValve command) {
    return session.execute(command, ValveClosing.TYPE);
  }

  // ---- look-ups

  public Optional<Held<Interruption>> find(String interruption) {
    return session.find(Interruption.TYPE, Interruption.keyOf(interruption));
  }

  /** Interruptions in a state, by their begin. */
  public List<Held<Interruption>> in(InterruptionState state, int limit) {
    return scan(Interruption.TYPE, Range.all(Interruption.IN_STATE).equalTo(state.name()), limit);
  }

  /** Why there is, or will be, no gas behind a valve. */
  public List<Held<Interruption>> atValve(String valve, int limit) {
    return scan(Interruption.TYPE, Range.all(Interruption.AT_VALVE).equalTo(valve), limit);
  }

  /** The interruptions of a home, the latest first. */
  public List<Held<AffectedPoint>> ofPoint(String point, int limit) {
    return scan(AffectedPoint.TYPE, Range.all(AffectedPoint.OF_POINT).equalTo(point), limit);
  }

  /** The homes of an interruption that stand in one way, such as those still to be lit. */
  public Page<Held<AffectedPoint>> homes(
      String interruption, Standing standing, Optional<Bytes> after, int limit) {
    Range range =
        Range.all(AffectedPoint.IN_STANDING).inRoot(interruption).equalTo(standing.name());
    return session.scan(AffectedPoint.TYPE, range, after, limit);
  }

  /** The homes of an interruption nobody told individually: key customers first, then the vulnerable. */
  public List<Held<AffectedPoint>> untold(String interruption, int limit) {
    return scan(AffectedPoint.TYPE, Range.all(AffectedPoint.UNTOLD).inRoot(interruption), limit);
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}
