package org.gasservice.core.workforce;

import java.time.LocalDate;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.immutables.value.Value;

/**
 * Takes somebody on ({@code workforce.hire}), of the company's own staff or of a contractor.
 *
 * @param employee new staff number, a token; never given twice
 * @param contractor the firm that sends them; absent for own staff
 * @param post job, a token
 * @param card number of their work card [D10-4.4]
 * @param since first day; the day it happened when absent
 */
@Value.Builder
public record Hire(
    String employee,
    Personal name,
    String post,
    String unit,
    Optional<String> contractor,
    Optional<String> card,
    Optional<LocalDate> since)
    implements Command {

  public Hire {
    contractor = contractor == null ? Optional.empty() : contractor;
    card = card == null ? Optional.empty() : card;
    since = since == null ? Optional.empty() : since;
  }

  public static HireBuilder builder() {
    return new HireBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("employee", employee);
    problems.line("name", name);
    problems.token("post", post);
    problems.token("unit", unit);
    problems.text("contractor", contractor);
    card.ifPresent(number -> problems.token("card", number));
  }
}
