package org.gasservice.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values that break stores, one a line. A line beginning with {@code #} is a remark; {@code \\u0000} stands for a UTF-16 unit and
 * {@code \\\\} for a backslash, so that what an editor cannot show can be written.
 */
final class Corpus {

  private static final Pattern ESCAPE = Pattern.compile("\\\\(\\\\|u([0-9A-Fa-f]{4}))");

  private Corpus() {}

  static List<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(Corpus.class.getResourceAsStream("corpus/" + name + ".txt"), name)) {
      List<String> lines = new ArrayList<>();
      new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .forEach(line -> lines.add(unescaped(line)));
      return lines;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String unescaped(String line) {
    return ESCAPE
        .matcher(line)
        .replaceAll(match -> Matcher.quoteReplacement(
            match.group(2) == null
                ? "\\"
                : String.valueOf((char) Integer.parseInt(match.group(2), 16))));
  }
}
