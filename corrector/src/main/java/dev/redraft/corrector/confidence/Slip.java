package dev.redraft.corrector.confidence;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Articles;
import dev.redraft.corrector.lexicon.Form;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A slip of grammar that two or three words show by themselves. An edit that takes one away is
 * likelier right, one that makes one is likelier wrong; by itself nothing is corrected for it, for
 * there are sentences in which it is none.
 */
enum Slip {
  /** {@code a apple}. */
  ARTICLE {
    @Override
    boolean isAt(List<Word> words, int at) {
      return Articles.instead(lower(words, at), text(words, at + 1)).isPresent();
    }
  },
  /** {@code he go}. */
  AGREEMENT {
    @Override
    boolean isAt(List<Word> words, int at) {
      String subject = lower(words, at);
      if (!FunctionWords.isSubjectPronoun(subject) || !beginsClause(words, at)) {
        return false;
      }
      String verb = lower(words, behindAdverbs(words, at + 1));
      if (Set.of("he", "she", "it").contains(subject)) {
        return Set.of("am", "are", "have", "do").contains(verb) || isBareOnly(verb);
      }
      boolean isOfI = subject.equals("i");
      boolean isOfBe =
          isOfI ? Set.of("is", "are").contains(verb) : Set.of("is", "am", "was").contains(verb);
      return isOfBe || Set.of("has", "does").contains(verb) || isThirdPersonOnly(verb);
    }
  },
  /** {@code did went}, {@code can goes}, {@code to went}. */
  BARE_FORM {
    @Override
    boolean isAt(List<Word> words, int at) {
      String first = lower(words, at);
      boolean isTo = first.equals("to");
      boolean isModal = FunctionWords.isModal(first) || CLIPPED_MODALS.contains(first);
      if (!isTo && !DO.contains(first) && !isModal) {
        return false;
      }
      int next = isTo ? at + 1 : behindSubject(words, behindNot(words, at + 1));
      String verb = lower(words, behindAdverbs(words, next));
      return isTo ? isPastOnly(verb) : isPastOnly(verb) || isThirdPersonOnly(verb);
    }
  },
  /** {@code has went}. */
  PARTICIPLE {
    @Override
    boolean isAt(List<Word> words, int at) {
      if (!HAVE.contains(lower(words, at))) {
        return false;
      }
      int next = behindSubject(words, behindNot(words, at + 1));
      String verb = lower(words, behindAdverbs(words, next));
      return may(verb, Form.PAST) && !may(verb, Form.PARTICIPLE) && !isNominal(verb);
    }
  },
  /** {@code more taller}. */
  COMPARATIVE {
    @Override
    boolean isAt(List<Word> words, int at) {
      String next = lower(words, at + 1);
      return Set.of("more", "most").contains(lower(words, at))
          && (may(next, Form.COMPARATIVE)
              || may(next, Form.SUPERLATIVE)
              || may(next, Form.ADVERB_COMPARATIVE))
          && !FunctionWords.isFunction(next);
    }
  },
  /** {@code the the}. */
  DOUBLED {
    @Override
    boolean isAt(List<Word> words, int at) {
      String word = lower(words, at);
      return word.equals(lower(words, at + 1))
          && FunctionWords.isFunction(word)
          && !Set.of("that", "had", "is", "so", "very", "no", "her", "you", "'s").contains(word);
    }
  },
  /** {@code many book}, {@code a books}. */
  NUMBER {
    @Override
    boolean isAt(List<Word> words, int at) {
      String word = lower(words, at);
      boolean isOfSeveral = OF_SEVERAL.contains(word);
      if (!isOfSeveral && !OF_ONE.contains(word)) {
        return false;
      }
      String noun = lower(words, at + 1);
      boolean isSingle = may(noun, Form.SINGULAR) || may(noun, Form.MASS);
      boolean isWrong =
          isOfSeveral
              ? isSingle && !may(noun, Form.PLURAL) && !may(noun, Form.ADJECTIVE)
              : may(noun, Form.PLURAL)
                  && !isSingle
                  && !(word.equals("this") && may(noun, Form.THIRD_PERSON));
      return isWrong && !isNominal(lower(words, at + 2));
    }
  };

  private static final Set<String> DO = Set.of("do", "does", "did");
  private static final Set<String> HAVE = Set.of("have", "has", "had", "'ve", "having");

  /** Modal verbs that are cut off in contractions. */
  private static final Set<String> CLIPPED_MODALS = Set.of("ca", "wo", "'ll");

  private static final Set<String> OF_SEVERAL =
      Set.of("these", "those", "many", "several", "few", "both", "two", "three", "four", "five");
  private static final Set<String> OF_ONE = Set.of("this", "a", "an", "every", "each", "another");
  private static final Set<String> CONJUNCTIONS =
      Set.of("and", "but", "or", "because", "so", "when", "while", "although", "though", "since");
  private static final Set<String> ADVERBS =
      Set.of(
          "always",
          "never",
          "often",
          "usually",
          "also",
          "really",
          "just",
          "still",
          "sometimes",
          "already",
          "ever",
          "only",
          "even");

  /** Whether it is at a word. */
  abstract boolean isAt(List<Word> words, int at);

  /** How many there are of each in a sentence; those that there are. Linear. */
  static Map<Slip, Integer> in(String sentence) {
    List<Word> words = Word.of(sentence);
    Map<Slip, Integer> found = new EnumMap<>(Slip.class);
    for (int i = 0; i < words.size(); i++) {
      int at = i;
      Arrays.stream(values())
          .filter(slip -> slip.isAt(words, at))
          .forEach(slip -> found.merge(slip, 1, Integer::sum));
    }
    return found;
  }

  private static String text(List<Word> words, int at) {
    return at < words.size() ? words.get(at).text() : "";
  }

  private static String lower(List<Word> words, int at) {
    return at < words.size() ? words.get(at).plain() : "";
  }

  private static boolean beginsClause(List<Word> words, int at) {
    return at == 0
        || CONJUNCTIONS.contains(lower(words, at - 1))
        || !Character.isLetterOrDigit(text(words, at - 1).codePointAt(0));
  }

  private static int behindAdverbs(List<Word> words, int at) {
    return ADVERBS.contains(lower(words, at)) ? at + 1 : at;
  }

  private static int behindNot(List<Word> words, int at) {
    return Set.of("n't", "not").contains(lower(words, at)) ? at + 1 : at;
  }

  private static int behindSubject(List<Word> words, int at) {
    return FunctionWords.isSubjectPronoun(lower(words, at)) ? at + 1 : at;
  }

  private static boolean may(String word, Form form) {
    return !word.isEmpty() && Lexicon.english().mayBe(word, form);
  }

  private static boolean isNominal(String word) {
    return may(word, Form.SINGULAR)
        || may(word, Form.PLURAL)
        || may(word, Form.MASS)
        || may(word, Form.ADJECTIVE);
  }

  private static boolean isBareOnly(String verb) {
    return may(verb, Form.BASE)
        && !may(verb, Form.PAST)
        && !may(verb, Form.PARTICIPLE)
        && !FunctionWords.isFunction(verb);
  }

  private static boolean isThirdPersonOnly(String verb) {
    return may(verb, Form.THIRD_PERSON) && !may(verb, Form.BASE) && !may(verb, Form.ADJECTIVE);
  }

  private static boolean isPastOnly(String verb) {
    return may(verb, Form.PAST) && !may(verb, Form.BASE) && !isNominal(verb);
  }
}
