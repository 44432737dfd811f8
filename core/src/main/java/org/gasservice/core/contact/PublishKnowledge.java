package org.gasservice.core.contact;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Publishes the answer to a common question, or a new version of it ({@code contact.publish-knowledge}) [D8-1.3a].
 *
 * @param topic what it is looked for under
 * @param from first day
 * @param through last day; absent until further notice
 */
@Value.Builder
public record PublishKnowledge(
    String code,
    String topic,
    String questionZh,
    String questionEn,
    String answerZh,
    String answerEn,
    LocalDate from,
    Optional<LocalDate> through)
    implements Command {

  private static final int LONGEST_CODE = 60;
  private static final int LONGEST = 500;

  public PublishKnowledge {
    through = through == null ? Optional.empty() : through;
  }

  public static PublishKnowledgeBuilder builder() {
    return new PublishKnowledgeBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("code", code);
    problems.require(code.length() <= LONGEST_CODE, "code", "problem.too-large");
    problems.token("topic", topic);
    text(problems, "questionZh", questionZh);
    text(problems, "questionEn", questionEn);
    text(problems, "answerZh", answerZh);
    text(problems, "answerEn", answerEn);
    problems.require(
        through.filter(last -> last.isBefore(from)).isEmpty(), "through", "problem.order");
  }

  private static void text(Problems problems, String path, String text) {
    problems.require(!text.isBlank(), path, "problem.blank");
    if (text.length() > LONGEST) {
      problems.add(path, "problem.too-long", Map.of("most", LONGEST));
    }
  }
}
