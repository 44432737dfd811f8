/** What becomes of data about persons, with every feature and on every store. */
@NullMarked
package org.gasservice.examples.protection;

import org.jspecify.annotations.NullMarked;
