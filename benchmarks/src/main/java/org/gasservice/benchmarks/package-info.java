/** What things cost, measured beside what others do. Results and the commands that repeat them are in {@code docs/benchmarks.md}. */
@NullMarked
package org.gasservice.benchmarks;

import org.jspecify.annotations.NullMarked;
