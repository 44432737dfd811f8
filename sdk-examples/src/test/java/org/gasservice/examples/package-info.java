/** The programs, run for real. */
@NullMarked
package org.gasservice.examples;

import org.jspecify.annotations.NullMarked;
