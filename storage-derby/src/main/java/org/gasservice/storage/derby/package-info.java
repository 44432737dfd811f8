/**
 * The store a new user has: {@link org.gasservice.storage.derby.DerbyStorage#open} and a folder.
 *
 * <p>What tables there are and how units are written stands in the package {@code org.gasservice.storage.jdbc}; here is what is
 * Derby's own: how a folder is told to be ours, how a creation that was killed is made good, what Derby's failures mean, how a
 * database that ended itself (a full disk) comes back with the next call, and where Derby's log goes.
 */
@NullMarked
package org.gasservice.storage.derby;

import org.jspecify.annotations.NullMarked;
