package org.gasservice.core.document;

import java.util.Locale;

/** In which language a document is printed. */
public enum Language {
  ZH(Locale.CHINESE),
  EN(Locale.ENGLISH);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  Locale locale() {
    return locale;
  }

  String tag() {
    return this == ZH ? "zh-CN" : "en";
  }
}
