package org.gasservice.core.calendar;

/** A calendar that cannot be, or a question no calendar can answer. {@link #problem()} is the stable code, the message is for logs. */
public final class CalendarRefusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** The closed list of reasons. */
  public enum Problem {
    /** Hours that are malformed, empty, outside the day or overlapping. */
    BAD_HOURS,
    /** Two overrides for one date, or an override whose kind and hours disagree. */
    BAD_OVERRIDE,
    /** A calendar without id, or with a version below one. */
    BAD_IDENTITY,
    /** Nothing in the calendar is ever working time. */
    NO_WORKING_TIME,
    /** Days are to be worked with the hours of a weekday that has none. */
    MAKE_UP_WITHOUT_HOURS,
    /** A budget of zero or less. */
    NOT_POSITIVE,
    /** The end lies before the beginning. */
    NEGATIVE_SPAN,
    /** The question, or its answer, lies outside the years {@value WorkingCalendar#FIRST_YEAR} to {@value WorkingCalendar#LAST_YEAR}. */
    OUTSIDE_YEARS,
    /** A line that does not read as a holiday notice. */
    BAD_NOTICE,
    /** No holidays are kept under this version. */
    UNKNOWN_VERSION
  }

  private final Problem problem;

  CalendarRefusal(Problem problem, String message) {
    super(message);
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
