package org.gasservice.examples;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;

/** Runs command lines in this process and keeps what they said. */
public record Shell(int code, String out, String err) {

  public static Shell run(String... args) {
    return run(Locale.ENGLISH, args);
  }

  public static Shell run(Locale home, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(home, new PrintWriter(out), new PrintWriter(err), args);
    return new Shell(code, out.toString(), err.toString());
  }
}
