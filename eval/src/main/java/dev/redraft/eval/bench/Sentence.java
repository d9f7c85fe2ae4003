package dev.redraft.eval.bench;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence to decode whole.
 *
 * @param label where it came from, such as {@code dev.src:12}; reports name it so and never quote
 *     it
 * @param text the sentence
 * @param target what the replayed model shall answer, or null to let the real model answer
 */
public record Sentence(String label, String text, @Nullable String target) {
  /**
   * The same sentences, each with the target of the one half a list away: text that is rewritten
   * throughout.
   *
   * @throws UnmeasurableException if there are fewer than two sentences
   */
  public static List<Sentence> withTargetsOfOthers(List<Sentence> sentences)
      throws UnmeasurableException {
    if (sentences.size() < 2) {
      throw new UnmeasurableException(
          "targets of other sentences need at least 2 sentences, not " + sentences.size());
    }
    List<Sentence> swapped = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence own = sentences.get(i);
      Sentence other = sentences.get((i + sentences.size() / 2) % sentences.size());
      swapped.add(new Sentence(own.label, own.text, other.target));
    }
    return swapped;
  }
}
