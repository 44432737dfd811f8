package org.gasservice.core.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.command.MessageBundle;
import org.gasservice.core.command.Messages;
import org.gasservice.core.customer.CustomerFeature;
import org.gasservice.core.money.FeeItem;
import org.gasservice.core.money.FeePrice;
import org.gasservice.core.money.Yuan;
import org.gasservice.core.order.BusinessCatalogue;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.ServiceStandard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The texts of ours, and the guide drawn from the data. */
class ContentsTest {

  static Stream<ContentItem> items() {
    return ContentBook.standard().items().stream();
  }

  @ParameterizedTest
  @MethodSource("items")
  @Keeps({
    Clauses.D10_1_1,
    Clauses.D10_1_2,
    Clauses.D10_1_7,
    Clauses.D8_1_7a,
    Clauses.D3_6,
    Clauses.A8,
    Clauses.A9,
    Clauses.A11,
    Clauses.A12,
    Clauses.A13,
    Clauses.A14,
    Clauses.A15,
    Clauses.A16,
    Clauses.A17,
    Clauses.A18
  })
  void everyTextIsThereInBothLanguagesAndPrints(ContentItem item) {
    assertThat(item.parts())
        .isNotEmpty()
        .allSatisfy(part -> assertThat(part.points()).isNotEmpty());
    assertThat(item.html(Language.ZH)).contains(item.title().zh()).contains("lang=\"zh-CN\"");
    assertThat(item.html(Language.EN)).contains("lang=\"en\"");
  }

  @Test
  @Keeps(Clauses.D10_1_2)
  void thereAreTenMaxims() {
    assertThat(
            ContentBook.standard().find("MAXIMS").orElseThrow().parts().get(0).points())
        .hasSize(10);
  }

  @Test
  @Keeps({Clauses.A10, Clauses.D10_1_6})
  void theGuideTellsPapersTimesAndPricesOfEveryBusiness() {
    LocalDate day = LocalDate.parse("2026-03-02");
    FeeItem hose = FeeItem.builder()
        .code("HOSE-1M")
        .nameZh("胶管")
        .nameEn("Hose")
        .unit("m")
        .addPrices(new FeePrice(Yuan.of("12.5"), "2026-1", day, Optional.empty()))
        .build();
    Messages messages = new Messages(List.of(
        MessageBundle.beside(CustomerFeature.class), MessageBundle.beside(DocumentFeature.class)));

    ContentItem guide = ServiceGuide.of(
        ServiceStandard.manual(), BusinessCatalogue.standard(), List.of(hose), day, 1, messages);

    assertThat(guide.parts()).hasSize(BusinessCatalogue.standard().entries().size() + 1);
    assertThat(points(guide, "报修"))
        .contains("胶管：12.50 元 / m")
        .anyMatch(point -> point.contains("4个小时内 [D10-2.5a]"));
    assertThat(points(guide, "过户")).anyMatch(point -> point.startsWith("携带：")).contains("不收费");
    assertThat(guide.html(Language.EN)).contains("Free of charge");
  }

  private static List<String> points(ContentItem guide, String heading) {
    return guide.parts().stream()
        .filter(part -> part.heading().zh().equals(heading))
        .flatMap(part -> part.points().stream())
        .map(point -> point.zh())
        .toList();
  }
}
