package org.gasservice.core.command;

/**
 * A word of an open list, such as a kind of work, said in the reader's language where there is a text {@code group.token}, else as it is.
 *
 * @param group name of the list, as in {@code WorkKind}
 * @param token the word in data
 */
public record Term(String group, String token) {

  @Override
  public String toString() {
    return token;
  }
}
