/** How PIT, which mutates the rules, runs our tests. Part of no release. */
@NullMarked
package org.gasservice.pit;

import org.jspecify.annotations.NullMarked;
