/** Tests of what the verifier finds. */
@NullMarked
package org.gasservice.examples.verify;

import org.jspecify.annotations.NullMarked;
