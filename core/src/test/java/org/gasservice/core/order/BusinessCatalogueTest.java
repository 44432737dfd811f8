package org.gasservice.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.customer.AuthorityMatrix;
import org.gasservice.core.customer.Business;
import org.gasservice.core.standard.BusinessPapers.Paper;
import org.gasservice.core.standard.ClauseCatalogue;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.ServiceStandard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BusinessCatalogueTest {

  private static final BusinessCatalogue CATALOGUE = BusinessCatalogue.standard();
  private static final ServiceStandard MANUAL = ServiceStandard.manual();

  private static final AuthorityMatrix WHO = AuthorityMatrix.standard();

  /** Writes the page anew instead of comparing: {@code -Dupdate.docs=true}. */
  private static final boolean UPDATE = Boolean.getBoolean("update.docs");

  private static final Path PAGE = Path.of("..", "docs", "businesses.md");

  @ParameterizedTest
  @EnumSource
  @Keeps({D2_1_2, D8_1_4b})
  void everyBusinessIsInTheCatalogue(Business business) {
    BusinessEntry entry = CATALOGUE.of(business);
    assertThat(entry.business()).isEqualTo(business);
    assertThat(entry.forms())
        .isNotEmpty()
        .allSatisfy(
            form -> assertThat(ClauseCatalogue.manual().all().stream().map(clause -> clause.id()))
                .contains(form));
  }

  @Test
  void theCatalogueIsWrittenDownAsItIs() throws IOException {
    Map<String, String> words = MessageBundle.beside(Business.class).chinese();
    StringBuilder page = new StringBuilder("# The businesses of a gas company\n\n"
        + "Drawn from `BusinessCatalogue.standard()`, `AuthorityMatrix.standard()` and the papers of `ServiceStandard.manual()`; a test compares. *(if)* marks a paper asked\n"
        + "for in some cases only; no fee items means that nothing may be charged.\n\n"
        + "| business | 业务 | who may ask | papers | fee items | promise to | forms |\n"
        + "|---|---|---|---|---|---|---|\n");
    for (BusinessEntry entry : CATALOGUE.entries()) {
      page.append("| `%s` | %s | %s | %s | %s | %s | %s |\n"
          .formatted(
              entry.business(),
              words.get("Business." + entry.business()),
              whoMayAsk(entry.business()),
              entry.papers(MANUAL).stream()
                  .map(p -> p.id() + (p.always() ? "" : " *(if)*"))
                  .collect(Collectors.joining(", ")),
              String.join(", ", entry.feeItems()),
              entry.promise().map(Object::toString).orElse(""),
              String.join(", ", entry.forms())));
    }
    if (UPDATE) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE)).isEqualTo(page.toString());
  }

  private static String whoMayAsk(Business business) {
    return WHO.anyone().contains(business)
        ? "anybody"
        : WHO.whoMayAsk(business).stream().map(Enum::name).collect(Collectors.joining(", "));
  }

  @Test
  @Keeps(D2_1_2)
  void papersAreThoseOfTheStandardAndSomeAreAskedForInSomeCasesOnly() {
    assertThat(CATALOGUE.of(Business.TRANSFER).papers(MANUAL))
        .extracting(Paper::id)
        .as("no receipt of the last bill: the debt stays with the old holder")
        .containsExactly("ID", "DEED", "JOINT", "CARD", "AGENT");
    assertThat(CATALOGUE.of(Business.CLOSURE).papers(MANUAL))
        .filteredOn(paper -> !paper.always())
        .extracting(Paper::id)
        .containsExactly("CARD", "AGENT");
    assertThat(CATALOGUE.of(Business.DANGER_REPORT).papers(MANUAL)).isEmpty();
  }

  @Test
  @Keeps(D4_10b)
  void aPromiseIsThatOfTheStandardForTheBusiness() {
    assertThat(CATALOGUE.of(Business.ALTERATION).promises(MANUAL, Station.TODAY))
        .singleElement()
        .satisfies(policy -> assertThat(policy.clause()).isEqualTo(D4_10b));
    assertThat(CATALOGUE.of(Business.RECONNECTION).promises(MANUAL, Station.TODAY))
        .singleElement()
        .satisfies(policy -> assertThat(policy.clause()).isEqualTo(D10_S3));
    assertThat(CATALOGUE.of(Business.NAME_CHANGE).promises(MANUAL, Station.TODAY))
        .isEmpty();
  }

  @Test
  @Keeps(D4_6b)
  void whatTheLawMadeFreeIsFreeAndACompanyMayChangeAnEntry() {
    assertThat(CATALOGUE.entries())
        .filteredOn(BusinessEntry::free)
        .extracting(BusinessEntry::business)
        .contains(Business.FIRST_GAS_ON, Business.METER_EXCHANGE, Business.DANGER_REPORT);
    BusinessEntry dearer = new BusinessEntry(
        Business.TRANSFER,
        Set.of("TRANSFER"),
        Optional.empty(),
        CATALOGUE.of(Business.TRANSFER).forms());
    assertThat(CATALOGUE.with(dearer).of(Business.TRANSFER)).isEqualTo(dearer);
    assertThat(CATALOGUE.of(Business.TRANSFER).free()).isTrue();
  }
}
