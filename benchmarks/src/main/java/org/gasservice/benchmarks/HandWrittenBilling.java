package org.gasservice.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;

/**
 * The same page of bills by hand: statements prepared once a page, a batch each, one commit. It reads account, ledger, last bill and readings of each account, prices the
 * use with BigDecimal, and writes bill, debt, ledger entry, ledger, a journal row of each with its payload in a hash chain and its place in the feed, a receipt a command, and
 * how far the run has come: the facts the library writes, found by the same keys and orders.
 */
final class HandWrittenBilling implements AutoCloseable {

  private static final BigDecimal[] LIMITS = {
    new BigDecimal("350"), new BigDecimal("500"), new BigDecimal("100000000")
  };
  private static final BigDecimal[] PRICES = {
    new BigDecimal("2.61"), new BigDecimal("2.83"), new BigDecimal("4.23")
  };
  private static final int PAGE = 100;
  private static final int WRITES = 4;

  private final Connection connection;
  private final SecureRandom random = new SecureRandom();
  private String cursor = "";
  private int period = 1;
  private final AtomicLong place;

  /** @param bytes what the database calls a column of bytes */
  HandWrittenBilling(DataSource source, String bytes) throws SQLException {
    this(source.getConnection(), new AtomicLong());
    try (Statement statement = connection.createStatement()) {
      for (String sql : tables(bytes)) {
        statement.execute(sql);
      }
    }
    connection.commit();
  }

  private HandWrittenBilling(Connection connection, AtomicLong place) throws SQLException {
    this.connection = connection;
    this.place = place;
    connection.setAutoCommit(false);
  }

  /** Another one beside it, on a connection of its own, that goes on after a home. */
  HandWrittenBilling beside(DataSource source, int home) throws SQLException {
    HandWrittenBilling other = new HandWrittenBilling(source.getConnection(), place);
    other.period = period;
    other.cursor = BillingTown.named("A", home);
    return other;
  }

  private static List<String> tables(String bytes) {
    return List.of(
        "create table hb_account (account varchar(40) not null constraint hb_account_key primary key, point varchar(40) not null, version bigint not null,"
            + " price_class varchar(40) not null, opened_at bigint not null, closed_at bigint)",
        "create table hb_ledger (account varchar(40) not null primary key, version bigint not null, entries int not null, bills int not null,"
            + " last_bill varchar(40), overdue_from bigint, doc " + bytes + " not null)",
        "create index hb_overdue on hb_ledger (overdue_from, account)",
        "create table hb_reading (point varchar(40) not null, read_at bigint not null, meter varchar(40) not null, kind varchar(20) not null,"
            + " shown decimal(20, 4) not null, primary key (point, read_at, meter))",
        "create table hb_bill (bill_number varchar(60) not null primary key, account varchar(40) not null, period varchar(20), through bigint not null,"
            + " run varchar(40), count_after decimal(20, 4) not null, doc " + bytes + " not null)",
        "create unique index hb_period on hb_bill (account, period)",
        "create index hb_through on hb_bill (account, through, bill_number)",
        "create index hb_run on hb_bill (run, bill_number)",
        "create table hb_debt (id varchar(60) not null primary key, account varchar(40), due bigint, doc "
            + bytes + " not null)",
        "create index hb_open on hb_debt (account, due, id)",
        "create index hb_due on hb_debt (due, id)",
        "create table hb_entry (id varchar(60) not null primary key, account varchar(40) not null, entry_number bigint not null, reverses varchar(60), doc "
            + bytes + " not null)",
        "create index hb_of on hb_entry (account, entry_number, id)",
        "create index hb_reverses on hb_entry (reverses, id)",
        "create table hb_journal (place bigint not null, kind varchar(20) not null, id varchar(60) not null, version bigint not null, happened_at bigint not null,"
            + " recorded_at bigint not null, actor varchar(40) not null, actor_role varchar(40) not null, command varchar(40) not null,"
            + " command_id varchar(60) not null, payload "
            + bytes
            + " not null, salt " + bytes + " not null, payload_hash " + bytes
            + " not null, state_hash " + bytes + " not null, link " + bytes
            + " not null, primary key (kind, id, version))",
        "create unique index hb_feed on hb_journal (place)",
        "create table hb_progress (id varchar(40) not null primary key, done_through varchar(40), accounts bigint not null, volume decimal(20, 4) not null, yuan decimal(20, 2) not null)",
        "insert into hb_progress values ('RUN-1', null, 0, 0, 0)",
        "create table hb_receipt (root varchar(40) not null, command varchar(60) not null, digest "
            + bytes + " not null, stored_at bigint not null, answer " + bytes
            + " not null, primary key (root, command))");
  }

