package org.gasservice.core.voice;

import java.util.stream.IntStream;
import org.gasservice.core.command.Problems;

/**
 * Marks for a piece of work (评分), each from 1 (poor) to 5 (excellent).
 *
 * @param attitude 服务态度
 * @param punctuality 准时
 * @param quality 质量
 * @param charging 收费
 */
public record Scores(int attitude, int punctuality, int quality, int charging) {

  /** Whoever gives this or less is not content. */
  private static final int POOR = 2;

  private static final int BEST = 5;

  private IntStream all() {
    return IntStream.of(attitude, punctuality, quality, charging);
  }

  /** Whether something has to follow. */
  public boolean poor() {
    return all().anyMatch(score -> score <= POOR);
  }

  /** Sum of the marks, 4 to 20. */
  public int total() {
    return all().sum();
  }

  void check(Problems problems) {
    problems.require(all().allMatch(s -> s >= 1 && s <= BEST), "scores", "problem.range");
  }
}
