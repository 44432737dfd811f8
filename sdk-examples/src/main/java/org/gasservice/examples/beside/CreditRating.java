package org.gasservice.examples.beside;

import java.math.BigDecimal;
import javax.sql.DataSource;
import org.gasservice.storage.jdbc.Source;

/**
 * What another department knows of a customer's means, and nobody of ours changes. Who decides by it, whether instalments are granted say,
 * writes the tag down that was seen: "rating 3 as of version 17".
 *
 * @param rating 1 (best) to 5
 * @param limit most that may be owed, yuan
 */
public record CreditRating(int rating, BigDecimal limit) {

  private static final String QUERY =
      "select version, rating, credit_limit from credit_rating where cust_no = ?";

  /** Ratings by number of the customer, in a database of the other department's. */
  public static Source<CreditRating> in(DataSource database) {
    return Source.of(
        database,
        QUERY,
        row -> new CreditRating(row.getInt("rating"), row.getBigDecimal("credit_limit")));
  }
}
