package org.gasservice.core.standard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes {@code Clauses.java} from the catalogue: run the main method in the folder of this module after changing
 * {@code clauses.txt}. A test fails while the two differ.
 */
final class ClausesSource {

  static final Path FILE = Path.of("src/main/java/org/gasservice/core/standard/Clauses.java");

  private ClausesSource() {}

  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, text());
  }

  static String text() {
    StringBuilder out = new StringBuilder();
    out.append("package org.gasservice.core.standard;\n\n");
    out.append(
        "/** The ids of all clauses of the manual. Written from {@code clauses.txt}; do not edit. */\n");
    out.append("public final class Clauses {\n");
    for (Clause clause : ClauseCatalogue.manual().all()) {
      out.append("\n  /** ")
          .append(clause.title().en())
          .append(" · ")
          .append(clause.title().zh())
          .append(" */\n");
      out.append("  public static final String ")
          .append(constant(clause.id()))
          .append(" = \"")
          .append(clause.id())
          .append("\";\n");
    }
    return out.append("\n  private Clauses() {}\n}\n").toString();
  }

  static String constant(String id) {
    return id.replace('-', '_').replace('.', '_');
  }
}
