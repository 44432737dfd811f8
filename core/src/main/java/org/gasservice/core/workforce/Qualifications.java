package org.gasservice.core.workforce;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.gasservice.core.command.NotFound;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
import org.gasservice.storage.Column;
import org.gasservice.storage.Index;
import org.gasservice.storage.Key;
import org.gasservice.storage.Kind;
import org.gasservice.storage.Reach;
import org.immutables.value.Value;

/**
 * Everything that says what one employee may do (资质). Lies in the root of the employee, there from the first day: whoever decides about work
 * reads it, so that nothing changes in it unnoticed between the decision and its commit.
 *
 * @param owesService whether exams oblige them to stay [D10-6.4d]; contractors' staff do not
 * @param employedThrough last day of work, inclusive; absent while employed
 * @param since first day of work
 * @param trained when they were last trained in each topic [D10-6.2]; one that is absent they were not trained in yet
 * @param settlement how service owed was settled on leaving
 */
@Value.Builder
public record Qualifications(
    String employee,
    boolean owesService,
    Optional<LocalDate> employedThrough,
    List<Exam> exams,
    List<Certificate> certificates,
    Optional<LocalDate> since,
    Map<Topic, LocalDate> trained,
    Optional<ServiceSettlement> settlement)
    implements WithQualifications {

  /** People by the day the last of their certificates ends: who needs an exam soon. */
  public static final String BY_EXPIRY = "by_expiry";

  /** Every certificate not revoked, of people who have not left, by its last day. */
  public static final String CERTIFICATES_BY_EXPIRY = "certificates_by_expiry";

  /** People who have not left by the day up to which they were trained in all topics. */
  public static final String BY_TRAINING = "by_training";

  /** Sittings of exams by the unit their scores went to [D10-6.4c], then by day. */
  public static final String SCORES_OF_UNIT = "scores_of_unit";

  /** Most sittings of exams of one person. */
  static final int MOST_SITTINGS = 100;

  /** Most certificates of one person. */
  static final int MOST_CERTIFICATES = 30;

  public static final AggregateType<Qualifications> TYPE = new AggregateType<>(
      "qualifications",
      Qualifications.class,
      JsonCodec.whole(1, Qualifications.class),
      List.of(
          Attribute.of("last_day", Kind.DATE, q -> q.lastDay().orElse(null)),
          Attribute.of("trained_on", Kind.DATE, q -> q.trainedThroughout().orElse(null))),
      List.of(
          Index.over(BY_EXPIRY, Reach.STORE, "last_day"),
          Index.tuples(
              CERTIFICATES_BY_EXPIRY,
              Reach.STORE,
              List.of(Column.of("ends_on", Kind.DATE), Column.of("certificate", Kind.TOKEN)),
              q -> q.current()
                  .map(c -> List.<Object>of(c.validThrough(), c.id()))
                  .toList()),
          Index.over(BY_TRAINING, Reach.STORE, "trained_on"),
          Index.tuples(
              SCORES_OF_UNIT,
              Reach.STORE,
              List.of(Column.of("archived_at", Kind.TOKEN), Column.of("sat_on", Kind.DATE)),
              q -> q.exams().stream()
                  .flatMap(exam -> exam.sittings().stream())
                  .map(sitting -> List.<Object>of(sitting.archivedAt(), sitting.on()))
                  .distinct()
                  .toList())));

  public Qualifications {
    employedThrough = employedThrough == null ? Optional.empty() : employedThrough;
    exams = exams == null ? List.of() : List.copyOf(exams);
    certificates = certificates == null ? List.of() : List.copyOf(certificates);
    since = since == null ? Optional.empty() : since;
    trained = trained == null ? Map.of() : ImmutableSortedMap.copyOf(trained);
    settlement = settlement == null ? Optional.empty() : settlement;
  }

  public static QualificationsBuilder builder() {
    return new QualificationsBuilder();
  }

  /** Of somebody who has none yet. */
  public static Qualifications none(String employee, Engagement engagement) {
    return builder()
        .employee(employee)
        .owesService(engagement == Engagement.OWN_STAFF)
        .build();
  }

  public static Key keyOf(String employee) {
    return new Key(employee, "qualifications");
  }

  public Optional<Exam> exam(String id) {
    return exams.stream().filter(e -> e.id().equals(id)).findFirst();
  }

  /** @throws NotFound when there is none of that id */
  public Certificate certificate(String id) {
    return certificates.stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new NotFound("certificate", new Key(employee, id)));
  }

  /** Last day of the service owed for exams passed [D10-6.4d]; empty when none is. @param term how long an exam obliges to stay */
  public Optional<LocalDate> serviceOwedThrough(Period term) {
    return exams.stream()
        .filter(exam -> owesService)
        .flatMap(exam -> exam.passedOn().stream())
        .max(Comparator.naturalOrder())
        .map(passed -> passed.plus(term).minusDays(1));
  }

  /** The day since which nothing is missing: the earliest of the last trainings in each topic, the first day of work while one is missing. */
  public Optional<LocalDate> trainedThroughout() {
    if (employedThrough.isPresent()) {
      return Optional.empty();
    }
    return trained.size() < Topic.values().length
        ? since
        : trained.values().stream().min(Comparator.naturalOrder());
  }

  /** Topics they were not trained in since a day. */
  public List<Topic> untrainedSince(LocalDate day) {
    return Stream.of(Topic.values())
        .filter(topic -> !trained.containsKey(topic) || trained.get(topic).isBefore(day))
        .toList();
  }

  Qualifications trained(NoteTraining training) {
    Map<Topic, LocalDate> after = new EnumMap<>(Topic.class);
    after.putAll(trained);
    training
        .topics()
        .forEach(topic ->
            after.merge(topic, training.on(), (before, now) -> now.isAfter(before) ? now : before));
    return withTrained(after);
  }

  /** Their certificates that end between two days, both inclusive, the earliest first. */
  public List<Expiry> expiring(LocalDate from, LocalDate through) {
    return current()
        .filter(c -> !c.validThrough().isBefore(from) && !c.validThrough().isAfter(through))
        .sorted(Comparator.comparing(Certificate::validThrough).thenComparing(Certificate::id))
        .map(c -> new Expiry(employee, c.id(), c.kind(), c.validThrough(), renewed(c)))
        .toList();
  }

  private boolean renewed(Certificate ending) {
    return current()
        .anyMatch(c -> c.kind() == ending.kind()
            && c.validThrough().isAfter(ending.validThrough())
            && c.workKinds().containsAll(ending.workKinds()));
  }

  private Stream<Certificate> current() {
    return certificates.stream().filter(c -> c.revoked().isEmpty() && employedThrough.isEmpty());
  }

  private Optional<LocalDate> lastDay() {
    return current().map(Certificate::validThrough).max(Comparator.naturalOrder());
  }

  Qualifications replacing(Certificate changed) {
    return withCertificates(certificates.stream()
        .map(c -> c.id().equals(changed.id()) ? changed : c)
        .toList());
  }

  Qualifications adding(Certificate issued) {
    return withCertificates(
        ImmutableList.<Certificate>builder().addAll(certificates).add(issued).build());
  }

  Qualifications with(Exam exam) {
    ImmutableList.Builder<Exam> all = ImmutableList.builder();
    exams.stream().filter(e -> !e.id().equals(exam.id())).forEach(all::add);
    return withExams(all.add(exam).build());
  }

  Map<String, Object> naming(String certificate) {
    return Map.of("employee", employee, "certificate", certificate);
  }
}
