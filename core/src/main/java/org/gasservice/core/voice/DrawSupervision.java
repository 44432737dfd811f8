package org.gasservice.core.voice;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;

/**
 * Draws the orders whose customers are asked ({@code voice.draw}) [D8-2.3]: of those reported in a month that is over, and closed.
 *
 * @param month as in {@code 2026-03}
 * @param seed said in public before, so that nobody can have chosen it to suit
 * @param size how many, 1 to {@value SupervisionDraw#MOST}
 */
public record DrawSupervision(String station, String month, String seed, int size)
    implements Command {

  private static final int LONGEST_STATION = 60;

  @Override
  public void check(Problems problems) {
    problems.token("station", station);
    problems.require(station.length() <= LONGEST_STATION, "station", "problem.too-large");
    problems.token("seed", seed);
    problems.require(month.matches("[0-9]{4}-(0[1-9]|1[0-2])"), "month", "voice.month");
    problems.require(size >= 1 && size <= SupervisionDraw.MOST, "size", "problem.range");
  }
}
