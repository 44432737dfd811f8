/** The server the tests run on, and what only this adapter has to prove. */
@NullMarked
package org.gasservice.storage.postgres;

import org.jspecify.annotations.NullMarked;
