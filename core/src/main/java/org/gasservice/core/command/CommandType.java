package org.gasservice.core.command;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.gasservice.storage.AggregateType;

/**
 * One kind of command as the pipeline knows it.
 *
 * @param name {@code feature.verb}, also the permission it needs
 * @param of its values
 * @param about type of the aggregate it answers with
 * @param root the root it writes; empty when it opens a new one, which is then derived from the command's id
 * @param alsoAt other roots an earlier delivery of the same command may have written, where the root depends on stored state
 * @param reach which roots it may write
 * @param permission what the actor needs
 * @param ahead reads what many of them need at once
 */
public record CommandType<C extends Command, T>(
    String name,
    Class<C> of,
    AggregateType<T> about,
    BiFunction<C, Reads, Optional<String>> root,
    Function<C, Optional<String>> alsoAt,
    Reach reach,
    String permission,
    Handler<C> handler,
    Optional<ReadAhead<C>> ahead) {

  /** Which roots a command may write. */
  public enum Reach {
    ONE_ROOT,
    /** Named, with the reason, in {@code docs/two-roots.md}. */
    TWO_ROOTS
  }

  /** Writes in a root the command names. */
  public static <C extends Command, T> CommandType<C, T> within(
      String name,
      Class<C> of,
      AggregateType<T> about,
      Function<C, String> root,
      Handler<C> handler) {
    return new CommandType<>(
        name,
        of,
        about,
        (c, reads) -> Optional.of(root.apply(c)),
        c -> Optional.empty(),
        Reach.ONE_ROOT,
        name,
        handler,
        Optional.empty());
  }

  /** Opens a new root. */
  public static <C extends Command, T> CommandType<C, T> opening(
      String name, Class<C> of, AggregateType<T> about, Handler<C> handler) {
    return new CommandType<>(
        name,
        of,
        about,
        (c, reads) -> Optional.empty(),
        c -> Optional.empty(),
        Reach.ONE_ROOT,
        name,
        handler,
        Optional.empty());
  }

  /** Writes in a root that has to be looked up, or opens a new one. */
  public static <C extends Command, T> CommandType<C, T> located(
      String name,
      Class<C> of,
      AggregateType<T> about,
      BiFunction<C, Reads, Optional<String>> root,
      Handler<C> handler) {
    return new CommandType<>(
        name,
        of,
        about,
        root,
        c -> Optional.empty(),
        Reach.ONE_ROOT,
        name,
        handler,
        Optional.empty());
  }

  /** Where a repeat has to be looked for besides. */
  public CommandType<C, T> alsoAt(Function<C, Optional<String>> other) {
    return new CommandType<>(name, of, about, root, other, reach, permission, handler, ahead);
  }

  public CommandType<C, T> overTwoRoots() {
    return new CommandType<>(
        name, of, about, root, alsoAt, Reach.TWO_ROOTS, permission, handler, ahead);
  }

  /** Where many are carried out at once, what they need is read at once. */
  public CommandType<C, T> readingAhead(ReadAhead<C> value) {
    return new CommandType<>(
        name, of, about, root, alsoAt, reach, permission, handler, Optional.of(value));
  }

  @Override
  public String toString() {
    return name;
  }
}
