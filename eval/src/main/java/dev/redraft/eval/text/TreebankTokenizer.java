package dev.redraft.eval.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts English as the evaluation sets are cut, which is the Penn Treebank's way: punctuation stands
 * alone, {@code n't} and {@code 's} are cut off, hyphens are not. Only text that a system wrote is
 * ever cut, so what matters is that a right correction is cut like the reference's.
 */
public enum TreebankTokenizer {
  /**
   * The convention of NUCLE, which the CoNLL tasks are taken from: {@code cannot} is two tokens.
   */
  CONLL("(?i)(?<=\\bcan)(?=not$)"),
  /** JFLEG's convention: {@code cannot} is one token. */
  JFLEG("(?!)");

  private static final String LETTERS = "[\\p{L}\\p{M}\\p{N}_]+";

  /** Kinds of token, the first that fits counts. */
  private static final List<String> KINDS =
      List.of(
          "(?:https?://|www\\.)\\S*[\\p{L}\\p{N}/]",
          "[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+",
          "(?:\\p{L}\\.){2,}(?!\\p{L})",
          "(?<abbreviation>(?:Mr|Mrs|Ms|Dr|Prof|St|Jr|Sr|vs|etc|Inc|Ltd|Co|Corp|Fig)\\.)(?!\\p{L})",
          "['’]?-?%s(?:(?:[-./&'’`]|(?<=\\p{N})[,:](?=\\p{N}))%s)*(?:-(?!-))?"
              .formatted(LETTERS, LETTERS),
          "\\.{2,}",
          "-{2,}",
          "\\X");

  private static final Pattern TOKEN = Pattern.compile(String.join("|", KINDS));

  private static final Pattern CONTRACTION =
      Pattern.compile("(?i)(?<=\\p{L})(?=(?:n['’]t|['’](?:s|re|ve|ll|d|m))$)");

  private final Pattern splitWord;

  TreebankTokenizer(String splitWord) {
    this.splitWord = Pattern.compile(splitWord);
  }

  /**
   * Where tokens begin inside a text without white space, in order, its own beginning left out.
   *
   * @param endsLine whether nothing follows: the period behind an abbreviation then ends the
   *     sentence too, and stands alone
   */
  List<Integer> cuts(String text, boolean endsLine) {
    List<Integer> cuts = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      addCut(cuts, token.start());
      addCut(cuts, cutInside(token.group(), CONTRACTION, token.start()));
      addCut(cuts, cutInside(token.group(), splitWord, token.start()));
      boolean isLast = endsLine && token.end() == text.length();
      if (isLast && token.group("abbreviation") != null) {
        addCut(cuts, token.end() - 1);
      }
    }
    return cuts;
  }

  private static int cutInside(String word, Pattern cut, int wordStart) {
    Matcher matcher = cut.matcher(word);
    return matcher.find() ? wordStart + matcher.start() : 0;
  }

  private static void addCut(List<Integer> cuts, int position) {
    if (position > 0) {
      cuts.add(position);
    }
  }
}
