package org.gasservice.examples.shell;

import java.util.HashMap;
import java.util.Map;
import org.gasservice.core.command.Refusal;

/** What a program has to tell its user instead of a result: one text of the bundles, and an exit code. */
public final class Complaint extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final String code;
  private final transient Map<String, Object> parameters;

  /**
   * @param exitCode see {@link ExitCode}
   * @param code names the text
   * @param parameters for the text; a {@link Refusal} is said in its own words
   */
  public Complaint(int exitCode, String code, Map<String, Object> parameters) {
    super(code, null, false, false);
    this.exitCode = exitCode;
    this.code = code;
    this.parameters = Map.copyOf(parameters);
  }

  public Complaint(int exitCode, String code) {
    this(exitCode, code, Map.of());
  }

  /** About a file given. */
  public static Complaint input(String code, Map<String, Object> parameters) {
    return new Complaint(ExitCode.INPUT, code, parameters);
  }

  public int exitCode() {
    return exitCode;
  }

  public String text(Texts texts) {
    Map<String, Object> said = new HashMap<>(parameters);
    said.replaceAll((name, value) -> value instanceof Refusal refusal ? texts.of(refusal) : value);
    return texts.of(code, said);
  }
}
