/**
 * The JSON form of commands, aggregates and views, for user interfaces, scenario files and message edges: one entry,
 * {@link org.gasservice.core.json.Json}. Personal data is masked unless asked for.
 */
@NullMarked
package org.gasservice.core.json;

import org.jspecify.annotations.NullMarked;
