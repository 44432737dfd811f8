package org.gasservice.core.protection;

import java.util.Set;

/**
 * A party as everything about it is known by.
 *
 * @param tokens its id and the digests of its numbers
 */
record Person(String party, Set<String> tokens) {

  Person {
    tokens = Set.copyOf(tokens);
  }

  boolean isAmong(Set<String> persons) {
    return persons.stream().anyMatch(tokens::contains);
  }
}
