package org.gasservice.examples.beside;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gasservice.core.Desk;
import org.gasservice.core.GasService;
import org.gasservice.core.command.Actor;
import org.gasservice.core.customer.Findable;
import org.gasservice.core.customer.Party;
import org.gasservice.core.customer.PartyKind;
import org.gasservice.core.customer.RegisterParty;
import org.gasservice.core.customer.UpdateParty;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.jdbc.Drift;
import org.gasservice.storage.jdbc.MappedStorage;
import org.gasservice.storage.jdbc.TableMapping;
import org.gasservice.storage.jdbc.TableMapping.Mapped;
import org.jspecify.annotations.Nullable;

/**
 * Customers that stay in the table of an existing program, {@code cust_master}, which both programs go on writing. A correction made at our desk is in
 * its row in the same transaction; one made over there is followed by a command of ours, so that it stands in the journal with an actor.
 * A desk that decided before it was followed is told to look again.
 */
public final class JoinedCustomers {

  private static final String NAME = "cust_nm";
  private static final String PHONE = "mob_no";
  private static final int LOOK = 500;

  /** Name and first phone number; the other columns of the table are not ours. */
  public static final TableMapping<Party> MAPPING = TableMapping.of(
          Party.TYPE,
          "cust_master",
          "cust_no",
          List.of(
              new Mapped<>(NAME, party -> party.name().indexed()),
              new Mapped<>(PHONE, JoinedCustomers::phone)))
      .filledWith(List.of(new Mapped<>("branch", party -> "web")));

  private final MappedStorage storage;
  private final Actor clerk;
  private final byte[] lookupKey;

  /**
   * @param storage joined by {@link #MAPPING}
   * @param clerk in whose name changes of the other program are followed
   * @param lookupKey under which people are found by phone: the one the whole company uses
   */
  public JoinedCustomers(MappedStorage storage, Actor clerk, byte[] lookupKey) {
    this.storage = storage;
    this.clerk = clerk;
    this.lookupKey = lookupKey.clone();
  }

  private static @Nullable String phone(Party party) {
    return party.phones().stream()
        .map(Findable::value)
        .map(Personal::indexed)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /**
   * Follows what the other program changed or added since. To be called every few seconds, or when it says so.
   *
   * @return how many customers were followed
   */
  public int follow() {
    int followed = 0;
    try (GasService gas = GasService.on(storage).lookupKey(lookupKey).build()) {
      Desk desk = gas.as(clerk);
      Optional<String> after = Optional.empty();
      do {
        Drift.Found found = storage.drifted(Party.TYPE.name(), after, LOOK);
        for (Drift drift : found.drifts()) {
          followed += follow(desk, drift) ? 1 : 0;
        }
        after = found.next();
      } while (after.isPresent());
    }
    return followed;
  }

  /** False when nothing we hold was changed. */
  private boolean follow(Desk desk, Drift drift) {
    if (storage.settle(Party.TYPE.name(), Party.keyOf(drift.row()))) {
      return false;
    }
    Optional<Personal> name = personal(drift, NAME);
    List<Personal> phones = personal(drift, PHONE).stream().toList();
    if (desk.customers().party(drift.row()).isPresent()) {
      desk.customers().update(new UpdateParty(drift.row(), name, phones, Optional.empty()));
    } else {
      desk.customers()
          .register(RegisterParty.builder()
              .party(drift.row())
              .kind(PartyKind.PERSON)
              .name(name.orElse(Personal.of("")))
              .phones(phones)
              .build());
    }
    return true;
  }

  private static Optional<Personal> personal(Drift drift, String column) {
    return Optional.ofNullable(drift.columns().get(column))
        .map(text -> Personal.of(text.toString()));
  }
}
