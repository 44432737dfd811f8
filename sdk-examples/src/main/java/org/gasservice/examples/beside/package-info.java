/**
 * Beside an existing program on the same PostgreSQL database: its tables stay as they are, under its own names, and change together with ours
 * in one transaction, or not at all.
 */
@NullMarked
package org.gasservice.examples.beside;

import org.jspecify.annotations.NullMarked;
