package org.gasservice.core.workforce;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Set;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.immutables.value.Value;

/**
 * Describes a job, or describes it anew ({@code workforce.define-post}).
 *
 * @param post a token, as employees have it
 * @param duties what it answers for
 * @param workKinds kinds of work it needs a certificate for
 * @param mans posts of rosters it may be on duty at
 */
@Value.Builder
public record DefinePost(
    String post, String name, List<String> duties, Set<String> workKinds, Set<DutyPost> mans)
    implements Command {

  public DefinePost {
    duties = duties == null ? List.of() : List.copyOf(duties);
    workKinds = workKinds == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(workKinds);
    mans = mans == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(mans);
  }

  public static DefinePostBuilder builder() {
    return new DefinePostBuilder();
  }

  @Override
  public void check(Problems problems) {
    problems.token("post", post);
    problems.text("name", name, Post.LONGEST_TEXT);
    duties.forEach(duty -> problems.text("duties", duty, Post.LONGEST_TEXT));
    problems.require(duties.size() <= Post.MOST_DUTIES, "duties", "problem.too-large");
    workKinds.forEach(kind -> problems.token("workKinds", kind));
  }
}
