package dev.redraft.corrector.kinds;

import java.util.Set;
import opennlp.tools.stemmer.snowball.SnowballStemmer;
import opennlp.tools.util.StringUtil;

/** How alike two words are by their letters. Thread-safe. */
public final class Likeness {
  /**
   * Below this many letters in common, endings relate too many words that have nothing in common.
   */
  private static final int SHORTEST_STEM = 3;

  /** Endings that make one word of another. */
  private static final Set<String> ENDINGS =
      Set.of(
          """
          e y s es ed d ing er or ers ors r rs est en ened ening al als ally ial ially
          ic ics ical ically ist ists istic ism ise ize ised ized ish
          ly ily lily ity ities ty ties ies ied iness ness liness ive ively
          ion ions sion sions tion tions ation ations ational tive
          ance ances ence ences ancy ency ant ants ent ents
          able ably ible ibly ability ment ments ful fully less ous ously
          th ship hood ward wards some man dom ary ery ry
          """
              .split("\\s+"));

  /** Longer ones are no words, and their distance would take memory by their length squared. */
  private static final int LONGEST = 100;

  private Likeness() {}

  /**
   * One less the edit distance by the longer one's length: 1 for equal words, 0 at least, and for
   * what is too long to be a word.
   */
  public static double of(Word one, Word other) {
    String a = one.lower();
    String b = other.lower();
    if (Math.max(a.length(), b.length()) > LONGEST) {
      return 0;
    }
    int[][] distances = StringUtil.levenshteinDistance(a, b);
    return 1 - distances[a.length()][b.length()] / (double) Math.max(a.length(), b.length());
  }

  /** Whether they differ in endings alone. */
  public static boolean haveOneStem(Word one, Word other) {
    String a = one.lower();
    String b = other.lower();
    int common = 0;
    while (common < a.length() && common < b.length() && a.charAt(common) == b.charAt(common)) {
      common++;
    }
    for (int length = common; length >= SHORTEST_STEM; length--) {
      if (isEnding(a.substring(length)) && isEnding(b.substring(length))) {
        return length > SHORTEST_STEM || length == common;
      }
    }
    SnowballStemmer stemmer = new SnowballStemmer(SnowballStemmer.ALGORITHM.ENGLISH);
    return stemmer.stem(a).toString().equals(stemmer.stem(b).toString());
  }

  private static boolean isEnding(String text) {
    return text.isEmpty() || ENDINGS.contains(text);
  }
}
