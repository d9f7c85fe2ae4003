package dev.redraft.corrector.confidence;

import dev.redraft.corrector.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Edits that make sense only together: one takes a word away that another puts in elsewhere. */
public final class Companions {
  private Companions() {}

  /**
   * Each edit with those that it makes sense with, itself among them.
   *
   * @param sentence a sentence's text
   * @param start where it begins in the text it is from
   * @param edits on that text, all within the sentence
   * @return in the order of the edits
   */
  public static Map<Edit, Set<Edit>> of(String sentence, int start, List<Edit> edits) {
    Map<Edit, Set<Edit>> companions = new LinkedHashMap<>();
    edits.forEach(edit -> companions.put(edit, Set.of(edit)));
    List<Edit> open = new ArrayList<>(edits);
    for (Edit taken : edits) {
      String word = sentence.substring(taken.start() - start, taken.end() - start).strip();
      if (word.isEmpty() || !taken.replacement().isBlank()) {
        continue;
      }
      open.stream()
          .filter(put -> isInsertion(put, word, sentence, start))
          .findFirst()
          .ifPresent(
              put -> {
                Set<Edit> both = Set.of(taken, put);
                companions.put(taken, both);
                companions.put(put, both);
                open.remove(put);
              });
    }
    return companions;
  }

  /** Whether an edit puts a word in where there was none. */
  private static boolean isInsertion(Edit edit, String word, String sentence, int start) {
    return edit.replacement().strip().equalsIgnoreCase(word)
        && sentence.substring(edit.start() - start, edit.end() - start).isBlank();
  }
}
