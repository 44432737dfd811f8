package org.gasservice.examples.shell;

/** How a program ended, for scripts. */
public final class ExitCode {

  /** All went well. */
  public static final int DONE = 0;

  /** It ran, and what it was to prove does not hold. */
  public static final int NOT_SO = 1;

  /** The command line is wrong. */
  public static final int USAGE = 2;

  /** A file given cannot be read or understood. */
  public static final int INPUT = 3;

  /** The data store or the disk failed; nothing is half-done, run it again. */
  public static final int STORE = 4;

  /** A mistake of ours. */
  public static final int INTERNAL = 70;

  private ExitCode() {}
}
