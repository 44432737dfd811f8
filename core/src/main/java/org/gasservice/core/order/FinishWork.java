package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Key;

/**
 * Work is done and signed off ({@code order.finish-work}): time, people, situation and record [D1-4.5].
 *
 * @param situation what was found and done
 * @param signedBy who signs; the actor when absent
 * @param recordNumber number of the paper or digest of the picture, if there is one
 */
public record FinishWork(
    Key order,
    Personal situation,
    Optional<String> signedBy,
    Optional<String> recordNumber,
    Optional<Late> late)
    implements OrderCommand {

  public FinishWork {
    signedBy = Given.optional(signedBy);
    recordNumber = Given.optional(recordNumber);
    late = Given.optional(late);
  }

  public static FinishWork of(Key order, String situation) {
    return new FinishWork(
        order, Personal.of(situation), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Override
  public Optional<String> second() {
    return late.flatMap(Late::confirmedBy);
  }

  @Override
  public void check(Problems problems) {
    problems.text("situation", situation);
    signedBy.ifPresent(person -> problems.token("signedBy", person));
    recordNumber.ifPresent(number -> problems.token("recordNumber", number));
    Late.check(problems, late);
  }
}
