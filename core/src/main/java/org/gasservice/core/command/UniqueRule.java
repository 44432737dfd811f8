package org.gasservice.core.command;

import org.gasservice.storage.AggregateType;

/**
 * A rule kept by a unique key: when the store refuses the tuple, this is what the actor is told.
 *
 * @param index name of the unique index
 * @param clause id of the clause, such as {@code D10-S3}
 */
public record UniqueRule(AggregateType<?> type, String index, String clause, String code) {}
