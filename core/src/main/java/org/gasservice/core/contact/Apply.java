package org.gasservice.core.contact;

import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.customer.Business;
import org.gasservice.core.privacy.Personal;
import org.immutables.value.Value;

/**
 * Somebody asks for a business ({@code contact.apply}): fills in the acceptance slip F8, with every paper it takes told in one go [D2-1.2,
 * D7-6.4a]. Whoever may not ask for it is declined by the rule in the same step, and told the papers all the same [D2-1.10].
 *
 * @param servicePoint the point it is about, once there is one
 * @param applicant who asks, as a party on record; what they are at the point says what they may ask for
 * @param promisedBy when they hear from us; the latest allowed when absent
 */
@Value.Builder
public record Apply(
    Reported from,
    Business business,
    Personal said,
    Optional<String> servicePoint,
    Optional<String> applicant,
    Optional<Instant> promisedBy)
    implements Command {

  public Apply {
    servicePoint = servicePoint == null ? Optional.empty() : servicePoint;
    applicant = applicant == null ? Optional.empty() : applicant;
    promisedBy = promisedBy == null ? Optional.empty() : promisedBy;
  }

  public static ApplyBuilder builder() {
    return new ApplyBuilder();
  }

  @Override
  public void check(Problems problems) {
    from.check(problems);
    problems.text("said", said);
    servicePoint.ifPresent(id -> problems.token("servicePoint", id));
    applicant.ifPresent(id -> problems.token("applicant", id));
    problems.require(
        business != Business.DANGER_REPORT
            && business != Business.REPAIR
            && business != Business.COMPLAINT,
        "business",
        "contact.other-command");
  }
}
