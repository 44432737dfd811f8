package org.gasservice.core.complaint;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.immutables.value.Value;

/**
 * Takes a case an outside body forwarded ({@code complaint.open-case}), under the body's number and with the dates it set.
 *
 * @param unit that answers it
 * @param complaint the complaint it is about, if there is one already
 */
@Value.Builder
public record OpenCase(
    String body,
    String number,
    Optional<Personal> citizen,
    Optional<Personal> phone,
    Personal summary,
    Optional<String> complaint,
    String unit,
    List<Limit> limits)
    implements Command {

  /**
   * A date the body set.
   *
   * @param reference the body's own number of the paper that sets it, a new one each time
   */
  public record Limit(CaseMilestone milestone, Instant due, String reference) {}

  public OpenCase {
    citizen = citizen == null ? Optional.empty() : citizen;
    phone = phone == null ? Optional.empty() : phone;
    complaint = complaint == null ? Optional.empty() : complaint;
    limits = limits == null ? List.of() : List.copyOf(limits);
  }

  public static OpenCaseBuilder builder() {
    return new OpenCaseBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("body", body);
    problems.token("number", number);
    problems.token("unit", unit);
    complaint.ifPresent(id -> problems.token("complaint", id));
    citizen.ifPresent(line -> problems.line("citizen", line));
    phone.ifPresent(line -> problems.line("phone", line));
    problems.text("summary", summary);
    limits.forEach(limit -> problems.token("limits.reference", limit.reference()));
  }
}
