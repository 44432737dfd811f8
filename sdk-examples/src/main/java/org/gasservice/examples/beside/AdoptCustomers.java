package org.gasservice.examples.beside;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.gasservice.core.GasService;
import org.gasservice.core.command.Actor;
import org.gasservice.core.customer.PartyKind;
import org.gasservice.core.customer.RegisterParty;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.postgres.PostgresStorage;

/**
 * Takes customers over from the table of an existing program, {@code cust_master} with its own columns and no version. A party has the number of
 * its customer, so both sides find each other without a table in between. The row is locked while it is read, so whoever else writes to it
 * comes before or after, never in between.
 */
public final class AdoptCustomers {

  private static final String READ =
      "select cust_nm, mob_no from cust_master where cust_no = ? and gas_since is null for update";
  private static final String MARK =
      "update cust_master set gas_since = current_timestamp where cust_no = ?";

  private final DataSource hosts;
  private final PostgresStorage storage;
  private final Actor clerk;
  private final byte[] lookupKey;

  /**
   * @param hosts connections of the existing program, to the schema of the storage
   * @param clerk in whose name it is done
   * @param lookupKey under which people are found by phone: the one the whole company uses
   */
  public AdoptCustomers(DataSource hosts, PostgresStorage storage, Actor clerk, byte[] lookupKey) {
    this.hosts = hosts;
    this.storage = storage;
    this.clerk = clerk;
    this.lookupKey = lookupKey.clone();
  }

  private record Customer(Personal name, Personal mobile) {}

  /**
   * Takes one customer over.
   *
   * @return false when there is none of this number, or it was done before
   * @throws org.gasservice.core.command.Refusal when our rules do not take it; then neither side has changed
   */
  public boolean adopt(String number) throws SQLException {
    try (Connection host = hosts.getConnection()) {
      host.setAutoCommit(false);
      try {
        Optional<Customer> customer = read(host, number);
        if (customer.isEmpty()) {
          return false;
        }
        register(host, number, customer.get());
        mark(host, number);
        host.commit();
        return true;
      } finally {
        // nothing is left to roll back after a commit
        host.rollback();
      }
    }
  }

  private static Optional<Customer> read(Connection host, String number) throws SQLException {
    try (PreparedStatement statement = host.prepareStatement(READ)) {
      statement.setString(1, number);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(
                new Customer(Personal.of(rows.getString(1)), Personal.of(rows.getString(2))))
            : Optional.empty();
      }
    }
  }

  private void register(Connection host, String number, Customer customer) {
    try (GasService gas =
        GasService.on(storage.within(host)).lookupKey(lookupKey).build()) {
      gas.as(clerk)
          .customers()
          .register(RegisterParty.builder()
              .party(number)
              .kind(PartyKind.PERSON)
              .name(customer.name())
              .phones(List.of(customer.mobile()))
              .build());
    }
  }

  private static void mark(Connection host, String number) throws SQLException {
    try (PreparedStatement statement = host.prepareStatement(MARK)) {
      statement.setString(1, number);
      statement.executeUpdate();
    }
  }
}
