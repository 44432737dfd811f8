package org.gasservice.conformance;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Codec;
import org.gasservice.storage.Document;
import org.gasservice.storage.Held;
import org.jspecify.annotations.Nullable;

/** A plain binary form: the values in the hot part, the body in the cold one. */
record SampleCodec(int schema) implements Codec<Sample> {

  @Override
  public Document write(Sample value, @Nullable Held<Sample> before) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeInt(value.values().size());
      for (Map.Entry<String, Object> entry : value.values().entrySet()) {
        out.writeUTF(entry.getKey());
        write(out, entry.getValue());
      }
      Document document =
          new Document(schema, Bytes.wrap(bytes.toByteArray()), Bytes.utf8(value.body()));
      return before != null && document.sharesColdWith(before.document())
          ? new Document(schema, document.hot(), before.document().cold())
          : document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(DataOutputStream out, Object value) throws IOException {
    if (value instanceof List<?> list) {
      out.writeUTF("List");
      out.writeInt(list.size());
      for (Object item : list) {
        write(out, item);
      }
    } else {
      out.writeUTF(value.getClass().getSimpleName());
      out.writeUTF(value.toString());
    }
  }

  @Override
  public Sample read(Document document) {
    try (DataInputStream in =
        new DataInputStream(new ByteArrayInputStream(document.hot().toArray()))) {
      Map<String, Object> values = new TreeMap<>();
      for (int left = in.readInt(); left > 0; left--) {
        values.put(in.readUTF(), read(in));
      }
      if (in.read() >= 0) {
        throw new IOException("more than a sample");
      }
      return new Sample(values, document.cold().asUtf8());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object read(DataInputStream in) throws IOException {
    String kind = in.readUTF();
    if (kind.equals("List")) {
      List<Object> list = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        list.add(read(in));
      }
      return list;
    }
    String text = in.readUTF();
    return switch (kind) {
      case "String" -> text;
      case "Long" -> Long.valueOf(text);
      case "Boolean" -> Boolean.valueOf(text);
      case "LocalDate" -> LocalDate.parse(text);
      case "Instant" -> Instant.parse(text);
      case "BigDecimal" -> new BigDecimal(text);
      default -> throw new IOException("no kind " + kind);
    };
  }
}
