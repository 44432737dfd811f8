/** Where the tests keep their data. */
@NullMarked
package org.gasservice.examples.site;

import org.jspecify.annotations.NullMarked;
