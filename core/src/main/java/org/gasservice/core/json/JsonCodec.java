package org.gasservice.core.json;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Codec;
import org.gasservice.storage.Document;
import org.gasservice.storage.Held;
import org.jspecify.annotations.Nullable;

/**
 * Stores aggregates as JSON.
 *
 * @param <T> the aggregate
 * @param <H> its hot part, rewritten by transitions
 * @param <C> its cold part, written only when it changed
 */
public final class JsonCodec<T, H, C> implements Codec<T> {

  private final int schema;
  private final Class<H> hotType;
  private final Function<T, H> hot;
  private final @Nullable Class<C> coldType;
  private final Function<T, @Nullable C> cold;
  private final BiFunction<H, @Nullable C, T> join;

  private JsonCodec(
      int schema,
      Class<H> hotType,
      Function<T, H> hot,
      @Nullable Class<C> coldType,
      Function<T, @Nullable C> cold,
      BiFunction<H, @Nullable C, T> join) {
    this.schema = schema;
    this.hotType = hotType;
    this.hot = hot;
    this.coldType = coldType;
    this.cold = cold;
    this.join = join;
  }

  /** For small aggregates: everything is hot. */
  public static <T> Codec<T> whole(int schema, Class<T> type) {
    return new JsonCodec<T, T, Object>(
        schema, type, value -> value, null, value -> null, (hot, none) -> hot);
  }

  /** For aggregates of two parts. Hand the same cold object on when it did not change: then it is not even compared. */
  public static <T, H, C> Codec<T> parts(
      int schema,
      Class<H> hotType,
      Function<T, H> hot,
      Class<C> coldType,
      Function<T, C> cold,
      BiFunction<H, C, T> join) {
    return new JsonCodec<T, H, C>(
        schema,
        hotType,
        hot,
        coldType,
        cold::apply,
        (h, c) -> join.apply(h, Objects.requireNonNull(c)));
  }

  @Override
  public int schema() {
    return schema;
  }

  @Override
  public Document write(T value, @Nullable Held<T> before) {
    return new Document(schema, Json.store(hot.apply(value)), coldBytes(value, before));
  }

  private Bytes coldBytes(T value, @Nullable Held<T> before) {
    C now = cold.apply(value);
    if (now == null) {
      return Bytes.EMPTY;
    }
    if (before != null && before.document().schema() == schema) {
      C earlier = cold.apply(before.value());
      if (now == earlier || now.equals(earlier)) {
        return before.document().cold();
      }
    }
    return Json.store(now);
  }

  @Override
  public T read(Document document) {
    return join.apply(
        Json.restore(hotType, document.hot()),
        coldType == null ? null : Json.restore(coldType, document.cold()));
  }
}
