package dev.redraft.settings;

import dev.redraft.corrector.Dictionary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds what projects say about their texts: the next {@code .redraft.toml} and the next {@code
 * .redraft/words.txt}, upwards from where a text is, and the word list in the home folder. Each
 * file is read once. Not thread-safe.
 */
public final class Projects {
  private final boolean readsConfig;
  private final List<Path> dictionaries;
  private final @Nullable Path homeWords;
  private final Map<Path, Config> configs = new HashMap<>();
  private final Map<Path, List<String>> words = new HashMap<>();
  private final Map<List<Path>, Dictionary> merged = new HashMap<>();

  /**
   * A text's project.
   *
   * @param config what its {@code .redraft.toml} says
   * @param words the project's own list of words, or null if there is none yet
   * @param dictionary all words that stay as they are
   */
  public record Project(Config config, @Nullable Path words, Dictionary dictionary) {}

  /**
   * Reads the lists that are given, so that a bad one is known at once.
   *
   * @param readsConfig whether {@code .redraft.toml} is looked for
   * @param dictionaries files of words for all texts
   * @param home the user's folder
   */
  public Projects(boolean readsConfig, List<Path> dictionaries, Path home) throws IOException {
    this.readsConfig = readsConfig;
    this.dictionaries = List.copyOf(dictionaries);
    Path own = home.toAbsolutePath().normalize().resolve(WordList.NAME);
    homeWords = Files.isRegularFile(own) ? own : null;
    dictionary(this.dictionaries);
  }

  /**
   * The project of texts in a folder.
   *
   * @throws SettingsException if one of its files makes no sense
   */
  public Project of(Path folder) throws IOException {
    Path absolute = folder.toAbsolutePath().normalize();
    Path file = readsConfig ? nearest(absolute, Path.of(Config.FILE_NAME)) : null;
    Config config = Config.NONE;
    if (file != null) {
      Config known = configs.get(file);
      config = known == null ? ConfigReader.read(file) : known;
      configs.put(file, config);
    }
    List<Path> lists = new ArrayList<>(dictionaries);
    lists.addAll(config.dictionaries());
    Path project = nearest(absolute, WordList.NAME);
    if (project != null) {
      lists.add(project);
    }
    if (homeWords != null && !homeWords.equals(project)) {
      lists.add(homeWords);
    }
    return new Project(config, project, dictionary(lists));
  }

  private static @Nullable Path nearest(Path folder, Path name) {
    for (Path at = folder; at != null; at = at.getParent()) {
      Path file = at.resolve(name);
      if (Files.isRegularFile(file)) {
        return file;
      }
      if (Files.isDirectory(file)) {
        throw new SettingsException(
            file, 1, "is a folder, but must be a file; give it another name");
      }
    }
    return null;
  }

  private Dictionary dictionary(List<Path> lists) throws IOException {
    Dictionary known = merged.get(lists);
    if (known != null) {
      return known;
    }
    List<String> all = new ArrayList<>();
    for (Path list : lists) {
      List<String> read = words.get(list);
      if (read == null) {
        read = WordList.read(list);
        words.put(list, read);
      }
      all.addAll(read);
    }
    Dictionary dictionary = Dictionary.of(all);
    merged.put(List.copyOf(lists), dictionary);
    return dictionary;
  }
}
