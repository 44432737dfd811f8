/** Two programs on one database. */
@NullMarked
package org.gasservice.examples.beside;

import org.jspecify.annotations.NullMarked;
