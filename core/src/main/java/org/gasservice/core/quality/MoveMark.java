package org.gasservice.core.quality;

import java.util.Optional;
import org.gasservice.core.command.Command;
import org.gasservice.storage.Bytes;

/**
 * Moves the mark in the feed on ({@code quality.move}). For the reader of the feed.
 *
 * @param from where it must stand; somewhere else means that another process was faster
 */
public record MoveMark(Optional<Bytes> from, Bytes to) implements Command {

  public MoveMark {
    from = from == null ? Optional.empty() : from;
  }
}
