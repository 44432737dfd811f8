package org.gasservice.core.contact;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gasservice.core.customer.Premises;
import org.gasservice.core.customer.PremisesKind;
import org.gasservice.core.customer.ServicePoint;
import org.gasservice.core.privacy.Personal;

/**
 * Something about a place that two reports of one danger may share (位置线索).
 *
 * @param value of its sort; of a building what people call it, without blanks and signs
 */
public record Clue(Sort sort, Personal value) {

  /** How closely it binds, the closest first. */
  public enum Sort {
    /** The same service point. */
    POINT(60),
    /** The same riser (立管): gas finds its way along it. */
    RISER(50),
    /** The same building or entrance on record. */
    PREMISES(45),
    /** The same house, as far as words say so. */
    BUILDING(40);

    private final int weight;

    Sort(int weight) {
      this.weight = weight;
    }

    /** Points of a hundred. */
    public int weight() {
      return weight;
    }
  }

  /** A name of a place up to its first number: the house, without stairwell, floor and flat. */
  private static final Pattern TO_FIRST_NUMBER = Pattern.compile("^\\D*\\d+");

  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final int LONGEST = 60;

  /** Home, entrance, building. */
  private static final int LEVELS = 3;

  /**
   * All that is known of a place, the closest first.
   *
   * @param premises finds premises on record
   */
  static List<Clue> of(
      Personal place, Optional<ServicePoint> point, Function<String, Optional<Premises>> premises) {
    List<Clue> clues = new ArrayList<>();
    point.ifPresent(known -> {
      clues.add(new Clue(Sort.POINT, Personal.of(known.id())));
      known.place().riser().ifPresent(riser -> clues.add(new Clue(Sort.RISER, Personal.of(riser))));
      clues.addAll(around(known.place().premises().flatMap(premises), premises));
      building(known.place().address()).ifPresent(clues::add);
    });
    building(place).ifPresent(clues::add);
    return clues.stream().distinct().toList();
  }

  /** The entrance and the building around a home; an estate is too large to say anything. */
  private static List<Clue> around(
      Optional<Premises> home, Function<String, Optional<Premises>> premises) {
    List<Clue> clues = new ArrayList<>();
    Optional<Premises> here = home;
    for (int level = 0; level < LEVELS && here.isPresent(); level++) {
      here.filter(p -> p.kind() == PremisesKind.BUILDING || p.kind() == PremisesKind.ENTRANCE)
          .ifPresent(p -> clues.add(new Clue(Sort.PREMISES, Personal.of(p.id()))));
      here = here.flatMap(Premises::within).flatMap(premises);
    }
    return clues;
  }

  /** The house in what people say: {@code 湖滨路12号3-201} and {@code 湖滨路 12 号楼道} are one house. */
  static Optional<Clue> building(Personal place) {
    String words =
        Normalizer.normalize(place.reveal(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    Matcher house = TO_FIRST_NUMBER.matcher(words);
    String name = NOT_WORD.matcher(house.find() ? house.group() : words).replaceAll("");
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Clue(
            Sort.BUILDING, Personal.of(name.substring(0, Math.min(LONGEST, name.length())))));
  }

  /** As the index of incidents holds it. */
  String key() {
    return sort + " " + value.reveal();
  }
}
