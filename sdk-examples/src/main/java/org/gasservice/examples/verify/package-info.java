/** Whether a data folder is what it was: nothing changed, removed or put in another order behind the program's back. */
@NullMarked
package org.gasservice.examples.verify;

import org.jspecify.annotations.NullMarked;
