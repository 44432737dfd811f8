/** What all programs share: the language they speak, how they fail, how far they have come, how they write results. */
@NullMarked
package org.gasservice.examples.shell;

import org.jspecify.annotations.NullMarked;
