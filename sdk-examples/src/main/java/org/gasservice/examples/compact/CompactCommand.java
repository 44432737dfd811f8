package org.gasservice.examples.compact;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.site.StoreOptions;
import org.gasservice.storage.derby.DerbyStorage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code compact}: writes tables and log of a data folder anew, so that no file holds what was erased. */
@Command(name = "compact")
public final class CompactCommand implements Callable<Integer> {

  private final Texts texts;

  @Spec
  private CommandSpec spec;

  @Option(names = "--data", paramLabel = "DIR", required = true)
  private Path data;

  public CompactCommand(Texts texts) {
    this.texts = texts;
  }

  @Override
  public Integer call() {
    StoreOptions.present(data);
    try (DerbyStorage storage = DerbyStorage.open(data)) {
      storage.compact();
    }
    spec.commandLine().getOut().println(texts.of("compact.done", Map.of("folder", data)));
    return ExitCode.DONE;
  }
}
