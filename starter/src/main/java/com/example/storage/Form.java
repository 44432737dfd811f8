package com.example.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gasservice.storage.Bytes;
import org.gasservice.storage.Document;
import org.gasservice.storage.Entry;
import org.gasservice.storage.Key;
import org.gasservice.storage.Micros;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.Receipt;
import org.gasservice.storage.StorageFailure;

/** What stands in the values of the file. */
final class Form {

  /** The current state of an aggregate. */
  record Row(long version, Bytes head, Document document) {}

  @FunctionalInterface
  private interface Writing {
    void to(DataOutputStream out) throws IOException;
  }

  @FunctionalInterface
  private interface Reading<R> {
    R from(DataInputStream in) throws IOException;
  }

  private Form() {}

  static byte[] write(Row row) {
    return bytes(out -> {
      out.writeLong(row.version());
      write(out, row.head());
      out.writeInt(row.document().schema());
      write(out, row.document().hot());
      write(out, row.document().cold());
    });
  }

  static Row row(byte[] bytes) {
    return read(
        bytes,
        in -> new Row(in.readLong(), part(in), new Document(in.readInt(), part(in), part(in))));
  }

  static byte[] write(Entry entry) {
    return bytes(out -> {
      out.writeUTF(entry.type());
      out.writeUTF(entry.key().root());
      out.writeUTF(entry.key().id());
      out.writeLong(entry.version());
      out.writeLong(Micros.of(entry.occurredAt()));
      out.writeLong(Micros.of(entry.recordedAt()));
      out.writeUTF(entry.actor());
      out.writeUTF(entry.role());
      out.writeUTF(entry.command());
      out.writeUTF(entry.commandId());
      out.writeBoolean(entry.trace().isPresent());
      if (entry.trace().isPresent()) {
        write(out, entry.trace().get().payload());
        write(out, entry.trace().get().salt());
      }
      write(out, entry.payloadHash());
      write(out, entry.stateHash());
      write(out, entry.link());
    });
  }

  static Entry entry(byte[] bytes) {
    return read(
        bytes,
        in -> new Entry(
            in.readUTF(),
            new Key(in.readUTF(), in.readUTF()),
            in.readLong(),
            Micros.toInstant(in.readLong()),
            Micros.toInstant(in.readLong()),
            in.readUTF(),
            in.readUTF(),
            in.readUTF(),
            in.readUTF(),
            in.readBoolean() ? Optional.of(new Entry.Trace(part(in), part(in))) : Optional.empty(),
            part(in),
            part(in),
            part(in)));
  }

  static byte[] write(Receipt receipt) {
    return bytes(out -> {
      out.writeUTF(receipt.root());
      out.writeUTF(receipt.commandId());
      write(out, receipt.digest());
      out.writeLong(Micros.of(receipt.recordedAt()));
      write(out, receipt.result());
    });
  }

  static Receipt receipt(byte[] bytes) {
    return read(
        bytes,
        in -> new Receipt(
            in.readUTF(), in.readUTF(), part(in), Micros.toInstant(in.readLong()), part(in)));
  }

  static byte[] write(List<byte[]> parts) {
    return bytes(out -> {
      for (byte[] part : parts) {
        write(out, Bytes.wrap(part));
      }
    });
  }

  static List<byte[]> parts(byte[] bytes) {
    return read(bytes, in -> {
      List<byte[]> parts = new ArrayList<>();
      while (in.available() > 0) {
        parts.add(part(in).toArray());
      }
      return parts;
    });
  }

  private static void write(DataOutputStream out, Bytes part) throws IOException {
    out.writeInt(part.size());
    out.write(part.shared());
  }

  private static Bytes part(DataInputStream in) throws IOException {
    return Bytes.wrap(in.readNBytes(in.readInt()));
  }

  private static byte[] bytes(Writing form) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      form.to(out);
    } catch (IOException e) {
      throw new StorageFailure(Outcome.UNAVAILABLE, "memory");
    }
    return bytes.toByteArray();
  }

  private static <R> R read(byte[] bytes, Reading<R> form) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      return form.from(in);
    } catch (IOException e) {
      throw new StorageFailure(Outcome.CORRUPT, "data");
    }
  }
}
