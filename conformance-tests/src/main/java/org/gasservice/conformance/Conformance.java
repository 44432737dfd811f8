package org.gasservice.conformance;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import java.util.stream.StreamSupport;
import org.gasservice.conformance.report.Grade;
import org.gasservice.conformance.report.GradeFiles;
import org.gasservice.conformance.report.GradeText;
import org.gasservice.conformance.report.Level;
import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.reporting.legacy.xml.LegacyXmlReportGeneratingListener;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades every {@link StorageProvider} on the class path: one command, no test class. */
@Command(
    name = "conformance",
    mixinStandardHelpOptions = true,
    description = {
      "Grades storage adapters found on the class path. 检验类路径上的存储适配器。",
      "Exit code 0 when every adapter reached its level, 1 when one did not, 2 when there was nothing to run.",
      "全部达到级别时退出码为 0，有未达到的为 1，没有可运行的为 2。"
    })
public final class Conformance implements Callable<Integer> {

  static final int REACHED = 0;
  static final int MISSED = 1;
  static final int NOTHING_RAN = 2;

  @Spec
  private CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description = "Adapters to grade; all when none is named. 要检验的适配器，不写为全部。")
  private List<String> names = new ArrayList<>();

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description =
          "Level to demand: basic, full or durable; what each adapter declares when left out. 要求的级别，不写则按所声明的能力。")
  private @Nullable Level level;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where reports are written. 报告目录。",
      defaultValue = "target/conformance")
  private Path out;

  private Conformance() {}

  /** Runs as a program. */
  public static void main(String[] args) {
    System.exit(commandLine().execute(args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Conformance()).setCaseInsensitiveEnumValuesAllowed(true);
  }

  @Override
  public Integer call() throws IOException {
    PrintWriter console = spec.commandLine().getOut();
    List<StorageProvider> providers = providers();
    if (providers.isEmpty()) {
      spec.commandLine()
          .getErr()
          .println("Nothing to grade: no %s on the class path%s. 类路径上没有要检验的适配器。"
              .formatted(
                  StorageProvider.class.getName(),
                  names.isEmpty() ? "" : " is called " + String.join(", ", names)));
      return NOTHING_RAN;
    }
    int exit = REACHED;
    for (StorageProvider provider : providers) {
      exit = Math.max(exit, grade(provider, console));
    }
    return exit;
  }

  private List<StorageProvider> providers() {
    return StreamSupport.stream(ServiceLoader.load(StorageProvider.class).spliterator(), false)
        .filter(provider -> names.isEmpty() || names.contains(provider.name()))
        .toList();
  }

  private int grade(StorageProvider provider, PrintWriter console) throws IOException {
    Path folder = out.resolve(provider.name().replaceAll("[^A-Za-z0-9._-]", "_"));
    Files.createDirectories(folder);
    console.println(provider.name() + " …");
    Optional<Grade> grade = run(provider, folder, console);
    if (grade.isEmpty() || grade.get().graded() == 0) {
      spec.commandLine().getErr().println(provider.name() + ": no rule was tested. 没有测试任何规则。");
      return NOTHING_RAN;
    }
    console.println(GradeText.of(grade.get()));
    console.println("  " + GradeFiles.write(grade.get(), folder));
    Level demanded = level == null ? grade.get().expected() : level;
    boolean reached = grade.get().reaches(demanded);
    if (!reached) {
      console.println("  %s is demanded and was not reached. 未达到要求的级别。"
          .formatted(demanded.toString().toLowerCase(Locale.ROOT)));
    }
    return reached ? REACHED : MISSED;
  }

  private static Optional<Grade> run(StorageProvider provider, Path folder, PrintWriter console) {
    try (LauncherSession session = LauncherFactory.openSession()) {
      Provided.offer(session, provider);
      session
          .getLauncher()
          .execute(
              LauncherDiscoveryRequestBuilder.request()
                  .selectors(selectClass(ProvidedConformance.class))
                  .build(),
              new LegacyXmlReportGeneratingListener(folder, console));
      return Provided.grade(session);
    }
  }
}
