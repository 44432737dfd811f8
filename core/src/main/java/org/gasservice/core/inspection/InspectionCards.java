package org.gasservice.core.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.json.Json;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.core.standard.Wording;

/** The cards of a company by use class (安检卡): data, in both languages. */
@Keeps({Clauses.F9, Clauses.F11})
public record InspectionCards(Map<UseClass, InspectionCard> byUse) {

  /** @throws IllegalArgumentException when a use class has none */
  public InspectionCards {
    byUse = Maps.immutableEnumMap(byUse);
    if (byUse.size() != UseClass.values().length) {
      throw new IllegalArgumentException("every use class needs a card");
    }
  }

  /** The cards that ship with the product; a company brings its own as it likes. */
  public static InspectionCards standard() {
    try (InputStream in = InspectionCards.class.getResourceAsStream("cards.json")) {
      if (in == null) {
        throw new IllegalStateException("cards.json is missing");
      }
      return fromJson(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads {@code {"cards": [{"form": "F9", "uses": ["RESIDENTIAL"], "items": [{"id": …, "zh": …, "en": …, "side": "USER"}]}]}}.
   *
   * @throws IOException when it is not such a form
   * @throws IllegalArgumentException when a name is unknown or a use class has no card
   */
  public static InspectionCards fromJson(String json) throws IOException {
    Map<UseClass, InspectionCard> cards = new EnumMap<>(UseClass.class);
    for (JsonNode card : Json.parse(json).path("cards")) {
      List<InspectionCard.Item> items = new ArrayList<>();
      card.path("items").forEach(item -> items.add(item(item)));
      InspectionCard read = new InspectionCard(card.path("form").asText(), items);
      card.path("uses").forEach(use -> cards.put(UseClass.valueOf(use.asText()), read));
    }
    return new InspectionCards(cards);
  }

  private static InspectionCard.Item item(JsonNode item) {
    return new InspectionCard.Item(
        item.path("id").asText(),
        new Wording(item.path("en").asText(), item.path("zh").asText()),
        Side.valueOf(item.path("side").asText()));
  }

  public InspectionCard of(UseClass use) {
    return Optional.ofNullable(byUse.get(use)).orElseThrow();
  }

  /** An item of any card. */
  public Optional<InspectionCard.Item> item(String id) {
    return ImmutableMap.copyOf(byUse).values().stream()
        .flatMap(card -> card.item(id).stream())
        .findFirst();
  }
}
