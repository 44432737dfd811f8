package org.gasservice.core.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gasservice.core.standard.Clauses.D6_7_3;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gasservice.core.GasService;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Registry;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.ServiceStandard;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Reach;
import org.gasservice.storage.memory.MemoryStorage;
import org.junit.jupiter.api.Test;

/** Export and erasure reach what is declared; so everything that holds personal data is. */
class PersonalPartsTest {

  private final GasService gas =
      GasService.on(new MemoryStorage()).lookupKey(new byte[16]).build();
  private final Registry registry = gas.registry();

  @Test
  @Keeps(D6_7_3)
  void everyTypeWhoseDocumentColumnsOrJournalHoldPersonalDataIsDeclared() {
    Set<String> holding = new TreeSet<>();
    registry.types().stream()
        .filter(type -> personal(gas.json().schema(type)) || hasPersonalColumn(type))
        .forEach(type -> holding.add(type.name()));
    registry.commands().stream()
        .filter(type -> personal(gas.json().schema(type.name()).orElseThrow()))
        .map(CommandType::about)
        .forEach(type -> holding.add(type.name()));

    assertThat(holding).contains("party", "service_order", "contact", "incident");
    assertThat(declared()).containsAll(holding);
  }

  @Test
  void everyDeclaredIndexIsThereAndOfItsReach() {
    for (PersonalPart<?> part : registry.personal()) {
      part.byPerson()
          .ifPresent(index -> assertThat(part.type().index(index))
              .as(part.type().name())
              .extracting(Index::reach)
              .isEqualTo(Reach.STORE));
      if (part.inRoot() instanceof PersonalPart.InRoot.Many many) {
        assertThat(part.type().index(many.index()))
            .as(part.type().name())
            .extracting(Index::reach)
            .isEqualTo(Reach.ROOT);
      }
    }
  }

  @Test
  void everyRetentionClassIsOneOfTheStandard() {
    Set<String> known = ServiceStandard.manual().retention().stream()
        .map(rule -> rule.records())
        .collect(Collectors.toSet());

    assertThat(registry.personal()).extracting(PersonalPart::records).isSubsetOf(known);
  }

  private Set<String> declared() {
    return registry.personal().stream().map(part -> part.type().name()).collect(Collectors.toSet());
  }

  private static boolean personal(JsonNode schema) {
    return schema.findValuesAsText("format").contains("personal");
  }

  private static <T> boolean hasPersonalColumn(AggregateType<T> type) {
    return Stream.concat(
            type.attributes().stream().map(attribute -> attribute.column()),
            type.indexes().stream().flatMap(index -> type.columns(index).stream()))
        .anyMatch(Column::personal);
  }
}
