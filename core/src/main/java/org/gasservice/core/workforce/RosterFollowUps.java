package org.gasservice.core.workforce;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.FollowUp.Derived;
import org.gasservice.core.command.FollowUp.Plan;
import org.gasservice.core.command.PagedReads;
import org.gasservice.core.command.Trigger;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Held;
import org.gasservice.storage.Hit;
import org.gasservice.storage.Page;
import org.gasservice.storage.Range;

/** What leaving brings about in rosters: whoever left is not on duty any more, and the gap shows. */
record RosterFollowUps(WorkforceSettings settings) {

  FollowUp left() {
    return new FollowUp(
        "duty-of-who-left",
        Set.of("workforce.leave"),
        Set.of("workforce.note-absence"),
        this::left);
  }

  @Keeps({Clauses.D3_11, Clauses.D5_1_2a, Clauses.D5_1_3a, Clauses.D10_2_2})
  private Plan left(Trigger trigger, PagedReads reads, Optional<Bytes> after, int limit) {
    String person = trigger.key().root();
    Optional<Instant> gone = reads
        .find(Employee.TYPE, Employee.keyOf(person))
        .flatMap(held -> held.value().through())
        .map(last -> last.plusDays(1).atStartOfDay(settings.zone()).toInstant());
    if (gone.isEmpty()) {
      return Plan.NOTHING;
    }
    Range later = Range.all(DutyRoster.OF_EMPLOYEE).equalTo(person).atLeast(gone.get());
    Page<Hit> page = reads.page(DutyRoster.TYPE, later, after, limit);
    return new Plan(
        reads.all(DutyRoster.TYPE, page.rows().stream().map(Hit::key).toList()).stream()
            .filter(held -> held.value().wants(person, gone.get()))
            .map(held -> absent(held, person, gone.get()))
            .toList(),
        page.next());
  }

  private static Derived absent(Held<DutyRoster> held, String person, Instant gone) {
    DutyRoster roster = held.value();
    return Derived.of(
        held.key(),
        NoteAbsence.builder()
            .unit(roster.unit())
            .post(roster.post())
            .roster(roster.from())
            .employee(person)
            .from(gone.isAfter(roster.from()) ? gone : roster.from())
            .to(roster.to())
            .foreseen(false)
            .build());
  }
}
