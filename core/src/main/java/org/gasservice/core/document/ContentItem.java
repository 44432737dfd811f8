package org.gasservice.core.document;

import java.util.List;
import java.util.stream.Stream;
import org.gasservice.core.standard.Wording;

/**
 * A text everybody may read (宣传与告知资料), in both languages.
 *
 * @param id a token, such as {@code A16}
 * @param clause that asks for it
 * @param version from 1
 */
public record ContentItem(String id, String clause, int version, Wording title, List<Part> parts) {

  /** A heading and what is said under it. */
  public record Part(Wording heading, List<Wording> points) {
    public Part {
      points = List.copyOf(points);
    }
  }

  public ContentItem {
    parts = List.copyOf(parts);
  }

  /** Of title, headings and points, in both languages together. */
  int characters() {
    return Stream.concat(
            Stream.of(title),
            parts.stream()
                .flatMap(part -> Stream.concat(Stream.of(part.heading()), part.points().stream())))
        .mapToInt(text -> text.zh().length() + text.en().length())
        .sum();
  }

  /** The page for print, A4. */
  public String html(Language language) {
    String name = title.in(language.locale());
    Html out = new Html().head(language, name, HtmlPrint.LAYOUT).raw("<body>\n<header><h1>");
    out.text(name).raw("</h1></header>\n");
    for (Part part : parts) {
      out.raw("<section>\n<h2>").text(part.heading().in(language.locale())).raw("</h2>\n<ul>\n");
      for (Wording point : part.points()) {
        out.raw("<li>").text(point.in(language.locale())).raw("</li>\n");
      }
      out.raw("</ul>\n</section>\n");
    }
    return out.raw("<footer>")
        .text(id + "@" + version)
        .raw("</footer>\n</body>\n</html>\n")
        .toString();
  }
}
