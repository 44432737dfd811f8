package org.gasservice.core.customer;

import static org.gasservice.core.standard.Clauses.D3_10;

import com.google.common.collect.ImmutableList;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.RuleViolation;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * A holding of a service point by a holder (供气账户、户号), half-open: from the moment it was opened to the moment it was closed. What is used and
 * billed in it stays with it: after a 过户 the old account keeps its debt, the new one begins with none. A 更名 keeps the account. Lies in the root
 * of the point.
 *
 * @param account its number (户号), a token
 * @param party the holder
 * @param opening reading it began with
 * @param closing reading it ended with
 * @param residents people living there as proved, oldest first
 */
@Value.Builder
public record SupplyAccount(
    String account,
    String party,
    Instant openedAt,
    Optional<AgreedReading> opening,
    Optional<Instant> closedAt,
    Optional<AgreedReading> closing,
    List<Residents> residents)
    implements WithSupplyAccount {

  /** Most reviews of household size in one account. */
  public static final int MOST_REVIEWS = 60;

  /** Accounts of a point, by when they were opened: scan within its root. */
  public static final String OF_POINT = "of_point";

  public static final AggregateType<SupplyAccount> TYPE = new AggregateType<>(
      "supply_account",
      SupplyAccount.class,
      JsonCodec.whole(1, SupplyAccount.class),
      List.of(
          Attribute.of("opened_at", Kind.INSTANT, SupplyAccount::openedAt),
          Attribute.of("party", Kind.TOKEN, SupplyAccount::party)),
      List.of(Index.over(OF_POINT, Reach.ROOT, "opened_at")));

  public SupplyAccount {
    opening = opening == null ? Optional.empty() : opening;
    closedAt = closedAt == null ? Optional.empty() : closedAt;
    closing = closing == null ? Optional.empty() : closing;
    residents = residents == null ? List.of() : List.copyOf(residents);
  }

  public static SupplyAccountBuilder builder() {
    return new SupplyAccountBuilder();
  }

  public static SupplyAccount opened(
      String account, String party, Instant at, Optional<AgreedReading> reading) {
    return builder().account(account).party(party).openedAt(at).opening(reading).build();
  }

  public static Key keyOf(String point, String account) {
    return new Key(point, "account-" + account);
  }

  public boolean heldAt(Instant moment) {
    return !moment.isBefore(openedAt)
        && closedAt.filter(end -> !moment.isBefore(end)).isEmpty();
  }

  /** @throws RuleViolation [D3-10] when it is closed, or was not open before */
  public SupplyAccount closed(Instant at, Optional<AgreedReading> reading) {
    require(closedAt.isEmpty(), "customer.account-closed");
    require(at.isAfter(openedAt), "customer.account-not-yet-open");
    return withClosedAt(at).withClosing(reading);
  }

  /** The same holding under another name (更名): number, readings and everything counted in it stay. */
  public SupplyAccount renamed(String to) {
    require(closedAt.isEmpty(), "customer.account-closed");
    require(!to.equals(party), "customer.same-holder");
    return withParty(to);
  }

  /** People proved to live there on a day; what was proved last counts. */
  public Optional<Residents> residentsOn(LocalDate day) {
    return residents.stream().filter(r -> r.holdsOn(day)).reduce((earlier, later) -> later);
  }

  /** @throws RuleViolation [D3-10] when it is closed, or has been reviewed too often */
  public SupplyAccount reviewed(Residents now) {
    require(closedAt.isEmpty(), "customer.account-closed");
    require(residents.size() < MOST_REVIEWS, "customer.too-many-reviews");
    return withResidents(
        ImmutableList.<Residents>builder().addAll(residents).add(now).build());
  }

  private void require(boolean holds, String code) {
    if (!holds) {
      throw new RuleViolation(D3_10, code, Map.of("account", account));
    }
  }
}
