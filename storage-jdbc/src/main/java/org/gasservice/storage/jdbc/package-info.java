/**
 * The storage port over JDBC, for any engine that has a {@link org.gasservice.storage.jdbc.Dialect}.
 *
 * <p>Each type has one table: key, version, link of the last journal entry, one column an attribute, and the document in two columns of
 * bytes, so that a transition rewrites neither what it did not touch nor any text. One journal table is history and outbox at once;
 * one table keeps the receipts. An index over attributes is an index of the engine, an index over tuples a table of its own.
 * Tables and indexes come from the descriptors when a type is first used; {@link org.gasservice.storage.jdbc.SchemaScript} renders the
 * same statements for a migration tool.
 *
 * <p>The way of a unit: receipts, then rows in the order of type and key (so units never wait for each other in a circle), then the
 * journal in one batch, then commit. Pages are read along an index from a known key on, never by skipping. All statements are constant
 * texts with parameters; names in them come from checked descriptors and carry a prefix, so none can be a reserved word.
 *
 * <p>Beside tables of the host's: {@link org.gasservice.storage.jdbc.TableMapping} joins aggregates to rows, so that both change in one commit;
 * {@link org.gasservice.storage.jdbc.Source} reads what is somebody else's, with a tag.
 */
@NullMarked
package org.gasservice.storage.jdbc;

import org.jspecify.annotations.NullMarked;
