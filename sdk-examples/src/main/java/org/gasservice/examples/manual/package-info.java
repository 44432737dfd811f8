/**
 * The manual as a reader asks for it: which rule a clause is, what keeps it and what proves it, as text, as JSON, or as one page to search in.
 */
@NullMarked
package org.gasservice.examples.manual;

import org.jspecify.annotations.NullMarked;