  /** Homes read three times. */
  void found(int points) throws SQLException {
    long begin = BillingTown.at(BillingTown.BEGIN).toEpochMilli() * 1_000;
    long end = BillingTown.at(BillingTown.END).toEpochMilli() * 1_000;
    long next = BillingTown.at(BillingTown.NEXT_END).toEpochMilli() * 1_000;
    try (PreparedStatement account = connection.prepareStatement(
            "insert into hb_account values (?, ?, 1, 'RESIDENTIAL', ?, null)");
        PreparedStatement reading =
            connection.prepareStatement("insert into hb_reading values (?, ?, ?, 'ACTUAL', ?)")) {
      for (int i = 1; i <= points; i++) {
        account.setString(1, BillingTown.named("A", i));
        account.setString(2, BillingTown.named("SP", i));
        account.setLong(3, begin);
        account.addBatch();
        for (long at : new long[] {begin, end, next}) {
          reading.setString(1, BillingTown.named("SP", i));
          reading.setLong(2, at);
          reading.setString(3, BillingTown.named("M", i));
          reading.setBigDecimal(4, shown(i, at, begin, next));
          reading.addBatch();
        }
        if (i % 1_000 == 0 || i == points) {
          account.executeBatch();
          reading.executeBatch();
          connection.commit();
        }
      }
    }
  }

  private static BigDecimal shown(int home, long at, long begin, long next) {
    return BillingTown.used(home)
        .multiply(BigDecimal.valueOf(at == begin ? 0 : at == next ? 2 : 1));
  }

  /** Everybody once, up to the first end; then the pages begin anew. */
  void billOnce(int points) throws SQLException, GeneralSecurityException {
    for (int billed = 0; billed < points; billed += page()) {}
    cursor = "";
    period = 2;
  }

  private record Use(BigDecimal volume, BigDecimal yuan) {}

  private record Home(String account, String point, String priceClass, long openedAt) {}

  private record Statements(
      PreparedStatement ledger,
      PreparedStatement lastBill,
      PreparedStatement readings,
      PreparedStatement bill,
      PreparedStatement debt,
      PreparedStatement entry,
      PreparedStatement newLedger,
      PreparedStatement journal,
      PreparedStatement receipt,
      PreparedStatement run) {}

  /** Bills the next page in one commit. */
  int page() throws SQLException, GeneralSecurityException {
    List<Home> homes = homes();
    try (PreparedStatement ledger = connection.prepareStatement(
            "select version, entries, bills, last_bill, doc from hb_ledger where account = ?");
        PreparedStatement lastBill = connection.prepareStatement(
            "select period, through, count_after, doc from hb_bill where bill_number = ?");
        PreparedStatement readings = connection.prepareStatement(
            "select read_at, meter, kind, shown from hb_reading where point = ? and read_at >= ? and read_at < ? order by read_at");
        PreparedStatement bill =
            connection.prepareStatement("insert into hb_bill values (?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement debt =
            connection.prepareStatement("insert into hb_debt values (?, ?, ?, ?)");
        PreparedStatement entry =
            connection.prepareStatement("insert into hb_entry values (?, ?, ?, null, ?)");
        PreparedStatement newLedger = connection.prepareStatement(
            period == 1
                ? "insert into hb_ledger (last_bill, overdue_from, doc, version, entries, bills, account) values (?, ?, ?, 1, 1, ?, ?)"
                : "update hb_ledger set last_bill = ?, overdue_from = ?, doc = ?, version = version + 1, entries = entries + 1, bills = ?"
                    + " where account = ? and version = 1");
        PreparedStatement journal = connection.prepareStatement(
            "insert into hb_journal values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        PreparedStatement receipt =
            connection.prepareStatement("insert into hb_receipt values (?, ?, ?, ?, ?)");
        PreparedStatement run = connection.prepareStatement(
            "update hb_progress set done_through = ?, accounts = accounts + ?, volume = volume + ?, yuan = yuan + ? where id = 'RUN-1'")) {
      Statements all = new Statements(
          ledger, lastBill, readings, bill, debt, entry, newLedger, journal, receipt, run);
      BigDecimal volume = BigDecimal.ZERO;
      BigDecimal yuan = BigDecimal.ZERO;
      for (Home home : homes) {
        Use use = bill(home, all);
        volume = volume.add(use.volume());
        yuan = yuan.add(use.yuan());
      }
      bill.executeBatch();
      debt.executeBatch();
      entry.executeBatch();
      for (int updated : newLedger.executeBatch()) {
        if (updated == 0) {
          throw new IllegalStateException("stale");
        }
      }
      journal.executeBatch();
      receipt.executeBatch();
      run.setString(1, homes.get(homes.size() - 1).account());
      run.setInt(2, homes.size());
      run.setBigDecimal(3, volume);
      run.setBigDecimal(4, yuan);
      run.executeUpdate();
      connection.commit();
    }
    cursor = homes.get(homes.size() - 1).account();
    return homes.size();
  }

  private List<Home> homes() throws SQLException {
    List<Home> homes = new ArrayList<>();
    try (PreparedStatement select = connection.prepareStatement(
        // Derby would read and sort all of them; elsewhere the hint is a comment
        "select account, point, price_class, opened_at from hb_account --DERBY-PROPERTIES constraint=hb_account_key\n"
            + "where account > ? and closed_at is null order by account fetch first 100 rows only")) {
      select.setString(1, cursor);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next() && homes.size() < PAGE) {
          homes.add(
              new Home(rows.getString(1), rows.getString(2), rows.getString(3), rows.getLong(4)));
        }
      }
    }
    return homes;
  }

