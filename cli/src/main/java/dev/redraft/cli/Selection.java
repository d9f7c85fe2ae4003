package dev.redraft.cli;

import dev.redraft.settings.Config;
import dev.redraft.settings.Projects;
import dev.redraft.settings.SettingsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a command works on: the inputs that its command line names, with the files below folders,
 * and how each is to be corrected. All of it is known before the first correction, so that nothing
 * is half done when settings make no sense.
 */
final class Selection {
  private final EngineOptions options;
  private final boolean takesFolders;
  private final boolean isInPlace;
  private final List<Job> jobs = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private final List<LeftOut> refused = new ArrayList<>();
  private BiConsumer<Input, IOException> failed = (input, problem) -> {};

  /**
   * Nothing yet.
   *
   * @param takesFolders whether folders stand for the files below
   * @param isInPlace whether files are changed, so that data must not be among them
   */
  Selection(EngineOptions options, boolean takesFolders, boolean isInPlace) {
    this.options = options;
    this.takesFolders = takesFolders;
    this.isInPlace = isInPlace;
  }

  /**
   * Looks for what is named.
   *
   * @param names files, folders, {@code -}; none for standard input
   * @param failed is told of folders that cannot be listed
   * @throws SettingsException if settings make no sense
   */
  void find(List<String> names, InputStream standardInput, BiConsumer<Input, IOException> failed)
      throws IOException {
    this.failed = failed;
    // Bad values are refused even where nothing is found.
    options.options(Config.NONE);
    options.roundCount();
    Finder finder = new Finder(options.projects(), options.changedLines(standardInput, names));
    List<String> all = names.isEmpty() && options.wantsChangedLines() ? List.of(".") : names;
    for (Input input : Input.named(all)) {
      if (takesFolders && input.isFolder()) {
        finder.walk(input);
      } else {
        finder.named(input);
      }
    }
  }

  /** What there is to do, in order. */
  List<Job> jobs() {
    return jobs;
  }

  /** The inputs of the jobs. */
  List<Input> inputs() {
    return jobs.stream().map(Job::input).toList();
  }

  /** What is not looked at, in order. */
  List<LeftOut> leftOut() {
    return leftOut;
  }

  /** What is not looked at, although the command line names it. */
  List<LeftOut> refused() {
    return refused;
  }

  /** Decides about one input after the other. */
  private final class Finder {
    private final Projects projects;
    private final ChangedLines changed;

    Finder(Projects projects, ChangedLines changed) {
      this.projects = projects;
      this.changed = changed;
    }

    void named(Input input) throws IOException {
      if (input.isStandardInput()) {
        add(input, projects.of(Path.of("")), LineRanges.ALL);
        return;
      }
      Path file;
      try {
        file = input.path().toAbsolutePath().normalize();
      } catch (FileSystemException e) {
        failed.accept(input, e);
        return;
      }
      Projects.Project project = projects.of(parent(file));
      if (project.config().ignores(file)) {
        leftOut.add(new LeftOut(input.name(), LeftOut.Reason.IGNORED));
        passThrough(input, project);
      } else if (isInPlace && !options.takesData() && isData(file)) {
        LeftOut data = new LeftOut(input.name(), LeftOut.Reason.DATA);
        leftOut.add(data);
        refused.add(data);
      } else {
        add(input, project, Files.exists(file) ? changed.of(file) : LineRanges.ALL);
      }
    }

    /** What is written one after the other must be there, although nothing is corrected. */
    private void passThrough(Input input, Projects.Project project) {
      if (!takesFolders) {
        add(input, project, LineRanges.NONE);
      }
    }

    private void add(Input input, Projects.Project project, LineRanges lines) {
      Settings settings = new Settings(options.options(project.config()), project.dictionary());
      jobs.add(new Job(input, settings, lines));
    }

    /** A file that is missing or can't be read is none: reading it will say so. */
    private boolean isData(Path file) {
      try {
        return Files.isRegularFile(file) && FileKind.of(file) == FileKind.DATA;
      } catch (IOException e) {
        return false;
      }
    }

    void walk(Input folder) throws IOException {
      Path real = folder.path().toRealPath();
      List<Path> files = new ArrayList<>();
      FolderWalk.walk(
          real,
          new FolderWalk.Sink() {
            @Override
            public void file(Path file) {
              files.add(file);
            }

            @Override
            public void failure(Path path, IOException problem) {
              failed.accept(new Input(shown(folder, real, path)), problem);
            }
          });
      for (Path file : files) {
        below(new Input(shown(folder, real, file)), file);
      }
    }

    /** A file below a folder that is named; those without changes are no matter. */
    private void below(Input input, Path file) throws IOException {
      Projects.Project project = projects.of(parent(file));
      LineRanges lines = changed.of(file);
      if (lines.isEmpty() || project.config().ignores(file)) {
        return;
      }
      try {
        LeftOut.Reason reason = reason(FileKind.of(file));
        if (reason == null) {
          add(input, project, lines);
        } else {
          leftOut.add(new LeftOut(input.name(), reason));
        }
      } catch (IOException e) {
        failed.accept(input, e);
      }
    }

    private LeftOut.@Nullable Reason reason(FileKind kind) {
      return switch (kind) {
        case TEXT -> null;
        case DATA -> options.takesData() ? null : LeftOut.Reason.DATA;
        case SOURCE -> LeftOut.Reason.SOURCE;
        case LICENCE -> LeftOut.Reason.LICENCE;
        case OTHER -> LeftOut.Reason.OTHER;
      };
    }
  }

  /** What the command line would call a file below a folder that it names. */
  private static String shown(Input folder, Path real, Path file) {
    return Path.of(folder.name()).normalize().resolve(real.relativize(file)).toString();
  }

  private static Path parent(Path file) {
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }
}
