package org.gasservice.core.standard;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * One rung of the ladder of consequences (违诺处理) [D5-3]. Facts propose, people decide.
 *
 * @param clause what was done
 * @param gravity how serious it was
 * @param consequences all of them together
 */
public record SanctionRung(String clause, Gravity gravity, Set<Consequence> consequences) {

  /** 情节 */
  public enum Gravity {
    /** 较轻 */
    LIGHT,
    /** 较重 */
    HEAVIER,
    /** 严重 */
    SERIOUS
  }

  /** 处理 */
  public enum Consequence {
    /** 批评教育 */
    CRITICISM,
    /** 赔礼道歉 */
    APOLOGY,
    /** 再培训: may stand in for the lightest rung [D8-2.5]. */
    RETRAINING,
    /** 告诫 */
    FORMAL_WARNING,
    /** 年终考核不称职 */
    RATED_INCOMPETENT,
    /** 按公司规定处理 */
    COMPANY_RULES
  }

  public SanctionRung {
    if (consequences.isEmpty()) {
      throw InvalidStandard.of("consequences", "standard.empty");
    }
    consequences = Collections.unmodifiableSet(EnumSet.copyOf(consequences));
  }
}
