/**
 * The storage port on PostgreSQL 14 and later, run on 14 to 18: {@link org.gasservice.storage.postgres.PostgresStorage}. Several processes may
 * work on one database at once; each sees what the others committed, and one feed tells of all of them.
 *
 * <p>A store lies in the schema the connections look at ({@code currentSchema} in the address), beside the host's own tables if need be. Its
 * tables begin with {@code gas_}; they are made when the store and its types are first used, or before that by the host's migration
 * tool from {@link org.gasservice.storage.postgres.PostgresStorage#schemaScript}.
 *
 * <p>Commits of several processes end in any order. The feed ends before the first place that may still be taken by an open one, so a reader
 * passes nothing by; {@code lagMicros} tells how long it has been waiting.
 */
@NullMarked
package org.gasservice.storage.postgres;

import org.jspecify.annotations.NullMarked;
