@NullMarked
package org.gasservice.storage.derby;

import org.jspecify.annotations.NullMarked;
