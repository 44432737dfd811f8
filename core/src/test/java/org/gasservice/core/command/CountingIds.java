package org.gasservice.core.command;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.gasservice.storage.Bytes;

/** The same ids in every run. */
public final class CountingIds implements IdSource {

  private final AtomicLong last = new AtomicLong();

  @Override
  public String commandId() {
    return "c-" + last.incrementAndGet();
  }

  @Override
  public Bytes salt() {
    return Bytes.wrap(ByteBuffer.allocate(16).putLong(last.incrementAndGet()).array());
  }
}
