package org.gasservice.core.workforce;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Set;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Key;

/**
 * A job with its duties and what it takes (岗位). All jobs lie in one root: they are few and seldom change. A job nobody described is a word and asks for nothing.
 *
 * @param id a token; the {@code post} of employees
 * @param name what people call it; not personal
 * @param duties what whoever holds it answers for, in words
 * @param workKinds kinds of work whoever holds it must have a certificate for
 * @param mans posts of rosters it may be on duty at; a hotline is manned by whoever it is the job of [D5-1.3a]
 */
@Keeps(Clauses.D3_5)
public record Post(
    String id, String name, List<String> duties, Set<String> workKinds, Set<DutyPost> mans) {

  static final String ROOT = "posts";

  /** Longest name or duty, in characters. */
  static final int LONGEST_TEXT = 200;

  /** Most duties of one job. */
  public static final int MOST_DUTIES = 20;

  public static final AggregateType<Post> TYPE =
      new AggregateType<>("post", Post.class, JsonCodec.whole(1, Post.class), List.of(), List.of());

  public Post {
    duties = duties == null ? List.of() : List.copyOf(duties);
    workKinds = workKinds == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(workKinds);
    mans = mans == null ? ImmutableSortedSet.of() : ImmutableSortedSet.copyOf(mans);
  }

  public static Key keyOf(String post) {
    return new Key(ROOT, post);
  }
}
