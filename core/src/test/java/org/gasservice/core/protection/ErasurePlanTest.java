package org.gasservice.core.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D6_7_3;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gasservice.core.Office;
import org.gasservice.core.command.Actor;
import org.gasservice.core.command.Command;
import org.gasservice.core.command.FollowUp;
import org.gasservice.core.command.Pipeline;
import org.gasservice.core.command.Submission;
import org.gasservice.core.command.Trigger;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Key;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An erasure goes to every place where something of the person lies, however many there are, and ends after the last. */
class ErasurePlanTest {

  private final Archive archive = new Archive();
  private final Office office = archive.office;

  @AfterEach
  void close() {
    archive.close();
  }

  private static String root(int number) {
    return String.format(Locale.ROOT, "X-%03d", number);
  }

  private void erasedFrom(int places) {
    List<Submission> notes = IntStream.range(0, places)
        .mapToObj(i -> Submission.of(
            Actor.employee("E-1"),
            new Note.Put(new Key(root(i), "n"), Note.of("2026-03-02", "P-1"))))
        .toList();
    office.pipeline().executeAll(notes, Pipeline.Mode.EACH);
    office.run(new RestrictParty("P-1", Ground.CONSENT_WITHDRAWN));
    office.wait(Duration.ofDays(3 * 365 + 2));
    office.run(new EraseParty("P-1"));
  }

  @ParameterizedTest
  @CsvSource({"0, 64", "1, 64", "63, 64", "64, 64", "65, 64", "130, 64", "128, 64", "70, 1"})
  @Keeps(D6_7_3)
  void everyPlaceIsPlannedOnceAndTheEndComesLast(int places, int limit) {
    erasedFrom(places);

    List<Command> planned = new ArrayList<>();
    Optional<Bytes> after = Optional.empty();
    do {
      FollowUp.Plan page = ErasurePlan.FOLLOW_UP
          .planner()
          .plan(trigger(), office.pipeline().reads(Actor.system("follower")), after, limit);
      assertThat(page.derived()).hasSizeLessThanOrEqualTo(limit);
      page.derived().forEach(derived -> planned.add(derived.command()));
      after = page.next();
    } while (after.isPresent());

    assertThat(planned)
        .containsExactlyElementsOf(Stream.concat(
                IntStream.range(0, places).<Command>mapToObj(i -> new EraseHere("P-1", root(i))),
                Stream.of(new FinishErasure("P-1")))
            .toList());
  }

  private Trigger trigger() {
    return new Trigger(
        "party",
        Key.ofRoot("P-1"),
        3,
        office.now(),
        office.now(),
        "E-1",
        "protection.erase",
        new EraseParty("P-1"));
  }
}
