package org.gasservice.examples;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.gasservice.examples.billing.BillRunCommand;
import org.gasservice.examples.board.BoardCommand;
import org.gasservice.examples.compact.CompactCommand;
import org.gasservice.examples.day.DayCommand;
import org.gasservice.examples.inspection.InspectionYearCommand;
import org.gasservice.examples.manual.ManualCommand;
import org.gasservice.examples.project.ProjectCommand;
import org.gasservice.examples.quality.QualityCommand;
import org.gasservice.examples.replay.ReplayCommand;
import org.gasservice.examples.scenario.ScenarioCommand;
import org.gasservice.examples.shell.Commands;
import org.gasservice.examples.shell.Complaint;
import org.gasservice.examples.shell.ExitCode;
import org.gasservice.examples.shell.Failures;
import org.gasservice.examples.shell.Texts;
import org.gasservice.examples.verify.VerifyCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line: chooses the language, runs the subcommand, turns whatever goes wrong into one message and an exit code. */
@Command(
    name = "gas-service",
    mixinStandardHelpOptions = true,
    scope = CommandLine.ScopeType.INHERIT,
    versionProvider = Main.Version.class,
    subcommands = {
      BillRunCommand.class,
      BoardCommand.class,
      DayCommand.class,
      ProjectCommand.class,
      InspectionYearCommand.class,
      ScenarioCommand.class,
      ReplayCommand.class,
      VerifyCommand.class,
      CompactCommand.class,
      ManualCommand.class,
      QualityCommand.class
    })
public final class Main implements Runnable {

  private static final String LANGUAGE = "--lang";

  @Spec
  private CommandSpec spec;

  /** Read before anything else, see {@link #language}; declared here for the help. */
  @Option(names = LANGUAGE, paramLabel = "zh|en", scope = CommandLine.ScopeType.INHERIT)
  private String lang = "";

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(Locale.getDefault(), out, err, args));
  }

  /**
   * Runs one command line as {@link #main} does, without ending the process.
   *
   * @param home the language spoken when the command line names none: English when it is English, else Chinese
   * @return the exit code, see {@link ExitCode}
   */
  public static int run(Locale home, PrintWriter out, PrintWriter err, String... args) {
    Texts texts = new Texts(language(List.of(args), home));
    CommandLine line = new CommandLine(new Main(), new Commands(texts));
    line.setResourceBundle(ResourceBundle.getBundle(
        "org.gasservice.examples.help",
        texts.locale(),
        Main.class.getClassLoader(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    line.setOut(out).setErr(err).setCaseInsensitiveEnumValuesAllowed(true);
    Failures failures = new Failures(texts);
    line.setParameterExceptionHandler(failures).setExecutionExceptionHandler(failures);
    line.setExpandAtFiles(false).setUsageHelpAutoWidth(true);
    int code = line.execute(args);
    out.flush();
    err.flush();
    return code;
  }

  private static Locale language(List<String> args, Locale home) {
    String wanted = home.getLanguage();
    for (int i = 0; i < args.size(); i++) {
      String arg = args.get(i);
      if (arg.equals(LANGUAGE) && i + 1 < args.size()) {
        wanted = args.get(i + 1);
      } else if (arg.startsWith(LANGUAGE + "=")) {
        wanted = arg.substring(LANGUAGE.length() + 1);
      }
    }
    return wanted.equals("en") ? Locale.ENGLISH : Locale.CHINESE;
  }

  @Override
  public void run() {
    if (!lang.isEmpty() && !lang.equals("zh") && !lang.equals("en")) {
      throw new Complaint(ExitCode.USAGE, "shell.language");
    }
    spec.commandLine().usage(spec.commandLine().getErr());
    throw new Complaint(ExitCode.USAGE, "shell.no-command");
  }

  /** The version the jar was built as. */
  static final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Main.class.getPackage().getImplementationVersion();
      return new String[] {"gas-service " + (version == null ? "(unpacked)" : version)};
    }
  }
}
