package org.gasservice.core.access;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * The company a store belongs to (燃气公司); one store is one company.
 *
 * @param zone zone of its business dates
 */
public record Company(String name, ZoneId zone, Instant foundedAt) {

  public static final Key KEY = Key.ofRoot("company");

  public static final AggregateType<Company> TYPE = new AggregateType<>(
      "company", Company.class, JsonCodec.whole(1, Company.class), List.of(), List.of());
}
