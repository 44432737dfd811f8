/**
 * Values of the domain for property tests with jqwik. With this module and jqwik on the class path {@code @ForAll ServiceOrder order}
 * just works, for every public record, enum and sealed interface of the domain, and for lists and optionals of them.
 *
 * <p>Values are valid by construction: what a type's own constructor refuses is never given, and a command has no problem its own check would
 * name. Beyond that nothing is promised; an order and its service point do not know of each other. They lean to the edges (empty lists,
 * absent values, leap days, the year's end, rare characters, the longest token) and shrink towards short and early ones. {@link
 * org.gasservice.conformance.arbitrary.Domain} gives the same arbitraries by hand, {@link org.gasservice.conformance.arbitrary.Invalid}
 * values that must be refused.
 */
@NullMarked
package org.gasservice.conformance.arbitrary;

import org.jspecify.annotations.NullMarked;
