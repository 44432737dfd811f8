package org.gasservice.core.standard;

import java.util.Locale;

/**
 * A text in the two languages of the product.
 *
 * @param en English
 * @param zh 中文
 */
public record Wording(String en, String zh) {

  public Wording {
    if (en.isBlank() || zh.isBlank()) {
      throw InvalidStandard.of("", "standard.wording");
    }
  }

  /** Chinese for any Chinese locale, else English. */
  public String in(Locale locale) {
    return locale.getLanguage().equals("zh") ? zh : en;
  }
}
