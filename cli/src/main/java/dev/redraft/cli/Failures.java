package dev.redraft.cli;

import dev.redraft.eval.bench.measure.UnmeasurableException;
import dev.redraft.eval.score.MalformedDataException;
import dev.redraft.eval.score.MissingDataException;
import dev.redraft.models.InferenceException;
import dev.redraft.models.ModelFormatException;
import dev.redraft.settings.SettingsException;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The one place where exceptions become messages and exit codes. A message is one line. */
final class Failures
    implements CommandLine.IExecutionExceptionHandler, CommandLine.IParameterExceptionHandler {
  private static final String UNEXPECTED =
      "; this is a defect of Redraft, --debug shows where it happened";

  private final PrintStream err;
  private boolean showsTraces = false;

  Failures(PrintStream err) {
    this.err = err;
  }

  /** Whether messages are followed by stack traces, for those who look for a defect. */
  void showTraces(boolean wanted) {
    showsTraces = wanted;
  }

  @Override
  public int handleExecutionException(
      Exception e, CommandLine commandLine, CommandLine.ParseResult parsed) {
    return report(e);
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    CommandLine command = e.getCommandLine();
    print(String.valueOf(e.getMessage()));
    if (e instanceof UnmatchedArgumentException unmatched) {
      UnmatchedArgumentException.printSuggestions(unmatched, err);
    }
    err.println(
        "Try '" + command.getCommandSpec().qualifiedName() + " --help' for more information.");
    return ExitCode.USAGE;
  }

  /** Says what is no failure, but must not be silent. */
  void note(String message) {
    print(message);
  }

  /** Reports what keeps the whole command from being done; returns the exit code. */
  int report(Throwable e) {
    if (e instanceof SettingsException) {
      print(oneLine(e.getMessage()));
      trace(e);
      return ExitCode.USAGE;
    }
    if (e instanceof OutputException output && output.isBrokenPipe()) {
      return ExitCode.FAILURE;
    }
    print(
        e instanceof FileSystemException file ? file.getFile() + ": " + describe(e) : describe(e));
    trace(e);
    return ExitCode.FAILURE;
  }

  /** Reports what keeps one input from being done; returns the exit code. */
  int report(Input input, Throwable e) {
    print(input.label() + ": " + describe(e));
    trace(e);
    return ExitCode.FAILURE;
  }

  /** What is wrong and what can be done about it, without the name of the input. */
  static String describe(Throwable e) {
    if (e instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return describe(unchecked.getCause());
    }
    if (e instanceof NotUtf8Exception
        || e instanceof OutputException
        || e instanceof MalformedDiffException
        || e instanceof ModelFormatException
        || e instanceof MissingDataException
        || e instanceof MalformedDataException
        || e instanceof UnmeasurableException) {
      return oneLine(e.getMessage());
    }
    if (e instanceof FileSystemException file) {
      return describe(file);
    }
    if (e instanceof BindException || e.getCause() instanceof BindException) {
      return "cannot listen: " + withCause(e) + "; choose another --port or --host";
    }
    if (e instanceof UnknownHostException) {
      return "no such host: " + oneLine(e.getMessage()) + "; choose another --host";
    }
    if (e instanceof IOException) {
      return "cannot be read or written: " + oneLine(e.getMessage());
    }
    if (e instanceof InferenceException) {
      return "the model cannot be run: " + withCause(e);
    }
    if (e instanceof OutOfMemoryError) {
      return "out of memory; use fewer --threads, or give Java more with REDRAFT_JAVA_OPTIONS=-Xmx4g";
    }
    if (e instanceof LinkageError) {
      return "a native library cannot be loaded: " + withCause(e);
    }
    return "unexpected failure: " + withCause(e) + UNEXPECTED;
  }

  private static String describe(FileSystemException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file; check the name";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied; check who may read or write it";
    }
    if (e instanceof FileSystemLoopException) {
      return "symbolic links lead in a circle";
    }
    String reason = e.getReason();
    return oneLine(reason == null ? e.toString() : reason);
  }

  private static String withCause(Throwable e) {
    Throwable cause = e.getCause();
    boolean isTold = e instanceof InferenceException || e instanceof IOException;
    String own = isTold ? e.getMessage() : e.toString();
    return oneLine(cause == null ? own : own + ": " + cause.getMessage());
  }

  private static String oneLine(@Nullable String message) {
    return Printable.of(String.valueOf(message).strip());
  }

  private void print(String message) {
    err.println("redraft: " + Printable.of(message));
  }

  private void trace(Throwable e) {
    if (showsTraces) {
      e.printStackTrace(err);
    }
  }
}
