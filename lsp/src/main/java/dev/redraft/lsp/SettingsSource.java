package dev.redraft.lsp;

import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.Dictionary;
import dev.redraft.settings.Config;
import dev.redraft.settings.Projects;
import dev.redraft.settings.SettingsException;
import dev.redraft.settings.WordList;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says how documents are corrected: as the project's {@code .redraft.toml} says, else the editor's
 * settings, else the command line that started the server. Words of all lists count. Thread-safe.
 */
final class SettingsSource {
  private final CorrectorOptions base;
  private final Path home;
  private final Client client;
  private @Nullable Path root;
  private @Nullable Projects projects;
  private final Set<String> turnedOff = new HashSet<>();

  /**
   * Settings where nobody has said anything yet.
   *
   * @param base what the command line says
   * @param home the user's folder
   */
  SettingsSource(CorrectorOptions base, Path home, Client client) {
    this.base = base;
    this.home = home;
    this.client = client;
  }

  /** The folder of the workspace, for documents that are in none. */
  synchronized void setRoot(@Nullable String uri) {
    root = uri == null ? null : path(uri);
  }

  /** Files may have changed: they are read again. */
  synchronized void forget() {
    projects = null;
  }

  /** No correction of this kind is told as long as the server runs. */
  synchronized void turnOff(String kind) {
    turnedOff.add(kind);
  }

  /**
   * How a document is corrected. Waits for the editor's settings, so the thread must not be the one
   * that reads the client's messages. What makes no sense is told to the user, and does not count.
   */
  DocumentSettings of(String uri) {
    EditorSettings editor = client.settings(uri);
    return of(uri, editor);
  }

  private synchronized DocumentSettings of(String uri, EditorSettings editor) {
    Path file = path(uri);
    Projects.Project project = project(file);
    List<String> words = new ArrayList<>(project.dictionary().words());
    words.addAll(editor.words());
    Set<String> disabled = new HashSet<>(editor.disabledKinds());
    disabled.addAll(turnedOff);
    return new DocumentSettings(
        file != null && project.config().ignores(file),
        project.config().over(editor.over(base)),
        Dictionary.of(words),
        disabled);
  }

  private Projects.Project project(@Nullable Path file) {
    try {
      if (projects == null) {
        projects = new Projects(true, List.of(), home);
      }
      return projects.of(folder(file));
    } catch (SettingsException | IOException e) {
      client.problem(String.valueOf(e.getMessage()));
      return new Projects.Project(Config.NONE, null, Dictionary.EMPTY);
    }
  }

  /**
   * Adds a word to the user's list or to the project's, which begins in the folder of the workspace
   * where there is none.
   */
  synchronized void add(String uri, String word, boolean isForUser) throws IOException {
    Path own = home.toAbsolutePath().normalize().resolve(WordList.NAME);
    Path list = own;
    if (!isForUser) {
      Path file = path(uri);
      Path known = project(file).words();
      Path folder = root == null ? folder(file) : root;
      list = known == null || known.equals(own) ? folder.resolve(WordList.NAME) : known;
    }
    WordList.add(list, word);
    projects = null;
  }

  private Path folder(@Nullable Path file) {
    if (file == null) {
      return root == null ? home : root;
    }
    Path parent = file.getParent();
    return parent == null ? file : parent;
  }

  /** The file of a document, or null where it is in none. */
  private static @Nullable Path path(String uri) {
    try {
      URI parsed = URI.create(uri);
      return "file".equals(parsed.getScheme()) ? Path.of(parsed).toAbsolutePath() : null;
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return null;
    }
  }
}
