package dev.redraft.corrector.confidence;

import dev.redraft.corrector.Edit;
import dev.redraft.models.Judge;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextView;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a {@link Judge} says of a sentence's edits: for each, how much likelier the sentence with
 * all of them is than without this one, in nats, and what all of them gain together. Edits that
 * make sense only together, such as the two that move a word, are left out together. A second
 * choice is put in by itself, beside all that are not, and left out for the others. Values are of
 * the order of one; a feature that is 0 is not listed. Thread-safe.
 */
public final class JudgeFeatures {
  /** How far behind an edit the judge reads on, in its tokens. */
  static final int HORIZON = 8;

  private static final double MOST = 24;
  private static final double CLEAR = 2;
  private static final double VERY_CLEAR = 8;

  private JudgeFeatures() {}

  /**
   * Asks, in one call for all edits of a sentence unless they are many.
   *
   * @param sentence its text
   * @param start where it begins in the text it is from
   * @param edits on that text, all within the sentence, in order, not overlapping
   * @return the features of each edit; empty if the sentence is too long for the judge
   */
  public static Optional<List<Map<String, Double>>> of(
      Judge judge, String sentence, int start, List<Edit> edits) {
    if (edits.isEmpty()) {
      return Optional.of(List.of());
    }
    List<Edit> firm = edits.stream().filter(edit -> edit.origin().isFirm()).toList();
    Map<Edit, Set<Edit>> companions = Companions.of(sentence, start, firm);
    List<Set<Edit>> groups = companions.values().stream().distinct().toList();
    List<Edit> seconds = edits.stream().filter(edit -> !edit.origin().isFirm()).toList();
    List<String> variants = new ArrayList<>();
    for (Set<Edit> left : groups) {
      variants.add(
          edited(sentence, start, firm.stream().filter(edit -> !left.contains(edit)).toList()));
    }
    seconds.forEach(edit -> variants.add(edited(sentence, start, with(firm, edit))));
    if (groups.size() > 1) {
      variants.add(edited(sentence, start, List.of()));
    }
    int words = Math.max(1, Tokens.of(sentence).words().size());
    return judge
        .differences(edited(sentence, start, firm), variants, HORIZON)
        .map(
            differences -> {
              double all =
                  groups.isEmpty()
                      ? 0
                      : differences.get(groups.size() == 1 ? 0 : variants.size() - 1);
              return edits.stream()
                  .map(
                      edit ->
                          edit.origin().isFirm()
                              ? features(
                                  differences.get(groups.indexOf(companions.get(edit))), all, words)
                              : ofSecond(
                                  -differences.get(groups.size() + seconds.indexOf(edit)),
                                  all,
                                  words))
                  .toList();
            });
  }

  /** Of a second choice: what all the others gain, they gain without it. */
  private static Map<String, Double> ofSecond(double gain, double others, int words) {
    return EditFeatures.ofSecond(features(gain, others + gain, words));
  }

  /** Edits with another one among them, in order. */
  static List<Edit> with(List<Edit> edits, Edit another) {
    return Stream.concat(edits.stream(), Stream.of(another))
        .sorted(Comparator.comparingInt(Edit::start))
        .toList();
  }

  private static Map<String, Double> features(double gain, double all, int words) {
    Map<String, Double> features = new LinkedHashMap<>();
    double bounded = Math.max(-MOST, Math.min(MOST, gain));
    add(features, "judge.gain", bounded / VERY_CLEAR);
    add(features, "judge.loss", Math.min(0, bounded + CLEAR) / VERY_CLEAR);
    add(features, "judge.clear", Math.max(0, bounded - CLEAR) / VERY_CLEAR);
    add(features, "judge.very.clear", Math.max(0, bounded - VERY_CLEAR) / VERY_CLEAR);
    add(features, "judge.by.word", Math.max(-3, Math.min(3, gain / words)));
    add(features, "judge.all", Math.max(-3, Math.min(3, (all - gain) / Math.sqrt(words))));
    return features;
  }

  /** The sentence with edits, in order; as a language model reads it, with single spaces. */
  private static String edited(String sentence, int start, List<Edit> edits) {
    String text = Edit.apply(sentence, start, edits);
    return TextView.of(text, new Span(0, text.length())).text();
  }

  private static void add(Map<String, Double> features, String name, double value) {
    if (value != 0) {
      features.put(name, value);
    }
  }
}
