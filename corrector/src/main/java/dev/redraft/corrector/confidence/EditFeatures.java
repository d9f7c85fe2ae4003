package dev.redraft.corrector.confidence;

import dev.redraft.corrector.Edit;
import dev.redraft.corrector.Margins;
import dev.redraft.corrector.lexicon.Lexicon;
import dev.redraft.corrector.lexicon.Phrases;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is known of an edit that tells how likely it is right: the model's margin, what the edit
 * does, the words it is about, whether it reads better, its sentence, and the sentence's other
 * edits. Values are numbers of the order of one; a feature that is 0 is not listed. Thread-safe;
 * the first edit asked for loads the word list and the counts of phrases.
 */
public final class EditFeatures {
  private static final double SUREST = 12;
  private static final String SECOND = "second";
  private static final int MOST_OF_PAIR = 2;

  /** Natural logarithms of how much likelier a sentence may become, at most, and often. */
  private static final double MOST_GAIN = 25;

  private static final double TYPICAL_GAIN = 10;

  /** Binary digits of a frequent word's count. */
  private static final double MANY = 8;

  private final String sentence;
  private final int start;
  private final List<Edit> firm;

  private final Map<String, Double> ofSentence = new LinkedHashMap<>();
  private final int wordCount;

  /**
   * The edits of a sentence.
   *
   * @param sentence its text, with spaces where it is protected
   * @param start where it begins in the text it is from
   * @param edits on that text, all within the sentence, with the model's own confidence
   */
  public EditFeatures(String sentence, int start, List<Edit> edits) {
    this.sentence = sentence;
    this.start = start;
    firm = edits.stream().filter(edit -> edit.origin().isFirm()).toList();
    List<String> words = Tokens.of(sentence).words();
    wordCount = Math.max(1, words.size());
    addSentence(words);
  }

  /** The features of one of the edits, by name. Linear in the sentence's length. */
  public Map<String, Double> of(Edit edit) {
    Map<String, Double> features = new LinkedHashMap<>();
    if (edit.origin() == Edit.Origin.SPELLER) {
      add(features, "speller", 1);
      add(features, "speller.margin", typical(margin(edit)));
    } else if (!edit.origin().isFirm()) {
      add(features, "margin", margin(edit));
    } else {
      addMargin(margin(edit), features);
    }
    addChange(edit, features);
    addAlternative(edit, features);
    addMargins(edit.margins(), features);
    edit.doubts().forEach(doubt -> add(features, ofDoubt(doubt), 1));
    addReading(edit, features);
    features.putAll(ofSentence);
    addOthers(edit, features);
    if (edit.origin().isFirm()) {
      return features;
    }
    Map<String, Double> second = ofSecond(features);
    add(second, SECOND, 1);
    return second;
  }

  /**
   * A second choice's features, by names of its own: what tells whether one is right says little
   * about the model's edits, of which most are.
   */
  static Map<String, Double> ofSecond(Map<String, Double> features) {
    Map<String, Double> second = new LinkedHashMap<>();
    features.forEach((name, value) -> second.put(SECOND + "." + name, value));
    return second;
  }

  /** The name of the feature that an edit has that is doubted so. */
  public static String ofDoubt(String doubt) {
    return "doubt." + doubt;
  }

  /** The margin that a confidence is the logistic of. */
  private static double margin(Edit edit) {
    double confidence = Math.min(edit.confidence(), 1 - 1e-9);
    return Math.min(SUREST, Math.log(confidence / (1 - confidence)));
  }

  /** A margin of the order of one; what is surer than sure says no more. */
  private static double typical(double margin) {
    return Math.min(margin, 6) / 3;
  }

  /** Piecewise linear: a tie says more than what is beyond doubt. */
  private static void addMargin(double margin, Map<String, Double> features) {
    add(features, "margin.to1", Math.min(margin, 1));
    add(features, "margin.1to3", Math.max(0, Math.min(margin, 3) - 1));
    add(features, "margin.3on", Math.max(0, margin - 3));
  }

