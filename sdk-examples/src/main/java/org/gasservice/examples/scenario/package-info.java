/**
 * Scenarios (场景): what should happen, one JSON object a line, for people who write no Java. A {@link
 * org.gasservice.examples.scenario.ScenarioFile} is read and checked whole before anything is done; a {@link
 * org.gasservice.examples.scenario.ScenarioPlayer} then does its steps at their times on a site and compares what came of them.
 */
@NullMarked
package org.gasservice.examples.scenario;

import org.jspecify.annotations.NullMarked;
