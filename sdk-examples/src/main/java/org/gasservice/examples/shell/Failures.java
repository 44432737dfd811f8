package org.gasservice.examples.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.gasservice.core.command.Refusal;
import org.gasservice.storage.Outcome;
import org.gasservice.storage.StorageFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Whatever goes wrong becomes one message in the user's language and an exit code; a stack trace goes to the debug log only. */
public final class Failures implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Texts texts;

  public Failures(Texts texts) {
    this.texts = texts;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine line = e.getCommandLine();
    line.getErr().println(usage(e));
    line.getErr()
        .println(
            texts.of("shell.see-help", Map.of("command", line.getCommandSpec().qualifiedName())));
    return ExitCode.USAGE;
  }

  private String usage(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().stream().findFirst().orElse("");
      return texts.of("shell.unknown-argument", Map.of("argument", first));
    }
    if (e instanceof MissingParameterException missing) {
      List<String> names = missing.getMissing().stream().map(Failures::name).toList();
      return texts.of("shell.missing-argument", Map.of("argument", String.join(", ", names)));
    }
    return texts.of(
        "shell.bad-argument",
        Map.of(
            "argument", Optional.ofNullable(e.getArgSpec()).map(Failures::name).orElse("?")));
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) {
    LOG.debug("{} failed", line.getCommandName(), e);
    line.getErr().println(text(e));
    return code(e);
  }

  private int code(Exception e) {
    if (e instanceof Complaint complaint) {
      return complaint.exitCode();
    }
    if (e instanceof Refusal) {
      return ExitCode.NOT_SO;
    }
    return e instanceof StorageFailure
            || e instanceof IOException
            || e instanceof UncheckedIOException
        ? ExitCode.STORE
        : ExitCode.INTERNAL;
  }

  private String text(Exception e) {
    if (e instanceof Complaint complaint) {
      return complaint.text(texts);
    }
    if (e instanceof Refusal refusal) {
      return texts.of(refusal);
    }
    if (e instanceof StorageFailure failure) {
      return store(failure);
    }
    if (e instanceof UncheckedIOException unchecked) {
      return io(Objects.requireNonNull(unchecked.getCause()));
    }
    if (e instanceof IOException io) {
      return io(io);
    }
    return texts.of("shell.internal", Map.of("kind", e.getClass().getSimpleName()));
  }

  /** A store that stopped in the middle, for want of room or of a server: every program here goes on where it was. */
  private String store(StorageFailure failure) {
    boolean stopped =
        failure.outcome() == Outcome.OUTCOME_UNKNOWN || failure.outcome() == Outcome.UNAVAILABLE;
    return stopped ? texts.of(failure) + " " + texts.of("store.run-again") : texts.of(failure);
  }

  private String io(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return texts.of("file.missing", Map.of("file", missing.getFile()));
    }
    if (e instanceof AccessDeniedException denied) {
      return texts.of("file.denied", Map.of("file", denied.getFile()));
    }
    if (e instanceof CharacterCodingException) {
      return texts.of("file.not-utf8");
    }
    String file =
        e instanceof FileSystemException failed && failed.getFile() != null ? failed.getFile() : "";
    return texts.of("file.failed", Map.of("file", file));
  }
}
