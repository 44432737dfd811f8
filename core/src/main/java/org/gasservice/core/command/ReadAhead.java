package org.gasservice.core.command;

import java.util.List;

/**
 * Reads for many commands of a kind at once what each of them will read, see {@link CommandType#readingAhead}. It decides nothing: what it leaves
 * out a command reads for itself, what it reads too much is forgotten.
 */
@FunctionalInterface
public interface ReadAhead<C extends Command> {

  /** @param commands of one batch, each valid by itself; whether it is permitted is not known yet */
  void read(List<C> commands, Ahead ahead);
}
