package org.gasservice.examples.report;

/** The same text in Chinese and in English. */
public record Both(String zh, String en) {

  private static final String BETWEEN = " / ";

  /** A name that is the same in both, such as an order number. */
  public static Both same(String text) {
    return new Both(text, text);
  }

  /** Sample data carries both languages in one text, {@code 中文 / English}; any other text stands for both. */
  public static Both split(String text) {
    int at = text.indexOf(BETWEEN);
    return at < 0
        ? same(text)
        : new Both(text.substring(0, at), text.substring(at + BETWEEN.length()));
  }

  public Both append(Both other) {
    return new Both(zh + other.zh, en + other.en);
  }
}
