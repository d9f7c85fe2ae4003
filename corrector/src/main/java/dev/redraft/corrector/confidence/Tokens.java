package dev.redraft.corrector.confidence;

import dev.redraft.corrector.lexicon.FunctionWords;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a text is made of: words with their apostrophes, and signs one by one. */
record Tokens(List<String> all) {
  private static final Pattern TOKEN =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['’][\\p{L}\\p{M}\\p{N}]+)*|\\S");

  static Tokens of(String text) {
    return new Tokens(TOKEN.matcher(text).results().map(MatchResult::group).toList());
  }

  /** Without the first {@code count} and the last {@code countAtEnd}. */
  Tokens without(int count, int countAtEnd) {
    return new Tokens(all.subList(count, all.size() - countAtEnd));
  }

  /** The words among them. */
  List<String> words() {
    return all.stream().filter(Tokens::isWord).toList();
  }

  static boolean isWord(String token) {
    return Character.isLetterOrDigit(token.codePointAt(0));
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  boolean areSigns() {
    return all.stream().noneMatch(Tokens::isWord);
  }

  boolean areFunctionWords() {
    return !isEmpty() && all.stream().allMatch(Tokens::isFunction);
  }

  /** Whether a word holds a sentence together, by itself or as the first part of a contraction. */
  static boolean isFunction(String token) {
    String lower = token.toLowerCase(Locale.ROOT);
    int apostrophe = lower.replace('’', '\'').indexOf('\'');
    return FunctionWords.isFunction(apostrophe > 0 ? lower.substring(0, apostrophe) : lower);
  }

  /** The letters and digits alone, in lower case. */
  String letters() {
    StringBuilder letters = new StringBuilder();
    String.join("", all)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString().toLowerCase(Locale.ROOT);
  }
}
