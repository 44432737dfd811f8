package org.gasservice.examples.scenario;

import picocli.CommandLine.Command;

/** {@code scenario}: what QA writes tests in. */
@Command(
    name = "scenario",
    subcommands = {RunScenario.class, ListCommands.class})
public final class ScenarioCommand {}
