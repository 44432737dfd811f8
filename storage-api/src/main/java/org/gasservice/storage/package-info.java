/**
 * The storage port.
 *
 * <p>A store keeps <em>aggregates</em> ({@link org.gasservice.storage.AggregateType}) under {@link org.gasservice.storage.Key keys}.
 * Each has a version, a document of bytes, attributes the store may index, and a journal: one
 * {@link org.gasservice.storage.Entry} for every version. All changes come in {@link org.gasservice.storage.Unit units}, which are
 * values; all reads other than by key go through a declared {@link org.gasservice.storage.Index}.
 *
 * <p>To write an adapter: implement {@link org.gasservice.storage.Storage}, let {@link org.gasservice.storage.Checked} check what
 * comes in, and extend the suite in {@code conformance-tests}. {@code RULES.md} beside this module lists every promise.
 */
@NullMarked
package org.gasservice.storage;

import org.jspecify.annotations.NullMarked;
