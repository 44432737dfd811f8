/** What the tests of the JDBC adapters share. */
@NullMarked
package org.gasservice.storage.jdbc.testing;

import org.jspecify.annotations.NullMarked;
