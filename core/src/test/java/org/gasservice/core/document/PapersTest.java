package org.gasservice.core.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D10_4_15;
import static org.gasservice.core.standard.Clauses.D6_5_3;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gasservice.core.standard.Keeps;
import org.junit.jupiter.api.Test;

/** What is printed on the papers that come from the data, word by word: one page for each scenario that issues some. */
class PapersTest {

  /** Writes the pages anew before comparing: {@code -Dupdate.docs=true}. */
  private static final boolean UPDATE = Boolean.getBoolean("update.docs");

  private static final Path PAGES =
      Path.of("src/test/resources/org/gasservice/core/document/papers");

  private static void asThePageSays(String... scenarios) throws IOException {
    for (String scenario : scenarios) {
      Path page = PAGES.resolve(scenario + ".txt");
      String found = Played.papers(scenario);
      if (UPDATE) {
        Files.createDirectories(PAGES);
        Files.writeString(page, found);
      }
      assertThat(found).isEqualTo(Files.readString(page));
    }
  }

  @Test
  @Keeps({D6_5_3, D10_4_15})
  void papersOfAPoint() throws IOException {
    asThePageSays(
        "the-registration-form-comes-from-the-data",
        "card-and-permit-come-from-the-ignition",
        "documents-of-somebody-erased-go-blank");
  }

  @Test
  @Keeps({D6_5_3, D10_4_15})
  void papersOfReading() throws IOException {
    asThePageSays(
        "a-task-sheet-is-printed-from-the-readings",
        "the-notice-of-a-reading-comes-from-the-sheet");
  }

  @Test
  @Keeps({D6_5_3, D10_4_15})
  void papersOfCharging() throws IOException {
    asThePageSays(
        "the-charge-notice-shows-how-it-is-worked-out", "a-reminder-is-printed-from-the-case");
  }

  @Test
  @Keeps({D6_5_3, D10_4_15})
  void papersOfEntrustedPayment() throws IOException {
    asThePageSays("entrusted-payment-is-printed-from-the-agreement");
  }

  @Test
  @Keeps({D6_5_3, D10_4_15})
  void papersOfAnInspection() throws IOException {
    asThePageSays(
        "the-inspection-card-is-printed-from-the-visit",
        "the-card-names-its-round-and-what-was-found");
  }

  @Test
  @Keeps({D6_5_3, D10_4_15})
  void papersOfWork() throws IOException {
    asThePageSays(
        "the-alteration-form-comes-from-the-order",
        "the-notice-of-a-meter-change-comes-from-the-order");
  }

  @Test
  @Keeps({D6_5_3, D10_4_15})
  void papersOfRequests() throws IOException {
    asThePageSays(
        "the-slip-carries-promise-and-number-to-ask",
        "what-was-wanted-and-what-came-of-it",
        "the-ledger-of-a-day");
  }

  @Test
  @Keeps({D6_5_3, D10_4_15})
  void papersOfComplaintsAndCalls() throws IOException {
    asThePageSays(
        "the-complaint-sheet-comes-from-the-complaint",
        "the-follow-up-record-is-printed-from-the-call");
  }
}
