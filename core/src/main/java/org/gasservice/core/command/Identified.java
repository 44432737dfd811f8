package org.gasservice.core.command;

/**
 * A command with its kind and id settled, so that every attempt at it is the same command.
 *
 * @param fresh whether nobody can have used the id before, so that no receipt need be looked for
 */
record Identified(Submission submission, CommandType<?, ?> type, String commandId, boolean fresh) {

  static Identified of(Submission submission, Registry registry, IdSource ids) {
    CommandType<?, ?> type = registry.typeOf(submission.command());
    return submission
        .id()
        .map(given -> new Identified(submission, type, given, false))
        .orElseGet(() -> new Identified(submission, type, ids.commandId(), true));
  }

  /** The same command once more: this time it may have been carried out already. */
  Identified again() {
    return new Identified(submission, type, commandId, false);
  }
}