  /** Where the second choice is another change, its margin tells little of leaving all as it is. */
  private static void addAlternative(Edit edit, Map<String, Double> features) {
    if (!edit.alternatives().isEmpty()) {
      add(features, "alternative", 1);
      add(features, "alternative.margin", typical(margin(edit)));
    }
  }

  private static void addMargins(Margins margins, Map<String, Double> features) {
    add(features, "margins.least", margins.least() / 3);
    add(features, "margins.before", margins.before() / 3);
    add(features, "margins.behind", margins.behind() / 3);
    add(features, "margins.mean", margins.mean() / 3);
  }

  private void addChange(Edit edit, Map<String, Double> features) {
    Tokens replaced = Tokens.of(sentence.substring(edit.start() - start, edit.end() - start));
    Tokens replacement = Tokens.of(edit.replacement());
    int same = sameAtStart(replaced, replacement);
    int sameAtEnd = sameAtEnd(replaced, replacement, same);
    Tokens before = replaced.without(same, sameAtEnd);
    Tokens after = replacement.without(same, sameAtEnd);
    ChangeType type = ChangeType.of(before, after);
    add(features, "type." + type.name().toLowerCase(Locale.ROOT), 1);
    if (edit.origin() == Edit.Origin.MODEL) {
      add(features, "margin.of." + type.name().toLowerCase(Locale.ROOT), typical(margin(edit)));
    }
    addPair(before, after, features);
    addWords(before, after, edit, features);
  }

  /** Which function words or signs stand for which: each such pair has a chance of its own. */
  private static void addPair(Tokens before, Tokens after, Map<String, Double> features) {
    if (before.all().size() <= MOST_OF_PAIR
        && after.all().size() <= MOST_OF_PAIR
        && isClosed(before)
        && isClosed(after)) {
      add(features, "pair." + joined(before) + ">" + joined(after), 1);
    }
  }

  private static boolean isClosed(Tokens tokens) {
    return tokens.all().stream()
        .allMatch(token -> !Tokens.isWord(token) || Tokens.isFunction(token));
  }

  private static String joined(Tokens tokens) {
    return String.join("_", tokens.all()).toLowerCase(Locale.ROOT);
  }

  private void addWords(Tokens before, Tokens after, Edit edit, Map<String, Double> features) {
    Lexicon lexicon = Lexicon.english();
    List<String> old = before.words();
    List<String> fresh = after.words();
    boolean isFirst = sentence.substring(0, edit.start() - start).isBlank();
    add(features, "first", isFirst);
    add(features, "last", sentence.substring(edit.end() - start).length() <= 1);
    add(features, "words", Math.min(4, Math.max(old.size(), fresh.size()) - 1) / 2.0);
    add(features, "old.unknown", old.stream().anyMatch(word -> !lexicon.isWord(word)));
    add(
        features,
        "new.unknown",
        fresh.stream().anyMatch(word -> !old.contains(word) && !lexicon.isWord(word)));
    add(features, "old.capital", !isFirst && old.stream().anyMatch(EditFeatures::isCapital));
    add(features, "old.capitals", old.stream().anyMatch(EditFeatures::areCapitals));
    add(features, "old.digits", old.stream().anyMatch(word -> word.matches(".*\\p{N}.*")));
    add(features, "old.foreign", old.stream().anyMatch(word -> !word.matches("\\p{ASCII}*")));
    add(features, "old.name", old.stream().anyMatch(lexicon::isName));
    add(features, "new.name", fresh.stream().anyMatch(lexicon::isName));
    if (old.size() == 1) {
      add(features, "old.frequency", lexicon.frequency(old.get(0)) / MANY);
    }
    if (old.size() == 1 && fresh.size() == 1) {
      String one = old.get(0);
      String other = fresh.get(0);
      double gain = lexicon.frequency(other) - lexicon.frequency(one);
      add(features, "frequency.gain", Math.max(0, gain) / MANY);
      add(features, "frequency.loss", Math.max(0, -gain) / MANY);
      int longest = Math.max(one.length(), other.length());
      add(features, "likeness", 1 - ChangeType.distance(one, other) / (double) longest);
      add(features, "short", longest <= 3);
      add(
          features,
          "letter.kept",
          Character.toLowerCase(one.charAt(0)) == Character.toLowerCase(other.charAt(0)));
    }
  }

