package org.gasservice.core.standard;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gasservice.core.standard.InvalidStandard.Problem;
import org.immutables.value.Value;

/**
 * What a company promises and asks of its people, as one value (服务标准). A version never changes; a new one is published before it
 * takes effect, and an order keeps the version in force when it was opened.
 *
 * @param id stable, such as {@code D5} or the company's own
 * @param version 1 or more
 * @param effective first day it is in force
 * @param policies the timed commitments; all of them, also those a stricter one beats
 * @param targets the other commitments
 * @param emergencyMayBeSlower whether somebody decided that a crew may take longer to an emergency than to a fault. Otherwise a whole
 *     standard that says so is refused
 */
@Value.Builder
public record ServiceStandard(
    String id,
    int version,
    Role role,
    Wording title,
    LocalDate effective,
    List<SlaPolicy> policies,
    List<Target> targets,
    List<Checklist> checklists,
    List<BannedPhrases> bannedPhrases,
    List<BusinessPapers> papers,
    List<SanctionRung> sanctions,
    List<Hotline> hotlines,
    List<RetentionRule> retention,
    boolean emergencyMayBeSlower)
    implements WithServiceStandard {

  /** What a standard is, and so what it must hold. */
  public enum Role {
    /** One document of the manual: a part. */
    DOCUMENT,
    /** The manual as a whole: complete. */
    MANUAL,
    /** 法定底线: what nobody may loosen; a part, never negotiable. */
    FLOOR,
    /** A company's own: complete. */
    COMPANY,
    /** A special contract: a part, looser only where the commitment is negotiable. */
    CONTRACT;

    boolean isWhole() {
      return this == MANUAL || this == COMPANY;
    }
  }

  /** @throws InvalidStandard naming everything wrong with it */
  public ServiceStandard {
    policies = List.copyOf(policies);
    targets = List.copyOf(targets);
    checklists = List.copyOf(checklists);
    bannedPhrases = List.copyOf(bannedPhrases);
    papers = List.copyOf(papers);
    sanctions = List.copyOf(sanctions);
    hotlines = List.copyOf(hotlines);
    retention = List.copyOf(retention);
    List<Problem> problems = new ArrayList<>();
    if (!Tokens.isId(id)) {
      problems.add(new Problem("id", "standard.id", Map.of()));
    }
    if (version < 1) {
      problems.add(new Problem("version", "standard.version", Map.of()));
    }
    problems.addAll(Soundness.doubles("policies", policies));
    problems.addAll(Soundness.doubles("targets", targets));
    if (role == Role.FLOOR) {
      problems.addAll(Soundness.negotiable(policies, targets));
    }
    if (role.isWhole()) {
      problems.addAll(TimedInWords.unset(policies, targets));
      problems.addAll(Soundness.order(policies, effective, emergencyMayBeSlower));
    }
    if (!problems.isEmpty()) {
      throw new InvalidStandard(problems);
    }
  }

  public static ServiceStandardBuilder builder() {
    return new ServiceStandardBuilder().emergencyMayBeSlower(false);
  }

  /** The whole manual, with our defaults where it counts time in words only, each marked {@link Origin#OURS}. */
  public static ServiceStandard manual() {
    return Shipped.manual().standard();
  }

  /** The manual with the account of which clause beat which. */
  public static Composed composedManual() {
    return Shipped.manual();
  }

  /**
   * One document of the manual.
   *
   * @param document {@code D1} to {@code D8} or {@code D10}; empty for any other
   */
  public static Optional<ServiceStandard> document(String document) {
    return Shipped.documents().stream()
        .filter(standard -> standard.id().equals(document))
        .findFirst();
  }

  /** What the law of the land asks, as far as it was checked in the text of the law. */
  public static ServiceStandard legalFloor() {
    return Shipped.legalFloor();
  }

  /**
   * Reads the JSON form.
   *
   * @throws InvalidStandard naming every problem of the input
   */
  public static ServiceStandard fromJson(String json) {
    return StandardJson.read(json);
  }

  /**
   * Reads the JSON form, in UTF-8.
   *
   * @throws InvalidStandard naming every problem of the input
   */
  public static ServiceStandard fromJson(InputStream json) throws IOException {
    return fromJson(new String(json.readAllBytes(), StandardCharsets.UTF_8));
  }

  /** The JSON schema of the JSON form. */
  public static String jsonSchema() {
    return StandardJson.schema();
  }

  /** Equal standards give equal text. */
  public String toJson() {
    return StandardJson.write(this);
  }

  /** Names this version for ever: {@code acme@3}. */
  public String key() {
    return id + "@" + version;
  }

  /** The timed commitments of a case that started on this day, one group for each milestone. */
  public List<PolicyGroup<SlaPolicy>> policiesFor(ScopeFacts facts, LocalDate startedOn) {
    return PolicyGroup.resolve(policies, facts, startedOn).stream()
        .map(ForceMajeure::excusing)
        .toList();
  }

  /** What holds for one milestone of a case; of several start events the first in the standard. */
  public Optional<PolicyGroup<SlaPolicy>> policyFor(
      Milestone milestone, ScopeFacts facts, LocalDate startedOn) {
    return policiesFor(facts, startedOn).stream()
        .filter(group -> group.candidates().get(0).milestone().equals(milestone))
        .findFirst();
  }

  public Optional<SlaPolicy> policy(String policyId) {
    return policies.stream().filter(policy -> policy.id().equals(policyId)).findFirst();
  }

  /** What holds for one measure. */
  public Optional<PolicyGroup<Target>> targetFor(String measure, ScopeFacts facts, LocalDate day) {
    return PolicyGroup.resolve(targets, facts, day).stream()
        .filter(group -> group.matter().equals(measure))
        .findFirst();
  }

  /** Every line for somebody of this role at this place. */
  public Checklist checklist(String place, String role) {
    return new Checklist(
        place,
        role,
        checklists.stream()
            .filter(list -> list.isFor(place, role))
            .flatMap(list -> list.lines().stream())
            .toList());
  }

  /** What has to be brought; empty when the business needs nothing. */
  public List<BusinessPapers.Paper> papersFor(String business) {
    return papers.stream()
        .filter(each -> each.business().equals(business))
        .flatMap(each -> each.papers().stream())
        .toList();
  }

  /** What may follow from such a breach. */
  public Optional<SanctionRung> sanction(String clause, SanctionRung.Gravity gravity) {
    return sanctions.stream()
        .filter(rung -> rung.clause().equals(clause) && rung.gravity() == gravity)
        .findFirst();
  }

  /** The number for a purpose, once the company filled it in. */
  public Optional<String> hotline(String purpose) {
    return hotlines.stream()
        .filter(line -> line.purpose().equals(purpose))
        .flatMap(line -> line.number().stream())
        .findFirst();
  }

  public Optional<RetentionRule> retentionOf(String records) {
    return retention.stream()
        .filter(rule -> rule.records().equals(records))
        .reduce(RetentionRule::and);
  }

  public String titleIn(Locale locale) {
    return title.in(locale);
  }

  @Override
  public String toString() {
    return key();
  }
}
