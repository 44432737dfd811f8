/** Takes what was erased out of the files of a data folder. */
@NullMarked
package org.gasservice.examples.compact;

import org.jspecify.annotations.NullMarked;
