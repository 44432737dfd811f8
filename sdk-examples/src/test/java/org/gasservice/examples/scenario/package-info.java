/** Scenarios: each file of the repository on each store, and what a wrong file gets. */
@NullMarked
package org.gasservice.examples.scenario;

import org.jspecify.annotations.NullMarked;
