package org.gasservice.core.meter;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.customer.Register;
import org.gasservice.storage.Key;
import org.immutables.value.Value;

/**
 * Records what a meter shows ({@code meter.record-reading}, 抄表). Delivered again with the same content it is the same reading; with other content it is
 * refused.
 *
 * @param number of the meter in use at the point
 * @param value on the dial, in m³
 * @param source VISIT, REMOTE or CUSTOMER
 * @param readAt when; the moment the command happened, when absent
 * @param display what a prepaid meter says is left, in m³; may be negative
 * @param photo digest of a photo, a token
 * @param sheet line of the task sheet it is read for
 */
@Value.Builder
public record RecordReading(
    String point,
    String number,
    BigDecimal value,
    ReadingSource source,
    Optional<Instant> readAt,
    Optional<BigDecimal> display,
    Optional<String> photo,
    Optional<Key> sheet)
    implements Command, WithRecordReading {

  public RecordReading {
    readAt = readAt == null ? Optional.empty() : readAt;
    display = display == null ? Optional.empty() : display;
    photo = photo == null ? Optional.empty() : photo;
    sheet = sheet == null ? Optional.empty() : sheet;
  }

  public static RecordReadingBuilder builder() {
    return new RecordReadingBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("point", point);
    problems.token("number", number);
    Register.check(problems, "value", value);
    boolean taken = source == ReadingSource.VISIT
        || source == ReadingSource.REMOTE
        || source == ReadingSource.CUSTOMER;
    problems.require(taken, "source", "meter.source");
    display.ifPresent(left -> Register.check(problems, "display", left.abs()));
    photo.ifPresent(digest -> problems.token("photo", digest));
  }
}
