/** The replay: what each kind of row means, and that any number of runs come to the same. */
@NullMarked
package org.gasservice.examples.replay;

import org.jspecify.annotations.NullMarked;
