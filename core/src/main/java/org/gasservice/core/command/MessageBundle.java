package org.gasservice.core.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;

/**
 * The texts of a feature in both languages, by code. A text may name parameters as {@code {key}}.
 *
 * @param chinese texts in Chinese
 * @param english texts in English
 */
public record MessageBundle(Map<String, String> chinese, Map<String, String> english) {

  /** @throws IllegalArgumentException naming the codes that stand in one language only */
  public MessageBundle {
    chinese = Map.copyOf(chinese);
    english = Map.copyOf(english);
    if (!chinese.keySet().equals(english.keySet())) {
      Map<String, String> odd = new LinkedHashMap<>(chinese);
      odd.putAll(english);
      odd.keySet().removeIf(k -> chinese().containsKey(k) && english().containsKey(k));
      throw new IllegalArgumentException("texts in one language only: " + odd.keySet());
    }
  }

  /** Reads {@code messages_zh.properties} and {@code messages_en.properties} (UTF-8) beside a class. */
  public static MessageBundle beside(Class<?> anchor) {
    return new MessageBundle(
        read(anchor, "messages_zh.properties"), read(anchor, "messages_en.properties"));
  }

  private static Map<String, String> read(Class<?> anchor, String file) {
    try (InputStream in = anchor.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalArgumentException("no " + file + " beside " + anchor.getName());
      }
      Properties properties = new Properties();
      properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      Map<String, String> texts = new LinkedHashMap<>();
      properties
          .stringPropertyNames()
          .forEach(name -> texts.put(name, properties.getProperty(name)));
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
