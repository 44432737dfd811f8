package org.gasservice.core.document;

import com.google.common.html.HtmlEscapers;

/** Writes a page. Whatever did not come from us goes through {@link #text}. */
final class Html {

  private final StringBuilder out = new StringBuilder();

  Html raw(String html) {
    out.append(html);
    return this;
  }

  Html text(String text) {
    out.append(HtmlEscapers.htmlEscaper().escape(text));
    return this;
  }

  /** Everything before the body. */
  Html head(Language language, String title, int layout) {
    return raw("<!DOCTYPE html>\n<html lang=\"")
        .raw(language.tag())
        .raw("\">\n<head>\n<meta charset=\"utf-8\">\n<title>")
        .text(title)
        .raw("</title>\n<style>\n")
        .raw(Shipped.text("print-" + layout + ".css"))
        .raw("</style>\n</head>\n");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
