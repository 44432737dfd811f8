package org.gasservice.core.inspection;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.standard.Wording;

/**
 * What is looked at (安检卡项目), as data: F9 for homes, F11 for everybody else.
 *
 * @param form id of the form
 * @param items in the order of the form
 */
public record InspectionCard(String form, List<Item> items) {

  /**
   * One thing to look at.
   *
   * @param id a token
   * @param title what the form calls it
   * @param side whose it is, where the boundary of property lies at the meter
   */
  public record Item(String id, Wording title, Side side) {}

  public InspectionCard {
    items = List.copyOf(items);
  }

  public Optional<Item> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  public List<String> ids() {
    return items.stream().map(Item::id).toList();
  }
}
