package org.gasservice.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.gasservice.core.privacy.Personal;
import org.gasservice.storage.Bytes;

/**
 * The one mapper. Reading is strict (an unknown or doubled field, a wrong type or a missing number is an error) and bounded in
 * depth and length; writing leaves absent values out and is deterministic: equal values give equal bytes.
 */
public final class Json {

  /** Longest text of an input, in characters. */
  public static final int LONGEST_TEXT = 100_000;

  /** Deepest nesting of an input. */
  public static final int DEEPEST = 40;

  private static final ObjectMapper MAPPER = build();
  private static final ObjectWriter WHOLE =
      MAPPER.writer().withAttribute(Personal.FORM, Personal.Form.REVEALED);
  private static final ObjectWriter ERASED =
      MAPPER.writer().withAttribute(Personal.FORM, Personal.Form.ERASED);
  /** Reads what {@link #store} wrote: it names no field twice, so nobody need watch for it. */
  private static final ObjectReader STORED =
      MAPPER.reader().without(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

  private static final ConcurrentMap<Class<?>, ObjectReader> READERS = new ConcurrentHashMap<>();
  private static final ConcurrentMap<Class<?>, ObjectWriter> WRITERS = new ConcurrentHashMap<>();

  private Json() {}

  private static ObjectMapper build() {
    JsonFactory factory = JsonFactory.builder()
        .streamReadConstraints(StreamReadConstraints.builder()
            .maxNestingDepth(DEEPEST)
            .maxStringLength(LONGEST_TEXT)
            .maxNumberLength(60)
            .build())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .build();
    // what is empty is left out when written, so what is left out is empty when read
    JsonSetter.Value empty = JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    return JsonMapper.builder(factory)
        .withConfigOverride(List.class, list -> list.setSetterInfo(empty))
        .withConfigOverride(Set.class, set -> set.setSetterInfo(empty))
        .withConfigOverride(Map.class, map -> map.setSetterInfo(empty))
        .addModule(new Jdk8Module())
        .addModule(texts())
        .serializationInclusion(JsonInclude.Include.NON_EMPTY)
        .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
        .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
        .build();
  }

  private static SimpleModule texts() {
    SimpleModule module = new SimpleModule("gas-service");
    TextForm.ALL.forEach(form -> TextCodec.register(module, form));
    return module;
  }

  /** The whole value as stored, personal data included. UTF-8. */
  public static Bytes store(Object value) {
    try {
      return Bytes.wrap(
          WRITERS.computeIfAbsent(value.getClass(), WHOLE::forType).writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("no JSON form of " + value.getClass().getName(), e);
    }
  }

  /**
   * A value as stored by {@link #store}.
   *
   * @throws IllegalArgumentException when the bytes are no such value; what they are is not told
   */
  public static <T> T restore(Class<T> type, Bytes bytes) {
    try {
      return READERS.computeIfAbsent(type, STORED::forType).readValue(bytes.shared());
    } catch (IOException e) {
      throw new IllegalArgumentException("not a stored " + type.getSimpleName());
    }
  }

  /** The value as a tree, personal data masked: what a user interface shows by default [D6-7.3]. */
  public static JsonNode view(Object value) {
    return tree(MAPPER.writer(), value);
  }

  /** The value as a tree, personal data included: for those who may see it. */
  public static JsonNode reveal(Object value) {
    return tree(WHOLE, value);
  }

  /** The value with every personal text in it emptied: what stays of it after an erasure. */
  public static <T> T skeleton(Class<T> type, T value) {
    try {
      return STORED.forType(type).readValue(ERASED.forType(type).writeValueAsBytes(value));
    } catch (IOException e) {
      throw new IllegalStateException("no skeleton of " + type.getName());
    }
  }

  private static JsonNode tree(ObjectWriter writer, Object value) {
    try {
      return MAPPER.readTree(writer.writeValueAsBytes(value));
    } catch (IOException e) {
      throw new IllegalStateException("no JSON form of " + value.getClass().getName(), e);
    }
  }

  /** Parses one JSON value, strictly and bounded. */
  public static JsonNode parse(String text) throws JsonProcessingException {
    return MAPPER.readTree(text);
  }

  /** Binds a tree that fits the schema of the type. */
  public static <T> T bind(Class<T> type, JsonNode tree) throws IOException {
    return MAPPER.readerFor(type).readValue(tree);
  }
}
