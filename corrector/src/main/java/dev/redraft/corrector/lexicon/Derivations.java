package dev.redraft.corrector.lexicon;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Words that no list has, because everybody can make them: {@code recommender}, {@code unfoldings},
 * {@code multistage}. What is hardly another spelling of a word that there is, is none: {@code
 * visiter}, {@code accessable}, {@code beginer}.
 */
public final class Derivations {
  private static final int SHORTEST = 4;

  /** Beginnings that few misspellings have by chance, as {@code un} and {@code de} do. */
  private static final List<String> BEGINNINGS =
      List.of(
          "non", "anti", "multi", "micro", "hyper", "meta", "pseudo", "quasi", "semi", "nano",
          "cyber", "crypto", "neuro", "electro", "thermo", "photo");

  private static final Set<String> OF_NOUNS =
      Set.of("less", "like", "wise", "ism", "ist", "ists", "ize", "ise", "ized", "ised");

  private Derivations() {}

  /** Whether a word that is in no list is regularly made of one that is common. */
  public static boolean isRegular(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    Lexicon lexicon = Lexicon.english();
    if (lexicon.isKnown(lower)) {
      return false;
    }
    boolean isPlural = lower.endsWith("s");
    String one = isPlural ? lower.substring(0, lower.length() - 1) : lower;
    return (isPlural && lower.endsWith("ings") && lexicon.mayBe(one, Form.GERUND))
        || isOfVerb(one, "er", "or")
        || isOfVerb(one, "able", "ible")
        || OF_NOUNS.stream().anyMatch(ending -> isOf(lower, ending, Form.SINGULAR))
        || isOf(lower, "ness", Form.ADJECTIVE)
        || BEGINNINGS.stream().anyMatch(beginning -> begins(lower, beginning));
  }

  private static boolean isOfVerb(String word, String ending, String taken) {
    if (!word.endsWith(ending)) {
      return false;
    }
    String stem = word.substring(0, word.length() - ending.length());
    return isVerbWithout(stem, ending, taken) || isVerbWithout(stem + "e", ending, taken);
  }

  private static boolean isVerbWithout(String verb, String ending, String taken) {
    Lexicon lexicon = Lexicon.english();
    if (verb.length() < SHORTEST || !lexicon.isWord(verb) || !lexicon.mayBe(verb, Form.BASE)) {
      return false;
    }
    String stem = verb.endsWith("e") ? verb.substring(0, verb.length() - 1) : verb;
    String doubled = verb + verb.charAt(verb.length() - 1) + ending;
    return !lexicon.isKnown(doubled) && !lexicon.isKnown(stem + taken);
  }

  private static boolean isOf(String word, String ending, Form form) {
    String stem = word.endsWith(ending) ? word.substring(0, word.length() - ending.length()) : "";
    Lexicon lexicon = Lexicon.english();
    return stem.length() >= SHORTEST
        && !stem.endsWith("y")
        && lexicon.isWord(stem)
        && lexicon.mayBe(stem, form);
  }

  private static boolean begins(String word, String beginning) {
    return word.startsWith(beginning)
        && word.length() >= beginning.length() + SHORTEST
        && Lexicon.english().isWord(word.substring(beginning.length()));
  }
}
