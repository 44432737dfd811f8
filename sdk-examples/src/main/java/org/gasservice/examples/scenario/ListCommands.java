package org.gasservice.examples.scenario;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.gasservice.core.command.CommandJson;
import org.gasservice.core.command.CommandType;
import org.gasservice.core.command.Registry;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.shell.Output;
import org.gasservice.examples.site.RepeatableIds;
import org.gasservice.examples.site.Site;
import org.gasservice.storage.memory.MemoryStorage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code scenario commands}: every command with the schema of its values and the name of what it is about. */
@Command(name = "commands")
public final class ListCommands implements Callable<Integer> {

  @Spec
  private CommandSpec spec;

  @Override
  public Integer call() {
    Site site = Site.open(new MemoryStorage(), Instant.EPOCH, new RepeatableIds("commands"));
    Registry registry = site.registry();
    CommandJson json = site.json();
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    for (CommandType<?, ?> command : registry.commands()) {
      ObjectNode one = all.putObject(command.name());
      one.put("about", command.about().name());
      one.put("permission", command.permission());
      json.schema(command.name()).ifPresent(schema -> one.set("with", schema));
    }
    spec.commandLine().getOut().println(Output.pretty(all));
    return ExitCode.DONE;
  }
}
