/**
 * The conformance suite: proves that a storage keeps the rules of the port.
 *
 * <p>Extend {@link org.gasservice.conformance.StorageConformance} with one method, which gives a new
 * {@link org.gasservice.conformance.Place} for a store, and run it with JUnit. Every test names the rules of {@code RULES.md} it proves
 * with {@link org.gasservice.conformance.Rule}; a failure begins with the rule, its sentence and what it is for.
 *
 * <p>Nothing is skipped: where an adapter declines a capability, the test demands the opposite behaviour instead. All tests of one class
 * share a store and keep apart by a scope of their own, as many companies' clerks do on one database; tests of the life
 * cycle open places of their own. Texts, moments and other values that break stores are data files in {@code corpus}: a bug seen
 * in the field adds a line there. Random histories print the seed that repeats them.
 */
@NullMarked
package org.gasservice.conformance;

import org.jspecify.annotations.NullMarked;
