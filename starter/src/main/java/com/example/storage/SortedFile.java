package com.example.storage;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;

/**
 * Keys and values, sorted by the unsigned bytes of the key: all of them in memory, every batch appended to one file and forced to
 * disk before it counts. Opening reads the file and writes it anew without what is no longer there. Not safe for threads: its owner
 * has the lock.
 */
final class SortedFile implements AutoCloseable {

  private static final byte[] MAGIC =
      "example-storage 1\n".getBytes(StandardCharsets.US_ASCII);
  private static final int FRAME = Integer.BYTES + Long.BYTES;
  private static final int GONE = -1;

  private final TreeMap<byte[], byte[]> entries = new TreeMap<>(Arrays::compareUnsigned);
  private final FileChannel guard;
  private RandomAccessFile file;
  private boolean broken;

  private SortedFile(FileChannel guard) {
    this.guard = guard;
  }

  /** Opens the file in this folder, which is made if need be. One opener at a time, of all processes. */
  static SortedFile open(Path folder) {
    try {
      Path data = folder.resolve("data");
      boolean inhabited = Files.isDirectory(folder) && !isEmpty(folder);
      if (inhabited && !Files.exists(folder.resolve("lock"))) {
        throw new StorageFailure(Outcome.NOT_OURS, "folder");
      }
      Files.createDirectories(folder);
      FileChannel guard = FileChannel.open(
          folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      SortedFile opened = new SortedFile(guard);
      try {
        lock(guard);
        if (Files.exists(data)) {
          opened.read(data);
        }
        opened.rewrite(folder, data);
        return opened;
      } catch (IOException | RuntimeException e) {
        guard.close();
        throw e;
      }
    } catch (IOException e) {
      throw new StorageFailure(Outcome.UNAVAILABLE, "folder " + e.getClass().getSimpleName());
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  /** A lock of the operating system: it ends with the process, whatever becomes of it. */
  private static void lock(FileChannel guard) throws IOException {
    try {
      FileLock lock = guard.tryLock();
      if (lock != null) {
        return;
      }
    } catch (OverlappingFileLockException e) {
      // somebody in this process has it
    }
    throw new StorageFailure(Outcome.IN_USE, "folder");
  }

  /** Reads batch after batch. The last one may be torn: it was never acknowledged. Any other that is, is damage. */
  private void read(Path data) throws IOException {
    long size = Files.size(data);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(data)))) {
      if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
        throw new StorageFailure(Outcome.NOT_OURS, "data");
      }
      long position = MAGIC.length;
      while (size - position >= FRAME) {
        int length = in.readInt();
        long checksum = in.readLong();
        position += FRAME + (long) length;
        if (length < 0 || position > size) {
          return;
        }
        byte[] batch = in.readNBytes(length);
        if (checksum(batch) != checksum) {
          if (position == size) {
            return;
          }
          throw new StorageFailure(Outcome.CORRUPT, "data");
        }
        replay(batch);
      }
    }
  }

  private void replay(byte[] batch) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(batch))) {
      while (in.available() > 0) {
        byte[] key = in.readNBytes(in.readInt());
        int length = in.readInt();
        if (length == GONE) {
          entries.remove(key);
        } else {
          entries.put(key, in.readNBytes(length));
        }
      }
    } catch (EOFException e) {
      throw new StorageFailure(Outcome.CORRUPT, "data");
    }
  }

  /** What is there now, as one new file that takes the place of the old one in a single step. */
  private void rewrite(Path folder, Path data) throws IOException {
    Path fresh = folder.resolve("data.new");
    Files.deleteIfExists(fresh);
    file = new RandomAccessFile(fresh.toFile(), "rw");
    file.write(MAGIC);
    for (Map.Entry<byte[], byte[]> entry : entries.entrySet()) {
      append(Collections.singletonMap(entry.getKey(), entry.getValue()));
    }
    file.getFD().sync();
    Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
      names.force(true);
    }
  }

  private void append(Map<byte[], byte[]> batch) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      for (Map.Entry<byte[], byte[]> entry : batch.entrySet()) {
        out.writeInt(entry.getKey().length);
        out.write(entry.getKey());
        if (entry.getValue() == null) {
          out.writeInt(GONE);
        } else {
          out.writeInt(entry.getValue().length);
          out.write(entry.getValue());
        }
      }
    }
    ByteArrayOutputStream framed = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(framed)) {
      out.writeInt(bytes.size());
      out.writeLong(checksum(bytes.toByteArray()));
      bytes.writeTo(out);
    }
    file.write(framed.toByteArray());
  }

  private static long checksum(byte[] batch) {
    CRC32 crc = new CRC32();
    crc.update(batch);
    return crc.getValue();
  }

  /** The value of a key, or null. */
  byte[] get(byte[] key) {
    return entries.get(key);
  }

  /** All keys that begin with these bytes. */
  NavigableMap<byte[], byte[]> under(byte[] prefix) {
    return between(prefix, Spelling.behind(prefix));
  }

  /** Keys from one, inclusive, to another, exclusive; none when the end lies before the beginning. */
  NavigableMap<byte[], byte[]> between(byte[] from, byte[] to) {
    return Arrays.compareUnsigned(from, to) > 0
        ? Collections.emptyNavigableMap()
        : entries.subMap(from, true, to, false);
  }

  /** Begins a batch. One at a time. */
  Batch batch() {
    if (broken) {
      throw new StorageFailure(Outcome.UNAVAILABLE, "open the store again");
    }
    return new Batch();
  }

  @Override
  public void close() {
    try {
      file.close();
      guard.close();
    } catch (IOException e) {
      throw new StorageFailure(Outcome.UNAVAILABLE, "close " + e.getClass().getSimpleName());
    }
  }

  /** Changes that are seen at once, and kept by {@link #write} or taken back by {@link #undo}. */
  final class Batch {

    private final Map<byte[], byte[]> before = new TreeMap<>(Arrays::compareUnsigned);

    void put(byte[] key, byte[] value) {
      remember(key, entries.put(key, value));
    }

    void remove(byte[] key) {
      byte[] old = entries.remove(key);
      if (old != null) {
        remember(key, old);
      }
    }

    private void remember(byte[] key, byte[] old) {
      if (!before.containsKey(key)) {
        before.put(key, old);
      }
    }

    /** Appends what changed. An error leaves the end of the file unknown, so nobody writes behind it. */
    void write() {
      Map<byte[], byte[]> changed = new TreeMap<>(Arrays::compareUnsigned);
      before.keySet().forEach(key -> changed.put(key, entries.get(key)));
      if (changed.isEmpty()) {
        return;
      }
      try {
        append(changed);
        file.getFD().sync();
      } catch (IOException e) {
        broken = true;
        undo();
        throw new StorageFailure(Outcome.OUTCOME_UNKNOWN, "data " + e.getClass().getSimpleName());
      }
    }

    void undo() {
      before.forEach((key, value) -> {
        if (value == null) {
          entries.remove(key);
        } else {
          entries.put(key, value);
        }
      });
    }
  }
}
