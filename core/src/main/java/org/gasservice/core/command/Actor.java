package org.gasservice.core.command;

/**
 * Who acts (操作人): every change is traced to them.
 *
 * @param id a token: staff number, name of a device or of a part of the system
 */
public record Actor(Kind kind, String id) {

  /** What kind of actor it is. */
  public enum Kind {
    /** Somebody of the company or of a contractor. */
    EMPLOYEE,
    /** A part of the system, such as the sweeper. */
    SYSTEM,
    /** Whoever sets up an empty store; works only until the company is founded. */
    SETUP
  }

  /** @throws InvalidCommand when the id is no token */
  public Actor {
    Problems problems = new Problems();
    problems.token("actor", id);
    if (!problems.isEmpty()) {
      throw new InvalidCommand(problems.list());
    }
  }

  public static Actor employee(String staffNumber) {
    return new Actor(Kind.EMPLOYEE, staffNumber);
  }

  public static Actor system(String part) {
    return new Actor(Kind.SYSTEM, part);
  }

  public static Actor setup() {
    return new Actor(Kind.SETUP, "setup");
  }
}
