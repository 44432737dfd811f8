/** Whether the report says what the value behind it says, and holds and loads nothing it should not. */
@NullMarked
package org.gasservice.examples.report;

import org.jspecify.annotations.NullMarked;
