package dev.redraft.lsp;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.Dialect;
import dev.redraft.corrector.Level;
import dev.redraft.settings.Config;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the editor's settings say, under {@code redraft}. What they do not say is null or empty.
 *
 * @param level how sure corrections must be
 * @param minimumConfidence in place of a level
 * @param dialect the variety of English that is not led away from
 * @param disabledKinds kinds of errors that are not told, as {@code R:SPELL}, or {@code SPELL} for
 *     all operations
 * @param words that stay as they are
 */
record EditorSettings(
    @Nullable Level level,
    @Nullable Double minimumConfidence,
    @Nullable Dialect dialect,
    Set<String> disabledKinds,
    List<String> words) {
  /** Say nothing. */
  static final EditorSettings NONE = new EditorSettings(null, null, null, Set.of(), List.of());

  private static final Gson GSON = new Gson();

  EditorSettings {
    disabledKinds = Set.copyOf(disabledKinds);
    words = List.copyOf(words);
  }

  /**
   * Reads settings. A value without meaning counts as not there.
   *
   * @param json an object {@code level}, {@code minConfidence}, {@code dialect}, {@code
   *     disabledKinds}, {@code dictionary}; anything else says nothing. Other keys belong to the
   *     editor
   * @param problems are told what has no meaning, and what would have
   */
  static EditorSettings of(@Nullable Object json, Consumer<String> problems) {
    JsonElement element = json == null ? null : GSON.toJsonTree(json);
    if (element == null || !element.isJsonObject()) {
      return NONE;
    }
    Reader reader = new Reader(element.getAsJsonObject(), problems);
    return new EditorSettings(
        reader.constant("level", Level.values()),
        reader.confidence("minConfidence"),
        reader.constant("dialect", Dialect.values()),
        new HashSet<>(reader.strings("disabledKinds")),
        reader.strings("dictionary"));
  }

  /** Options with what these settings say in the place of what they say. */
  CorrectorOptions over(CorrectorOptions options) {
    return new Config(null, minimumConfidence, level, dialect, null, null, null, List.of(), null)
        .over(options);
  }

  /** Reads one value after the other. */
  private record Reader(JsonObject json, Consumer<String> problems) {
    private @Nullable JsonElement value(String key) {
      JsonElement value = json.get(key);
      return value == null || value.isJsonNull() ? null : value;
    }

    <E extends Enum<E>> @Nullable E constant(String key, E[] known) {
      JsonElement value = value(key);
      if (value == null) {
        return null;
      }
      for (E each : known) {
        if (value.isJsonPrimitive() && name(each).equals(value.getAsString())) {
          return each;
        }
      }
      problem(
          key,
          value,
          Arrays.stream(known).map(EditorSettings::name).collect(Collectors.joining(" or ")));
      return null;
    }

    @Nullable Double confidence(String key) {
      JsonElement value = value(key);
      if (value == null) {
        return null;
      }
      if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber()) {
        double number = value.getAsDouble();
        if (number >= 0 && number <= 1) {
          return number;
        }
      }
      problem(key, value, "a number from 0 to 1");
      return null;
    }

    List<String> strings(String key) {
      JsonElement value = value(key);
      List<String> strings = new ArrayList<>();
      if (value == null) {
        return strings;
      }
      boolean isArray = value.isJsonArray();
      for (JsonElement each : isArray ? value.getAsJsonArray() : List.of(value)) {
        if (!isArray || !each.isJsonPrimitive()) {
          problem(key, value, "strings in an array");
          return List.of();
        }
        strings.add(each.getAsString());
      }
      return strings;
    }

    private void problem(String key, JsonElement value, String allowed) {
      problems.accept("setting redraft.%s is %s, but must be %s".formatted(key, value, allowed));
    }
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
