package org.gasservice.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A ready-made form for cursors: a tuple and a key as bytes. Adapters may use it or bring their own; callers never look inside.
 *
 * @param tuple values of the index, empty for a cursor over keys alone
 */
public record Cursor(List<Object> tuple, Key key) {

  private static final int FORM = 1;

  public Cursor {
    tuple = List.copyOf(tuple);
  }

  public Bytes encode(List<Column> columns) {
    try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeByte(FORM);
      out.writeUTF(key.root());
      out.writeUTF(key.id());
      for (int i = 0; i < tuple.size(); i++) {
        write(out, columns.get(i), tuple.get(i));
      }
      return Bytes.wrap(bytes.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** @throws StorageFailure BAD_VALUE when the bytes are no such cursor */
  public static Cursor decode(List<Column> columns, Bytes cursor) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(cursor.shared()))) {
      if (in.readByte() != FORM) {
        throw Values.bad("cursor");
      }
      Key key = new Key(in.readUTF(), in.readUTF());
      List<Object> tuple = new ArrayList<>();
      for (Column column : columns) {
        Object value = read(in, column);
        Values.check(column, value);
        tuple.add(value);
      }
      if (in.read() >= 0) {
        throw Values.bad("cursor");
      }
      return new Cursor(tuple, key);
    } catch (IOException | RuntimeException e) {
      throw Values.bad("cursor");
    }
  }

  private static void write(DataOutputStream out, Column column, Object value) throws IOException {
    switch (column.kind()) {
      case TOKEN, TEXT -> out.writeUTF((String) value);
      case LONG -> out.writeLong((Long) value);
      case BOOL -> out.writeBoolean((Boolean) value);
      case DATE -> out.writeLong(((LocalDate) value).toEpochDay());
      case INSTANT -> out.writeLong(Micros.of((Instant) value));
      case DECIMAL -> {
        byte[] unscaled = ((BigDecimal) value).unscaledValue().toByteArray();
        out.writeByte(unscaled.length);
        out.write(unscaled);
      }
    }
  }

  private static Object read(DataInputStream in, Column column) throws IOException {
    return switch (column.kind()) {
      case TOKEN, TEXT -> in.readUTF();
      case LONG -> in.readLong();
      case BOOL -> in.readBoolean();
      case DATE -> LocalDate.ofEpochDay(in.readLong());
      case INSTANT -> Micros.toInstant(in.readLong());
      case DECIMAL -> {
        byte[] unscaled = new byte[in.readUnsignedByte()];
        in.readFully(unscaled);
        yield new BigDecimal(
            unscaled.length == 0 ? BigInteger.ZERO : new BigInteger(unscaled), column.scale());
      }
    };
  }

  /** The tuple is left out: it may be personal. */
  @Override
  public String toString() {
    return "cursor at " + key;
  }
}
