package org.gasservice.core.discipline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.privacy.Personal;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * What good work is honoured with (奖励) [D1-2.2, D8-2.5]. Lies in the root of the employee.
 *
 * @param facts what it rests on
 * @param account what they did, in words
 * @param verdict absent while nobody decided
 */
@Keeps(Clauses.D1_2_2)
@Value.Builder
public record Reward(
    Key key,
    String employee,
    Honour honour,
    List<Fact> facts,
    Personal account,
    String proposedBy,
    Instant proposedAt,
    Optional<Verdict> verdict)
    implements WithReward {

  /** 奖励种类 */
  public enum Honour {
    /** 表扬 */
    PRAISE,
    /** 奖金 */
    BONUS,
    /** 荣誉称号 */
    TITLE
  }

  /** What somebody decided. */
  public record Verdict(boolean granted, String by, Instant at) {}

  /** Rewards of a person by the moment they were proposed: scan within the root of the employee. */
  public static final String OF_EMPLOYEE = "of_employee";

  public static final AggregateType<Reward> TYPE = new AggregateType<>(
      "reward",
      Reward.class,
      JsonCodec.whole(1, Reward.class),
      List.of(Attribute.of("proposed_at", Kind.INSTANT, Reward::proposedAt)),
      List.of(Index.over(OF_EMPLOYEE, Reach.ROOT, "proposed_at")));

  public Reward {
    facts = facts == null ? List.of() : List.copyOf(facts);
    verdict = verdict == null ? Optional.empty() : verdict;
  }

  public static RewardBuilder builder() {
    return new RewardBuilder();
  }

  /** Whether it was granted. */
  public boolean granted() {
    return verdict.filter(Verdict::granted).isPresent();
  }
}
