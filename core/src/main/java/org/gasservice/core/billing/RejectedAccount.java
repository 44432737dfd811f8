package org.gasservice.core.billing;

import com.google.common.collect.ImmutableSortedMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * An account a billing run could not bill (出账异常户), and why. Lies with the run.
 *
 * @param reason code of the refusal
 * @param clause id of the clause it rests on; absent for a value that is no good
 * @param parameters for the text of the reason
 */
public record RejectedAccount(
    String account,
    String point,
    String reason,
    Optional<String> clause,
    SortedMap<String, String> parameters) {

  /** Rejected accounts of a run: scan within its root. */
  public static final String OF_RUN = "of_run";

  public static final AggregateType<RejectedAccount> TYPE = new AggregateType<>(
      "rejected_account",
      RejectedAccount.class,
      JsonCodec.whole(1, RejectedAccount.class),
      List.of(
          Attribute.of("reason", Kind.TOKEN, RejectedAccount::reason),
          Attribute.of("account", Kind.TOKEN, RejectedAccount::account)),
      List.of(Index.over(OF_RUN, Reach.ROOT, "reason", "account")));

  public RejectedAccount {
    clause = clause == null ? Optional.empty() : clause;
    parameters =
        parameters == null ? ImmutableSortedMap.of() : ImmutableSortedMap.copyOf(parameters);
  }

  public static Key keyOf(String run, String account) {
    return new Key(run, "rejected-" + account);
  }
}
