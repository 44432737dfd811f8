package org.gasservice.core.discipline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Done;
import org.gasservice.core.command.Session;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Held;
import org.gasservice.storage.Range;

/**
 * Sanctions, rewards and appraisals of people (奖惩档案). Look-ups show what is about oneself, about people one leads, or everything to the personnel
 * office; the rest is left out. Lists hold at most the number asked for, 1 to 1000.
 */
public final class Personnel {

  private final Session session;

  public Personnel(Session session) {
    this.session = session;
  }

  public Done<Sanction> propose(ProposeSanction command) {
    return session.execute(command, Sanction.TYPE);
  }

  public Done<Sanction> decide(DecideSanction command) {
    return session.execute(command, Sanction.TYPE);
  }

  public Done<Appraisal> rate(RateYear command) {
    return session.execute(command, Appraisal.TYPE);
  }

  /** Any other command of this feature. */
  public Done<?> execute(Command command) {
    return session.execute(command);
  }

  /** Sanctions of a person, earliest first. */
  public List<Held<Sanction>> sanctionsOf(String employee, int limit) {
    return scan(Sanction.TYPE, Range.all(Sanction.OF_EMPLOYEE).inRoot(employee), limit);
  }

  /** Sanctions in a state that wants somebody to do something, the oldest first. */
  public List<Held<Sanction>> waiting(SanctionState state, int limit) {
    return scan(Sanction.TYPE, Range.all(Sanction.OPEN).equalTo(state.name()), limit);
  }

  /** Sanctions in such a state that were proposed before a moment. */
  public List<Held<Sanction>> waitingSince(SanctionState state, Instant before, int limit) {
    return scan(Sanction.TYPE, Range.all(Sanction.OPEN).equalTo(state.name()).below(before), limit);
  }

  /** Rewards of a person, earliest first. */
  public List<Held<Reward>> rewardsOf(String employee, int limit) {
    return scan(Reward.TYPE, Range.all(Reward.OF_EMPLOYEE).inRoot(employee), limit);
  }

  /** Appraisals of a person, earliest year first. */
  public List<Held<Appraisal>> appraisalsOf(String employee, int limit) {
    return scan(Appraisal.TYPE, Range.all(Appraisal.OF_EMPLOYEE).inRoot(employee), limit);
  }

  private <T> List<Held<T>> scan(AggregateType<T> type, Range range, int limit) {
    return session.scan(type, range, Optional.empty(), limit).rows();
  }
}
