package org.gasservice.core.order;

import com.fasterxml.jackson.databind.annotation.JsonSerialize;
import java.time.Instant;
import java.util.Optional;
import org.gasservice.core.privacy.GoesWithPerson;

/**
 * One explicit piece of work (作业项目) [D1-2.1].
 *
 * @param item names it within the order
 * @param title what is to be done, in a few words; not about people
 * @param doneAt empty while open
 */
public record WorkItem(
    String item,
    @JsonSerialize(using = GoesWithPerson.class) String title,
    Optional<Instant> doneAt) {

  public WorkItem {
    doneAt = Given.optional(doneAt);
  }

  boolean open() {
    return doneAt.isEmpty();
  }
}
