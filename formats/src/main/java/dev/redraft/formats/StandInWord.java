package dev.redraft.formats;

import java.util.Set;

/**
 * What is read in place of code and formulas: one word that begins as they are spoken, so that the
 * article before it is right or wrong as before.
 */
final class StandInWord {
  private static final int LONGEST = 24;
  private static final String FORMULA = "X";

  /** Words that change a sentence when they are read as its own. */
  private static final Set<String> FUNCTION_WORDS =
      WordSet.of(
          """
          a all an and any are as at be by do does else for from has have i if in is it
          let no not of on or than that the then this to was when where while with
          """);

  /** Commands that only dress what follows. */
  private static final Set<String> DRESS =
      WordSet.of(
          """
          mathcal mathbb mathbf mathrm mathit mathsf mathfrak mathscr boldsymbol bm hat
          bar tilde vec widehat widetilde overline underline operatorname text textrm
          textit textbf left big Big ensuremath displaystyle
          """);

  private StandInWord() {}

  /** For code: its first word. */
  static String ofCode(String code) {
    int start = 0;
    while (start < code.length() && !Character.isLetterOrDigit(code.charAt(start))) {
      start++;
    }
    int limit = Math.min(code.length(), start + LONGEST);
    int end = Chars.wordEnd(code, start, limit);
    while (end > start
        && Chars.at(code, end) == '-'
        && Character.isLetter(Chars.at(code, end + 1))) {
      end = Chars.wordEnd(code, end + 1, Math.max(end + 1, limit));
    }
    if (start == end) {
      return "code";
    }
    String word = code.substring(start, end);
    return FUNCTION_WORDS.contains(word.toLowerCase(java.util.Locale.ROOT))
        ? '"' + word + '"'
        : word;
  }

  /**
   * For a formula of TeX: a number as it is, else the letter that it begins with, else a letter;
   * and the punctuation at its end.
   */
  static String ofFormula(String formula) {
    String tex = formula.strip();
    int end = tex.length();
    while (end > 0 && Chars.isSpace(tex.charAt(end - 1))) {
      end--;
    }
    String mark = "";
    if (end > 1 && ".,;".indexOf(tex.charAt(end - 1)) >= 0) {
      mark = tex.substring(end - 1, end);
      end--;
    }
    return formulaWord(tex.substring(0, end).strip()) + mark;
  }

  private static String formulaWord(String tex) {
    if (!tex.isEmpty() && tex.length() <= LONGEST && isNumber(tex)) {
      return tex;
    }
    int position = 0;
    while (position < tex.length()) {
      char unit = tex.charAt(position);
      if (unit == '\\') {
        int end = position + 1;
        while (end < tex.length() && Character.isLetter(tex.charAt(end))) {
          end++;
        }
        String name = tex.substring(position + 1, end);
        if (name.isEmpty()) {
          return FORMULA;
        }
        if (!DRESS.contains(name)) {
          return isGreek(name) ? name : FORMULA;
        }
        position = end;
      } else if (Character.isLetter(unit)) {
        return unit == 'a' || unit == 'i' || unit == 'I' ? FORMULA : String.valueOf(unit);
      } else if (unit == '{' || unit == '(' || unit == '[' || unit == ' ') {
        position++;
      } else {
        return FORMULA;
      }
    }
    return FORMULA;
  }

  private static boolean isNumber(String tex) {
    boolean hasDigit = false;
    for (int i = 0; i < tex.length(); i++) {
      char unit = tex.charAt(i);
      hasDigit |= unit >= '0' && unit <= '9';
      if (!(unit >= '0' && unit <= '9') && ".,".indexOf(unit) < 0) {
        return false;
      }
    }
    return hasDigit;
  }

  private static boolean isGreek(String name) {
    return GREEK.contains(name.toLowerCase(java.util.Locale.ROOT));
  }

  private static final Set<String> GREEK =
      WordSet.of(
          """
          alpha beta gamma delta epsilon varepsilon zeta eta theta iota kappa lambda mu
          nu xi pi rho sigma tau phi varphi chi psi omega ell
          """);
}
