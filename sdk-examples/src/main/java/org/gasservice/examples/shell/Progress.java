package org.gasservice.examples.shell;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** How far long work has come, on the error stream: a bar before a person, a line every tenth before a script. */
public final class Progress implements AutoCloseable {

  private static final int TENTHS = 10;

  private final Texts texts;
  private final PrintWriter err;
  private final String task;
  private final long total;
  private final Optional<ProgressBar> bar;
  private long done;
  private long tenth;

  private Progress(Texts texts, PrintWriter err, String task, long total, boolean interactive) {
    this.texts = texts;
    this.err = err;
    this.task = texts.of(task);
    this.total = total;
    bar = interactive ? Optional.of(bar(this.task, total)) : Optional.empty();
  }

  private static ProgressBar bar(String task, long total) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(total)
        .setStyle(ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(200)
        .build();
  }

  /** @param task code of the text that names the work */
  public static Progress of(Texts texts, PrintWriter err, String task, long total) {
    return new Progress(texts, err, task, total, interactive());
  }

  /** From 22 on a console is there even when nobody looks at it; it then says so itself. */
  private static boolean interactive() {
    if (System.console() == null || System.getenv("TERM") == null) {
      return false;
    }
    try {
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(System.console());
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  public void step(long more) {
    done += more;
    bar.ifPresent(b -> b.stepTo(done));
    long now = total == 0 ? TENTHS : done * TENTHS / total;
    if (bar.isEmpty() && now > tenth) {
      tenth = now;
      err.println(texts.of(
          "progress.line",
          Map.of("task", task, "done", done, "total", total, "percent", now * TENTHS)));
    }
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
  }
}
