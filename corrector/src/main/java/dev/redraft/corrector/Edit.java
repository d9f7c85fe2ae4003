package dev.redraft.corrector;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A change to a text: {@code replacement} stands in for what was at {@code start} to {@code end}.
 *
 * @param start where the replaced part begins, in UTF-16 units of the original text
 * @param end behind the replaced part; equal to {@code start} for an insertion
 * @param replacement what stands there instead, empty for a deletion
 * @param confidence how likely the edit is right, from 0 to 1, where that was measured for the
 *     model ({@link CorrectorOptions.Confidence#isCalibrated}). Otherwise how clearly the model
 *     preferred it over its second choice at the first token they differ in: the logistic of the
 *     margin between the two, from 0.5 (a tie) to 1; a change made of several has the least of
 *     theirs
 * @param alternatives other replacements that the model thought of, the likelier first; often none.
 *     A bundle of contract version 2 tells its second choice where that is a single word
 * @param origin who proposed it
 * @param margins how surely the model wrote it, if it did
 * @param doubts the names of rules that have something against it but do not forbid it, in order,
 *     such as {@code sense}; mostly none. The confidence of the model's bundle knows what each is
 *     worth. A change made of several has none
 */
public record Edit(
    int start,
    int end,
    String replacement,
    double confidence,
    List<String> alternatives,
    Origin origin,
    Margins margins,
    List<String> doubts) {
  private static final Pattern WORD = Pattern.compile("\\S+");

  /** Who proposes an edit. */
  public enum Origin {
    /** The model: greedy decoding of the sentence makes it. */
    MODEL,
    /**
     * The speller, of a word that is in no list and that the model left as it is; where the model
     * then leaves the other word as it is. The confidence is how clearly it does.
     */
    SPELLER,
    /**
     * The model, where it hesitated: what its second choice makes of a place that it left as it is.
     * Proposed only where a judge was asked, and thinks better of it than the model did.
     */
    SECOND_CHOICE;

    /** Whether greedy decoding, or the speller, would make the edit by itself. */
    public boolean isFirm() {
      return this != SECOND_CHOICE;
    }
  }

  /** Checks the ranges. */
  public Edit {
    alternatives = List.copyOf(alternatives);
    doubts = List.copyOf(doubts);
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("an edit cannot go from " + start + " to " + end);
    }
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence " + confidence + " is not within 0 and 1");
    }
  }

  /**
   * Whether the edit is sure enough where a confidence is asked for. A second choice needs a tenth
   * at least, and none is sure enough where edits have to be surer than 0.35: a judge is not asked
   * about any then.
   */
  public boolean isSure(double minimum) {
    boolean isHeard = origin.isFirm() || EditConfidence.hearsSecondChoices(minimum);
    return isHeard
        && confidence
            >= (origin.isFirm()
                ? minimum
                : Math.max(minimum, EditConfidence.LEAST_OF_SECOND_CHOICE));
  }

  /** The model's edit, without alternatives, margins and doubts. */
  public Edit(int start, int end, String replacement, double confidence) {
    this(start, end, replacement, confidence, List.of(), Origin.MODEL, Margins.NONE, List.of());
  }

  /** The same edit with one of its alternatives, or anything else, in the replacement's place. */
  Edit withReplacement(String other) {
    return new Edit(start, end, other, confidence, List.of(), origin, margins, List.of());
  }

  /** The same edit of a text in which its place is elsewhere. */
  Edit shifted(int by) {
    return new Edit(
        start + by, end + by, replacement, confidence, alternatives, origin, margins, doubts);
  }

  /** The same edit with another confidence. */
  Edit withConfidence(double other) {
    return new Edit(start, end, replacement, other, alternatives, origin, margins, doubts);
  }

  /** The same edit with other alternatives. */
  Edit withAlternatives(List<String> others) {
    return new Edit(start, end, replacement, confidence, others, origin, margins, doubts);
  }

  /** The same edit with what speaks against it. */
  Edit withDoubts(List<String> others) {
    return new Edit(start, end, replacement, confidence, alternatives, origin, margins, others);
  }

  /**
   * A text with edits in their places.
   *
   * @param text the whole, or a part with all that the edits replace
   * @param start where it begins in the text that the edits are of
   * @param edits in order and without overlaps
   */
  public static String apply(String text, int start, List<Edit> edits) {
    StringBuilder edited = new StringBuilder(text.length() + 16);
    int done = 0;
    for (Edit edit : edits) {
      edited.append(text, done, edit.start - start).append(edit.replacement);
      done = edit.end - start;
    }
    return edited.append(text, done, text.length()).toString();
  }

  /** The replacement, then the alternatives: all there is to choose from, the likelier first. */
  public List<String> choices() {
    return Stream.concat(Stream.of(replacement), alternatives.stream()).toList();
  }

  /** The part of the original text that is replaced. */
  public String original(String text) {
    return text.substring(start, end);
  }

  /**
   * How many words more, or fewer, the text has with the edit; words are what white space parts.
   */
  int wordDifference(String text) {
    return Math.abs(wordCount(replacement) - wordCount(original(text)));
  }

  private static int wordCount(String text) {
    return (int) WORD.matcher(text).results().count();
  }
}
