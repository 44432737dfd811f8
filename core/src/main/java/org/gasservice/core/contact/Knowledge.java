package org.gasservice.core.contact;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.core.standard.Clauses;
import org.gasservice.core.standard.Keeps;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;

/**
 * The answer to a common question (知识库条目), in versions that are never changed [D8-1.3a]: what was said on a day is what held on that day. Its own root.
 *
 * @param code such as {@code TRANSFER-PAPERS}
 * @param topic what it is looked for under, such as {@code TRANSFER}
 * @param versions by first day
 */
public record Knowledge(String code, String topic, List<Version> versions) {

  /**
   * What is answered from a day on, until the next version.
   *
   * @param number from 1, in the order of publishing
   * @param through last day; absent until further notice
   * @param by who answers for it being right
   */
  public record Version(
      int number,
      String questionZh,
      String questionEn,
      String answerZh,
      String answerEn,
      LocalDate from,
      Optional<LocalDate> through,
      String by) {
    public Version {
      through = through == null ? Optional.empty() : through;
    }

    boolean holdsOn(LocalDate day) {
      return !day.isBefore(from) && through.filter(day::isAfter).isEmpty();
    }
  }

  /** Most versions kept here; older ones stand in the journal. */
  static final int MOST = 4;

  /** Entries by topic and code. */
  public static final String BY_TOPIC = "by_topic";

  public static final AggregateType<Knowledge> TYPE = new AggregateType<>(
      "knowledge",
      Knowledge.class,
      JsonCodec.whole(1, Knowledge.class),
      List.of(
          Attribute.of("topic", Kind.TOKEN, Knowledge::topic),
          Attribute.of("code", Kind.TOKEN, Knowledge::code)),
      List.of(Index.over(BY_TOPIC, Reach.STORE, "topic", "code")));

  public Knowledge {
    versions = List.copyOf(versions);
  }

  /** @param code of the entry */
  public static Key keyOf(String code) {
    return Key.ofRoot(rootOf(code));
  }

  static String rootOf(String code) {
    return "knowledge-" + code;
  }

  /** What is answered on a day; of several versions that hold the one published last. */
  @Keeps(Clauses.D8_1_3a)
  public Optional<Version> on(LocalDate day) {
    return versions.stream()
        .filter(version -> version.holdsOn(day))
        .max(Comparator.comparingInt(Version::number));
  }

  Knowledge with(Version next) {
    List<Version> all = new ArrayList<>(versions);
    all.add(next);
    return new Knowledge(code, topic, all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  int nextNumber() {
    return versions.isEmpty() ? 1 : versions.get(versions.size() - 1).number() + 1;
  }
}
