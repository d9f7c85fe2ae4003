package dev.redraft.tokenizer;

import java.util.Set;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.sentdetect.DefaultSDContextGenerator;

/**
 * Decides for each word of one paragraph whether a sentence ends with it. Not thread-safe.
 *
 * <p>The features and the model are OpenNLP's. Its {@code SentenceDetectorME} is not used because
 * it takes quadratic time where words are long, fails on some texts of mere white space, and breaks
 * behind abbreviations that its model was never shown.
 */
final class SentenceEnds {
  private static final char[] MARKS = {'.', '!', '?'};
  private static final String SENTENCE_END = "s";

  /** How far the model looks to either side; its features reach one word. */
  private static final int REACH = 200;

  private final MaxentModel model;
  private final String text;
  private final DefaultSDContextGenerator features = new DefaultSDContextGenerator(Set.of(), MARKS);

  /** The text has single spaces between words and none at its ends, as {@link TextView} has it. */
  SentenceEnds(MaxentModel model, String text) {
    this.model = model;
    this.text = text;
  }

  /** Whether a sentence ends with the word {@code [start, end)}; the last word always ends one. */
  boolean endsWith(int start, int end) {
    if (end == text.length()) {
      return true;
    }
    if (Emoticons.is(text, end + 1, WhiteSpace.next(text, end + 1, text.length()))) {
      return false;
    }
    if (Emoticons.is(text, start, end)) {
      return Character.isUpperCase(text.codePointAt(end + 1));
    }
    int mark = lastMark(start, end);
    return mark >= 0
        && !Abbreviations.forbidEnd(text, start, mark, end)
        && !asksWithinASentence(mark, end)
        && !pauses(start, mark, end)
        && modelEndsAt(mark);
  }

  /**
   * Whether a question or an exclamation is closed off, by a quote or a bracket, and the sentence
   * around it goes on: "Is it late?" he asked. The model was shown few of them.
   */
  private boolean asksWithinASentence(int mark, int end) {
    return text.charAt(mark) != '.'
        && mark + 1 < end
        && Character.isLowerCase(text.codePointAt(end + 1));
  }

  /** Whether dots are no end but a pause: before lower case, before "I", or before all else. */
  private boolean pauses(int start, int mark, int end) {
    boolean isEllipsis = mark > start && text.charAt(mark - 1) == '.' && text.charAt(mark) == '.';
    if (!isEllipsis) {
      return false;
    }
    int next = end + 1;
    boolean isI =
        text.charAt(next) == 'I'
            && (next + 1 == text.length() || !Character.isLetter(text.charAt(next + 1)));
    return isI
        || Character.isLowerCase(text.codePointAt(next))
        || (start == 0 && mark == end - 1 && text.charAt(start) == '.');
  }

  /**
   * The last mark in the word, or -1 if there is none or the sentence visibly goes on behind it.
   */
  private int lastMark(int start, int end) {
    for (int i = end - 1; i >= start; i--) {
      char unit = text.charAt(i);
      if (unit == '.' || unit == '!' || unit == '?') {
        return i;
      }
      if (Character.isLetterOrDigit(unit) || unit == ',' || unit == ';' || unit == ':') {
        return -1;
      }
    }
    return -1;
  }

  private boolean modelEndsAt(int mark) {
    int from = Math.max(0, mark - REACH);
    String near = text.substring(from, Math.min(text.length(), mark + REACH));
    double[] outcomes = model.eval(features.getContext(near, mark - from));
    return model.getBestOutcome(outcomes).equals(SENTENCE_END);
  }
}