  /** Whether the sentence with all firm edits reads better with this one than without. */
  private void addReading(Edit edit, Map<String, Double> features) {
    List<Edit> others = others(edit);
    String with = Edit.apply(sentence, start, JudgeFeatures.with(others, edit));
    String without = Edit.apply(sentence, start, others);
    addSlips(Slip.in(without), Slip.in(with), features);
    double gain = Phrases.english().gain(with, without);
    double bounded = Math.max(-MOST_GAIN, Math.min(MOST_GAIN, gain)) / TYPICAL_GAIN;
    add(features, "phrases.gain", bounded);
    add(features, "phrases.loss", Math.min(0, bounded));
  }

  private static void addSlips(
      Map<Slip, Integer> without, Map<Slip, Integer> with, Map<String, Double> features) {
    for (Slip slip : Slip.values()) {
      int fewer = without.getOrDefault(slip, 0) - with.getOrDefault(slip, 0);
      add(features, "slip." + slip.name().toLowerCase(Locale.ROOT), fewer);
    }
  }

  /** The firm edits but this one: of second choices hardly any is right. */
  private List<Edit> others(Edit edit) {
    return firm.stream().filter(each -> !each.equals(edit)).toList();
  }

  private void addSentence(List<String> words) {
    Lexicon lexicon = Lexicon.english();
    long unknown = words.stream().filter(word -> !lexicon.isWord(word)).count();
    long capitals = words.stream().skip(1).filter(EditFeatures::isCapital).count();
    add(ofSentence, "sentence.length", Math.log(wordCount) / 3);
    add(ofSentence, "sentence.short", wordCount <= 4);
    add(ofSentence, "sentence.unknown", unknown / (double) wordCount);
    add(ofSentence, "sentence.capital", capitals / (double) wordCount);
    add(ofSentence, "sentence.unfinished", !sentence.strip().matches("(?s).*[.!?…][\"'”’)\\]]*"));
  }

  private void addOthers(Edit edit, Map<String, Double> features) {
    List<Edit> others = others(edit);
    add(features, "others", Math.min(4, others.size()) / 2.0);
    add(features, "others.density", Math.min(0.5, others.size() / (double) wordCount) * 4);
    double surest = others.stream().mapToDouble(EditFeatures::margin).max().orElse(0);
    add(features, "others.surest", typical(surest));
  }

  private static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0))
        && !word.equals("I")
        && !word.startsWith("I'");
  }

  private static boolean areCapitals(String word) {
    return word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT)) && isCapital(word);
  }

  private static int sameAtStart(Tokens one, Tokens other) {
    int same = 0;
    int most = Math.min(one.all().size(), other.all().size());
    while (same < most && one.all().get(same).equals(other.all().get(same))) {
      same++;
    }
    return same;
  }

  private static int sameAtEnd(Tokens one, Tokens other, int sameAtStart) {
    int same = 0;
    int most = Math.min(one.all().size(), other.all().size()) - sameAtStart;
    while (same < most
        && one.all()
            .get(one.all().size() - 1 - same)
            .equals(other.all().get(other.all().size() - 1 - same))) {
      same++;
    }
    return same;
  }

  private static void add(Map<String, Double> features, String name, boolean holds) {
    add(features, name, holds ? 1 : 0);
  }

  private static void add(Map<String, Double> features, String name, double value) {
    if (value != 0) {
      features.put(name, value);
    }
  }
}
