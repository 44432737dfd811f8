package org.gasservice.core.document;

import static org.gasservice.core.standard.Clauses.F10;
import static org.gasservice.core.standard.Clauses.F11;
import static org.gasservice.core.standard.Clauses.F9;

import java.util.List;
import java.util.Optional;
import org.gasservice.core.command.InvalidCommand;
import org.gasservice.core.customer.UseClass;
import org.gasservice.core.document.Filler.Facts;
import org.gasservice.core.inspection.Hazard;
import org.gasservice.core.inspection.InspectionCards;
import org.gasservice.core.inspection.InspectionOutcome;
import org.gasservice.core.inspection.ItemCheck;
import org.gasservice.core.inspection.Recheck;
import org.gasservice.core.inspection.RectificationNotice;
import org.gasservice.core.inspection.SafetyInspection;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.Key;

/** Fills the papers of inspections and hazards. Without what they are about they are written by hand. Pure. */
final class SafetyFillers {

  private SafetyFillers() {}

  static List<Filler> all() {
    return List.of(
        new Filler(F9, (about, facts) -> MeterFillers.by(about, key -> card(F9, key, facts))),
        new Filler(F11, (about, facts) -> MeterFillers.by(about, key -> card(F11, key, facts))),
        new Filler(F10, (about, facts) -> MeterFillers.by(about, key -> notice(key, facts))));
  }

  /** About an inspection visit; homes and others have cards of their own. */
  @Keeps({F9, F11})
  private static Filling card(String form, Key key, Facts facts) {
    SafetyInspection visit = facts.reads().require(SafetyInspection.TYPE, key).value();
    if (!visit.form().equals(form)) {
      throw InvalidCommand.of("form", "document.other-card");
    }
    Filling filling = user(key, facts)
        .moment("date", visit.at())
        .text("inspector", visit.inspector())
        .yes("leaflet", visit.leaflet());
    if (visit.outcome() != InspectionOutcome.DONE) {
      filling.text("noAccess", facts.say(visit.outcome()));
    }
    visit.window().ifPresent(window -> filling.text("round", window.label()));
    for (ItemCheck item : visit.items()) {
      filling.row(
          "items",
          named(item.item(), key, facts),
          facts.say(item.result()),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }
    for (String id : visit.hazards()) {
      facts
          .reads()
          .find(Hazard.TYPE, new Key(key.root(), id))
          .map(held -> held.value())
          .ifPresent(hazard -> filling.row(
              "hazards",
              hazard.description(),
              facts.say(hazard.grade()),
              hazard.notice().map(RectificationNotice::number)));
    }
    return filling;
  }

  /** An item as the card of such a place calls it. */
  private static String named(String item, Key key, Facts facts) {
    InspectionCards cards = InspectionCards.standard();
    UseClass use =
        PointFacts.of(Optional.of(Key.ofRoot(key.root())), facts).point().useClass();
    return cards
        .of(use)
        .item(item)
        .or(() -> cards.item(item))
        .map(known -> known.title().in(facts.language()))
        .orElse(item);
  }

  /** About a hazard. How it was served is given by hand until that is on record. */
  @Keeps(F10)
  private static Filling notice(Key key, Facts facts) {
    Hazard hazard = facts.reads().require(Hazard.TYPE, key).value();
    Filling filling = user(key, facts)
        .text("inspection", hazard.inspection())
        .text("hazard", hazard.description())
        .text("grade", facts.say(hazard.grade()))
        .date("deadline", hazard.deadline())
        .yes("gasStopped", hazard.shutOff().isPresent())
        .moment("restoredAt", hazard.restoral().flatMap(restoral -> restoral.doneAt()));
    hazard.notice().ifPresent(notice -> {
      filling.text("basis", notice.basis());
      notice.serving().ifPresent(serving -> {
        filling.text("served", facts.say(serving.method())).moment("servedAt", serving.at());
        serving.witness().ifPresent(witness -> filling.text("witness", witness));
      });
    });
    Optional<Recheck> recheck = hazard.round().recheck();
    recheck.ifPresent(again -> filling
        .date("recheckedOn", again.at().atZone(facts.zone()).toLocalDate())
        .text("recheckResult", again.passed() ? "✓" : "✗"));
    return filling;
  }

  private static Filling user(Key key, Facts facts) {
    return PointFacts.of(Optional.of(Key.ofRoot(key.root())), facts).user(new Filling());
  }
}
