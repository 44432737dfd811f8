package org.gasservice.core.dunning;

import org.gasservice.core.command.Command;
import org.gasservice.core.command.Problems;
import org.gasservice.storage.Key;

/**
 * Records that a notice was served ({@code dunning.record-serving}); the time to pay and the lead time count from it.
 *
 * @param evidence a token: signature, photo, number of the letter
 */
public record RecordServing(Key notice, ServedBy how, String evidence) implements Command {

  @Override
  public void check(Problems problems) {
    problems.token("evidence", evidence);
  }
}
