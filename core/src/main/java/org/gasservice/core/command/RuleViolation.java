package org.gasservice.core.command;

import java.util.Map;

/** A rule of the manual, of the law or of a vendor forbids it. */
public final class RuleViolation extends Refusal {

  private static final long serialVersionUID = 1L;

  private final String clause;

  /**
   * @param clause id of the clause that forbids it, such as {@code D10-6.0}
   * @param code such as {@code order.no-certificate}
   */
  public RuleViolation(String clause, String code, Map<String, Object> parameters) {
    super(code, parameters);
    this.clause = clause;
  }

  public RuleViolation(String clause, String code) {
    this(clause, code, Map.of());
  }

  public String clause() {
    return clause;
  }

  @Override
  public String getMessage() {
    return "[" + clause + "] " + super.getMessage();
  }
}
