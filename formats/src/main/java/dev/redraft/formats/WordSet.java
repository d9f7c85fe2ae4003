package dev.redraft.formats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets and maps of words, written as a text. */
final class WordSet {
  private WordSet() {}

  /** The words between white space. */
  static Set<String> of(String words) {
    return Set.copyOf(List.of(words.strip().split("\\s+", -1)));
  }

  /** Keys and values before and behind the first equals sign; {@code <>} in a value is a space. */
  static Map<String, String> map(String pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (String pair : pairs.strip().split("\\s+", -1)) {
      int sign = pair.indexOf('=', 1);
      map.put(pair.substring(0, sign), pair.substring(sign + 1).replace("<>", " "));
    }
    return map;
  }
}