  private Use bill(Home home, Statements all) throws SQLException, GeneralSecurityException {
    BigDecimal counted = BigDecimal.ZERO;
    long from = home.openedAt();
    all.ledger().setString(1, home.account());
    try (ResultSet row = all.ledger().executeQuery()) {
      if (row.next()) {
        all.lastBill().setString(1, row.getString(4));
        try (ResultSet last = all.lastBill().executeQuery()) {
          last.next();
          from = last.getLong(2);
          counted = last.getBigDecimal(3);
        }
      }
    }
    all.readings().setString(1, home.point());
    all.readings().setLong(2, from);
    all.readings().setLong(3, from + 65L * 86_400_000_000L);
    List<BigDecimal> shown = new ArrayList<>();
    long through = from;
    try (ResultSet rows = all.readings().executeQuery()) {
      while (rows.next()) {
        through = rows.getLong(1);
        shown.add(rows.getBigDecimal(4));
      }
    }
    BigDecimal volume = shown
        .get(shown.size() - 1)
        .setScale(0, RoundingMode.FLOOR)
        .subtract(shown.get(0).setScale(0, RoundingMode.FLOOR));
    return new Use(volume, write(home, all, counted, volume, through));
  }

  private BigDecimal write(
      Home home, Statements all, BigDecimal counted, BigDecimal volume, long through)
      throws SQLException, GeneralSecurityException {
    String number = home.account() + "-" + period;
    BigDecimal total = BigDecimal.ZERO;
    StringBuilder lines = new StringBuilder();
    BigDecimal before = counted;
    BigDecimal left = volume;
    for (int tier = 0; tier < LIMITS.length && left.signum() > 0; tier++) {
      BigDecimal part = LIMITS[tier].subtract(before).max(BigDecimal.ZERO).min(left);
      if (part.signum() > 0) {
        BigDecimal exact = part.multiply(PRICES[tier]);
        BigDecimal amount = exact.setScale(2, RoundingMode.HALF_UP);
        total = total.add(amount);
        lines
            .append(lines.length() == 0 ? "" : ",")
            .append(
                "{\"version\":\"SAMPLE\",\"after\":\"2025-12-31\",\"through\":\"2026-02-28\",\"tier\":")
            .append(tier + 1)
            .append(",\"volume\":")
            .append(part)
            .append(",\"price\":")
            .append(PRICES[tier])
            .append(",\"exact\":")
            .append(exact)
            .append(",\"amount\":")
            .append(amount)
            .append(",\"method\":\"WHOLE\",\"readings\":[{\"meter\":\"M\",\"from\":0,\"to\":")
            .append(volume)
            .append(",\"kind\":\"ACTUAL\"}]}");
        before = before.add(part);
        left = left.subtract(part);
      }
    }
    byte[] bill = bytes("{\"number\":\"" + number + "\",\"account\":\"" + home.account()
        + "\",\"period\":\"2026-02\",\"kind\":\"REGULAR\",\"after\":\"2025-12-31\",\"through\":\"2026-02-28\",\"issuedOn\":\"2026-02-28\","
        + "\"dueOn\":\"2026-03-15\",\"priceClass\":\"" + home.priceClass()
        + "\",\"priced\":{\"lines\":[" + lines
        + "],\"before\":{\"cycle\":\"2026-01-01\",\"volume\":" + counted
        + "},\"after\":{\"cycle\":\"2026-01-01\",\"volume\":" + before
        + "}},\"run\":\"RUN-1\"}");
    byte[] debt = bytes("{\"id\":\"" + number + "\",\"account\":\"" + home.account()
        + "\",\"kind\":\"GAS\",\"amount\":" + total + ",\"open\":" + total
        + ",\"openedOn\":\"2026-02-28\",\"dueOn\":\"2026-03-15\",\"state\":\"OPEN\"}");
    byte[] entry = bytes("{\"account\":\"" + home.account()
        + "\",\"number\":1,\"kind\":\"BILL\",\"day\":\"2026-02-28\",\"postings\":[{\"title\":\"RECEIVABLE_GAS\",\"amount\":"
        + total
        + "},{\"title\":\"REVENUE_GAS\",\"amount\":-" + total + "}]}");
    byte[] ledger = bytes("{\"account\":\"" + home.account()
        + "\",\"entries\":1,\"balances\":{\"RECEIVABLE_GAS\":" + total + ",\"REVENUE_GAS\":-"
        + total + "},\"bills\":1,\"lastBill\":\"" + number + "\"}");
    all.bill().setString(1, number);
    all.bill().setString(2, home.account());
    all.bill().setString(3, "2026-0" + 2 * period);
    all.bill().setLong(4, through);
    all.bill().setString(5, "RUN-1");
    all.bill().setBigDecimal(6, before);
    all.bill().setBytes(7, bill);
    all.bill().addBatch();
    all.debt().setString(1, number);
    all.debt().setString(2, home.account());
    all.debt().setLong(3, through);
    all.debt().setBytes(4, debt);
    all.debt().addBatch();
    all.entry().setString(1, "entry-" + number);
    all.entry().setString(2, home.account());
    all.entry().setLong(3, period);
    all.entry().setBytes(4, entry);
    all.entry().addBatch();
    all.newLedger().setString(1, number);
    all.newLedger().setLong(2, through);
    all.newLedger().setBytes(3, ledger);
    all.newLedger().setInt(4, period);
    all.newLedger().setString(5, home.account());
    all.newLedger().addBatch();
    byte[] command = bytes("{\"point\":\"" + home.point() + "\",\"account\":\"" + home.account()
        + "\",\"period\":\"2026-02\",\"through\":\"2026-02-28\",\"run\":\"RUN-1\"}");
    String[] types = {"bill", "debt", "entry", "ledger"};
    byte[][] states = {bill, debt, entry, ledger};
    for (int i = 0; i < WRITES; i++) {
      journal(all.journal(), types[i], number, through, command, states[i]);
    }
    all.receipt().setString(1, home.point());
    all.receipt().setString(2, "c-" + number);
    all.receipt().setBytes(3, digest(command));
    all.receipt().setLong(4, through);
    all.receipt()
        .setBytes(
            5,
            bytes("{\"root\":\"" + home.point() + "\",\"id\":\"" + number
                + "\",\"written\":[\"bill\",\"debt\",\"entry\",\"ledger\"]}"));
    all.receipt().addBatch();
    return total;
  }

