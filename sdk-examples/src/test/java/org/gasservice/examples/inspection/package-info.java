@NullMarked
package org.gasservice.examples.inspection;

import org.jspecify.annotations.NullMarked;
