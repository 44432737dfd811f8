package org.gasservice.core.sla;

import com.google.common.base.Functions;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Map;
import org.gasservice.core.standard.EscalationStep;
import org.gasservice.core.standard.SlaPolicy;

/**
 * What a case is measured by: the versions of policies and calendars in force when it began.
 *
 * @param policies every policy its events may name; several of one milestone compete, the earliest due instant wins
 * @param imposedSteps warnings and escalations around dates of outside bodies
 */
public record ClockTerms(
    List<SlaPolicy> policies,
    ClockCalendars calendars,
    LateRule late,
    List<EscalationStep> imposedSteps) {

  public ClockTerms {
    policies = List.copyOf(policies);
    imposedSteps = List.copyOf(imposedSteps);
  }

  public static ClockTerms of(List<SlaPolicy> policies, ClockCalendars calendars) {
    return new ClockTerms(policies, calendars, LateRule.DEFAULT, List.of());
  }

  /**
   * The named policies, all when none is named.
   *
   * @throws SlaRefusal UNKNOWN_POLICY
   */
  List<SlaPolicy> named(List<String> ids) {
    if (ids.isEmpty()) {
      return policies;
    }
    Map<String, SlaPolicy> byId = Maps.uniqueIndex(policies, SlaPolicy::id);
    if (!byId.keySet().containsAll(ids)) {
      throw new SlaRefusal(SlaRefusal.Problem.UNKNOWN_POLICY);
    }
    return ids.stream().map(Functions.forMap(byId)::apply).toList();
  }
}
