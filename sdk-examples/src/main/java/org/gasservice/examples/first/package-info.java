/** The first program of the README. */
@NullMarked
package org.gasservice.examples.first;

import org.jspecify.annotations.NullMarked;
