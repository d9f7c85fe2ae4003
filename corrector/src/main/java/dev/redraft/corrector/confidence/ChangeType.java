package dev.redraft.corrector.confidence;

import dev.redraft.corrector.lexicon.Analysis;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.List;
import opennlp.tools.util.StringUtil;

/**
 * What an edit does, by its words alone: cheaper than its {@linkplain
 * dev.redraft.corrector.kinds.EditKind kind}, for which a tagger must be loaded.
 */
enum ChangeType {
  SIGN_ADDED,
  SIGN_DROPPED,
  SIGN_CHANGED,
  CASE,
  SPACING,
  APOSTROPHE,
  FUNCTION_ADDED,
  FUNCTION_DROPPED,
  FUNCTION_CHANGED,
  CONTENT_ADDED,
  CONTENT_DROPPED,
  SPELLING,
  INFLECTION,
  NEAR_WORD,
  SEVERAL,
  OTHER;

  private static final int NEAR = 2;

  /** Of what is replaced and what replaces it, without what begins and ends alike. */
  static ChangeType of(Tokens before, Tokens after) {
    if (before.areSigns() && after.areSigns()) {
      return before.isEmpty() ? SIGN_ADDED : after.isEmpty() ? SIGN_DROPPED : SIGN_CHANGED;
    }
    if (before.isEmpty()) {
      return after.areFunctionWords() ? FUNCTION_ADDED : CONTENT_ADDED;
    }
    if (after.isEmpty()) {
      return before.areFunctionWords() ? FUNCTION_DROPPED : CONTENT_DROPPED;
    }
    if (before.letters().equals(after.letters())) {
      return sameLetters(before, after);
    }
    if (before.areFunctionWords() && after.areFunctionWords()) {
      return FUNCTION_CHANGED;
    }
    return before.all().size() == 1 && after.all().size() == 1
        ? ofWords(before.all().get(0), after.all().get(0))
        : SEVERAL;
  }

  private static ChangeType sameLetters(Tokens before, Tokens after) {
    String one = String.join(" ", before.all());
    String other = String.join(" ", after.all());
    if (one.equalsIgnoreCase(other)) {
      return CASE;
    }
    boolean isApostrophe =
        one.replaceAll("['’]", "").equalsIgnoreCase(other.replaceAll("['’]", ""));
    return isApostrophe ? APOSTROPHE : SPACING;
  }

  private static ChangeType ofWords(String before, String after) {
    Lexicon lexicon = Lexicon.english();
    if (!lexicon.isWord(before)) {
      return SPELLING;
    }
    List<String> lemmas = lexicon.analyses(before).stream().map(Analysis::lemma).toList();
    if (lexicon.analyses(after).stream().map(Analysis::lemma).anyMatch(lemmas::contains)) {
      return INFLECTION;
    }
    return distance(before, after) <= NEAR ? NEAR_WORD : OTHER;
  }

  /** How many letters must change, and many for words that are too long for it to matter. */
  static int distance(String one, String other) {
    if (Math.max(one.length(), other.length()) > 40) {
      return 40;
    }
    return StringUtil.levenshteinDistance(one, other)[one.length()][other.length()];
  }
}
