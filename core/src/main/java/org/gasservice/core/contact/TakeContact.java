package org.gasservice.core.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.core.privacy.Personal;
import org.immutables.value.Value;

/**
 * Takes a call, visit, letter or message ({@code contact.take}) that reports neither a fault nor danger and is no
 * complaint. Answered at once it is settled; else it
 * becomes a request with a promise [D2-1.9, D5-1.6b, D5-1.6c].
 *
 * @param servicePoint the point it is about
 * @param answer what was answered at once
 * @param knowledge code of the entry the answer was taken from [D8-1.3a]; an answer by itself
 * @param promisedBy when an answer was promised; the latest allowed when absent
 * @param papers what the customer has to bring, all of it [D2-1.2]
 */
@Value.Builder
public record TakeContact(
    Reported from,
    Matter matter,
    Personal said,
    Optional<String> servicePoint,
    Optional<Personal> answer,
    Optional<String> knowledge,
    Optional<Instant> promisedBy,
    List<String> papers)
    implements Command {

  public TakeContact {
    servicePoint = servicePoint == null ? Optional.empty() : servicePoint;
    answer = answer == null ? Optional.empty() : answer;
    knowledge = knowledge == null ? Optional.empty() : knowledge;
    promisedBy = promisedBy == null ? Optional.empty() : promisedBy;
    papers = papers == null ? List.of() : List.copyOf(papers);
  }

  public static TakeContactBuilder builder() {
    return new TakeContactBuilder();
  }

  @Override
  public void check(Problems problems) {
    from.check(problems);
    problems.text("said", said);
    servicePoint.ifPresent(id -> problems.token("servicePoint", id));
    problems.personal("answer", answer);
    problems.require(
        matter != Matter.FAULT_REPORT
            && matter != Matter.DANGER_REPORT
            && matter != Matter.COMPLAINT,
        "matter",
        "contact.other-command");
    problems.require(
        !answered() || (promisedBy.isEmpty() && papers.isEmpty()),
        "answer",
        "contact.answered-already");
    knowledge.ifPresent(code -> problems.token("knowledge", code));
    Papers.check(problems, papers);
  }

  /** Whether it was settled at once. */
  boolean answered() {
    return answer.isPresent() || knowledge.isPresent();
  }
}
