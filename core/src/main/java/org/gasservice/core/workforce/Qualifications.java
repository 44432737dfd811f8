package org.gasservice.core.workforce;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.command.NotFound;
import org.gasservice.core.json.JsonCodec;
import org.gasservice.storage.AggregateType;
import org.gasservice.storage.Attribute;
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
 */
@Value.Builder
public record Qualifications(
    String employee,
    boolean owesService,
    Optional<LocalDate> employedThrough,
    List<Exam> exams,
    List<Certificate> certificates)
    implements WithQualifications {

  /** Years of service an exam obliges to [D10-6.4d]. */
  public static final int YEARS_OWED = 2;

  /** People by the day the last of their certificates ends: who needs an exam soon. */
  public static final String BY_EXPIRY = "by_expiry";

  public static final AggregateType<Qualifications> TYPE = new AggregateType<>(
      "qualifications",
      Qualifications.class,
      JsonCodec.whole(1, Qualifications.class),
      List.of(Attribute.of("last_day", Kind.DATE, q -> q.lastDay().orElse(null))),
      List.of(Index.over(BY_EXPIRY, Reach.STORE, "last_day")));

  public Qualifications {
    employedThrough = employedThrough == null ? Optional.empty() : employedThrough;
    exams = exams == null ? List.of() : List.copyOf(exams);
    certificates = certificates == null ? List.of() : List.copyOf(certificates);
  }

  public static QualificationsBuilder builder() {
    return new QualificationsBuilder();
  }

  /** Of somebody who has none yet. */
  public static Qualifications none(String employee, Engagement engagement) {
    return new Qualifications(
        employee, engagement == Engagement.OWN_STAFF, Optional.empty(), List.of(), List.of());
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

  /** Last day of the service owed for exams passed [D10-6.4d]; empty when none is. */
  public Optional<LocalDate> serviceOwedThrough() {
    return exams.stream()
        .filter(exam -> owesService)
        .flatMap(exam -> exam.passedOn().stream())
        .max(Comparator.naturalOrder())
        .map(passed -> passed.plusYears(YEARS_OWED).minusDays(1));
  }

  private Optional<LocalDate> lastDay() {
    return certificates.stream()
        .filter(c -> c.revoked().isEmpty() && employedThrough.isEmpty())
        .map(Certificate::validThrough)
        .max(Comparator.naturalOrder());
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
