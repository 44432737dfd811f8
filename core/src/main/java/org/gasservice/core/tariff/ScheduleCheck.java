package org.gasservice.core.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gasservice.core.command.Problems;

/** Finds everything that is wrong with a schedule. */
record ScheduleCheck(Problems problems) {

  private static final int MOST_TIERS = 8;
  private static final int MOST_HEATINGS = 6;

  void check(PriceSchedule schedule) {
    problems.token("priceClass", schedule.priceClass());
    problems.text("nameZh", schedule.nameZh());
    problems.text("nameEn", schedule.nameEn());
    problems.text("source", schedule.source());
    int before = problems.list().size();
    Scaled.checkVolume(problems, "unit", schedule.unit());
    problems.require(schedule.unit().signum() != 0, "unit", "problem.range");
    BigDecimal unit =
        problems.list().size() == before ? schedule.unit() : BigDecimal.valueOf(1, Scaled.DECIMALS);
    List<PriceVersion> versions = schedule.versions();
    problems.require(!versions.isEmpty(), "versions", "problem.missing");
    Set<String> ids = new HashSet<>();
    for (int i = 0; i < versions.size(); i++) {
      String path = "versions[" + i + "]";
      problems.require(ids.add(versions.get(i).id()), path + ".id", "tariff.same-id");
      version(path, versions.get(i), unit);
      if (i > 0) {
        follows(path, versions.get(i - 1), versions.get(i));
      }
    }
  }

  /** A version begins when the one before ends, or ends it by beginning. */
  private void follows(String path, PriceVersion before, PriceVersion next) {
    if (next.validFrom().equals(before.validFrom())) {
      problems.add(path + ".validFrom", "tariff.same-day", Map.of("version", before.id()));
      return;
    }
    before.validTo().ifPresent(last -> {
      LocalDate due = last.plusDays(1);
      if (next.validFrom().isBefore(due)) {
        problems.add(path + ".validFrom", "tariff.overlap", Map.of("version", before.id()));
      } else if (next.validFrom().isAfter(due)) {
        problems.add(
            path + ".validFrom",
            "tariff.gap",
            Map.of("from", due, "to", next.validFrom().minusDays(1)));
      }
    });
  }

  private void version(String path, PriceVersion version, BigDecimal unit) {
    problems.token(path + ".id", version.id());
    problems.text(path + ".approval", version.approval());
    problems.require(
        version.validTo().filter(version.validFrom()::isAfter).isEmpty(),
        path + ".validTo",
        "problem.order");
    problems.require(
        !version.cycleStart().equals(MonthDay.of(2, 29)), path + ".cycleStart", "tariff.leap-day");
    tiers(path + ".tiers", version.tiers());
    limits(path + ".tiers", version.limits(), unit);
    int limits = version.limits().size();
    version.persons().ifPresent(shift -> persons(path + ".persons", shift, limits, unit));
    heating(path + ".heating", version.heating(), limits, unit);
    version.free().ifPresent(free -> {
      Scaled.checkVolume(problems, path + ".free.perMonth", free.perMonth());
      problems.require(free.perMonth().signum() != 0, path + ".free.perMonth", "problem.range");
    });
  }

  private void tiers(String path, List<PriceTier> tiers) {
    problems.require(!tiers.isEmpty() && tiers.size() <= MOST_TIERS, path, "tariff.tiers");
    for (int i = 0; i < tiers.size(); i++) {
      boolean last = i == tiers.size() - 1;
      Scaled.checkPrice(problems, path + "[" + i + "].price", tiers.get(i).price());
      problems.require(
          tiers.get(i).upTo().isPresent() != last,
          path + "[" + i + "].upTo",
          last ? "tariff.last-tier-limited" : "problem.missing");
    }
  }

  private void persons(String path, PersonShift shift, int limits, BigDecimal unit) {
    problems.require(
        shift.basePersons() >= 1 && shift.basePersons() <= 99,
        path + ".basePersons",
        "problem.range");
    problems.require(
        limits > 0 && shift.perPerson().size() == limits,
        path + ".perPerson",
        "tariff.one-a-limit");
    boolean ascending = true;
    for (int i = 0; i < shift.perPerson().size(); i++) {
      Scaled.checkVolume(
          problems, path + ".perPerson[" + i + "]", shift.perPerson().get(i), unit);
      ascending &=
          i == 0 || shift.perPerson().get(i).compareTo(shift.perPerson().get(i - 1)) >= 0;
    }
    problems.require(ascending, path + ".perPerson", "tariff.limits-may-cross");
  }

  private void heating(String path, List<HeatingLimits> heating, int limits, BigDecimal unit) {
    problems.require(heating.size() <= MOST_HEATINGS, path, "problem.range");
    Set<String> kinds = new HashSet<>();
    for (int i = 0; i < heating.size(); i++) {
      String at = path + "[" + i + "]";
      problems.token(at + ".kind", heating.get(i).kind());
      problems.require(kinds.add(heating.get(i).kind()), at + ".kind", "tariff.same-id");
      problems.require(
          limits > 0 && heating.get(i).limits().size() == limits,
          at + ".limits",
          "tariff.one-a-limit");
      limits(at + ".limits", heating.get(i).limits(), unit);
    }
  }

  /** Above zero, ascending, whole billing units. */
  private void limits(String path, List<BigDecimal> limits, BigDecimal unit) {
    for (int i = 0; i < limits.size(); i++) {
      String at = path + "[" + i + "]";
      Scaled.checkVolume(problems, at, limits.get(i), unit);
      problems.require(limits.get(i).signum() != 0, at, "problem.range");
      problems.require(
          i == 0 || limits.get(i).compareTo(limits.get(i - 1)) > 0, at, "tariff.not-ascending");
    }
  }
}