  private void journal(
      PreparedStatement insert, String type, String id, long now, byte[] payload, byte[] state)
      throws SQLException, GeneralSecurityException {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    digest.update(salt);
    byte[] payloadHash = digest.digest(payload);
    byte[] stateHash = digest.digest(state);
    digest.update(bytes(type));
    digest.update(bytes(id));
    digest.update(payloadHash);
    digest.update(stateHash);
    digest.update(ByteBuffer.allocate(16).putLong(1).putLong(now).array());
    insert.setLong(1, place.incrementAndGet());
    insert.setString(2, type);
    insert.setString(3, id);
    insert.setLong(4, period);
    insert.setLong(5, now);
    insert.setLong(6, now);
    insert.setString(7, "E-1");
    insert.setString(8, "ADMINISTRATOR");
    insert.setString(9, "billing.bill");
    insert.setString(10, "c-" + id);
    insert.setBytes(11, payload);
    insert.setBytes(12, salt);
    insert.setBytes(13, payloadHash);
    insert.setBytes(14, stateHash);
    insert.setBytes(15, digest.digest());
    insert.addBatch();
  }

  private static byte[] digest(byte[] of) throws GeneralSecurityException {
    return MessageDigest.getInstance("SHA-256").digest(of);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** What was billed, in yuan: to be compared with the library's. */
  long bills() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from hb_bill")) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
