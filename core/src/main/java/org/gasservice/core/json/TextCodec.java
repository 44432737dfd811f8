package org.gasservice.core.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.function.Function;

/** A value whose JSON form is one text. */
final class TextCodec {

  private TextCodec() {}

  static <T> void register(SimpleModule module, TextForm<T> form) {
    module.addSerializer(form.type(), new Writer<>(form.type(), form.print()));
    module.addDeserializer(form.type(), new Reader<>(form.type(), form.parse()));
  }

  @SuppressWarnings("serial") // mappers are never serialised
  private static final class Writer<T> extends StdScalarSerializer<T> {
    private final transient Function<T, String> print;

    Writer(Class<T> type, Function<T, String> print) {
      super(type);
      this.print = print;
    }

    @Override
    public void serialize(T value, JsonGenerator out, SerializerProvider provider)
        throws IOException {
      out.writeString(print.apply(value));
    }
  }

  @SuppressWarnings("serial") // mappers are never serialised
  private static final class Reader<T> extends StdScalarDeserializer<T> {
    private final transient Function<String, T> parse;

    Reader(Class<T> type, Function<String, T> parse) {
      super(type);
      this.parse = parse;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
      if (!in.hasToken(JsonToken.VALUE_STRING)) {
        return (T) context.handleUnexpectedToken(handledType(), in);
      }
      String text = in.getText();
      try {
        return parse.apply(text);
      } catch (RuntimeException e) {
        return (T) context.handleWeirdStringValue(handledType(), text, "not such a value");
      }
    }
  }
}
