package org.gasservice.core.conduct;

/**
 * A banned expression found in a text.
 *
 * @param group what is wrong with it, such as {@code PASSING_ON}
 * @param clause that bans it
 * @param phrase the expression of the list it is
 * @param start where it begins, in UTF-16 units, inclusive
 * @param end where it ends, exclusive
 */
public record BannedWord(String group, String clause, String phrase, int start, int end) {}
