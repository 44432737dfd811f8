package org.gasservice.core.order;

import java.util.Optional;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * The work reaches its next stage ({@code order.advance}), with what shows it.
 *
 * @param to the stage; which follows which is said by the workflow of the kind
 * @param signedBy who signs for it, where somebody who holds the certificate must; the actor when absent
 */
public record AdvanceOrder(
    Key order, OrderState to, Optional<Proof> proof, Optional<String> signedBy, Optional<Late> late)
    implements OrderCommand {

  public AdvanceOrder {
    proof = Given.optional(proof);
    signedBy = Given.optional(signedBy);
    late = Given.optional(late);
  }

  public static AdvanceOrder to(Key order, OrderState stage, Proof proof) {
    return new AdvanceOrder(order, stage, Optional.of(proof), Optional.empty(), Optional.empty());
  }

  @Override
  public Optional<String> second() {
    return late.flatMap(Late::confirmedBy);
  }

  @Override
  public void check(Problems problems) {
    proof.ifPresent(shown -> shown.check(problems));
    signedBy.ifPresent(person -> problems.token("signedBy", person));
    Late.check(problems, late);
  }
}
