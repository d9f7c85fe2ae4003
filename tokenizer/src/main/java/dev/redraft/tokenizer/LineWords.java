package dev.redraft.tokenizer;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Short words that tell prose from other text, and a line that goes on from one that is over. */
final class LineWords {
  /** Behind these something must follow. */
  private static final Set<String> OPEN =
      Set.of(
          "a",
          "an",
          "the",
          "of",
          "to",
          "and",
          "or",
          "but",
          "nor",
          "for",
          "with",
          "at",
          "by",
          "from",
          "into",
          "onto",
          "than",
          "that",
          "which",
          "who",
          "whose",
          "because",
          "if",
          "when",
          "while",
          "although",
          "is",
          "are",
          "was",
          "were",
          "be",
          "been",
          "has",
          "have",
          "had",
          "will",
          "would",
          "can",
          "could",
          "should",
          "may",
          "might",
          "must",
          "very",
          "my",
          "your",
          "his",
          "their",
          "our",
          "its",
          "not",
          "as",
          "between",
          "about",
          "without",
          "during");

  /** Where one of these is, there is a sentence and no heading. */
  private static final Set<String> OF_SENTENCES =
      Set.of(
          "i", "you", "he", "she", "it", "we", "they", "this", "that", "there", "these", "those",
          "me", "him", "us", "them", "is", "are", "was", "were", "am", "has", "have", "had", "do",
          "does", "did", "will", "would", "can", "could", "should", "may", "might", "must", "be",
          "don't", "doesn't", "didn't", "isn't", "can't", "won't", "please", "let", "let's", "go",
          "goes", "went", "i'm", "it's", "he's", "she's", "i've", "thanks", "like", "likes", "want",
          "wants", "need", "needs");

  /** In a title these may begin in lower case. */
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "from",
          "by", "with", "as", "vs", "vs.", "via", "per", "into", "onto", "over", "de", "la", "von",
          "van", "du", "des", "e", "y", "&", "\u2013", "-", "\u2014", "/", "'n'");

  private static final Pattern SPACE = Pattern.compile("\\s+");

  private LineWords() {}

  static boolean isOpen(String word) {
    return OPEN.contains(lower(bare(word)));
  }

  static boolean isSmall(String word) {
    return SMALL.contains(word);
  }

  /** How many of the words make sentences of what they are in, or need something behind them. */
  static int count(String words) {
    int count = 0;
    for (String word : all(words)) {
      String bare = lower(bare(word));
      count += OPEN.contains(bare) || OF_SENTENCES.contains(bare) ? 1 : 0;
    }
    return count;
  }

  static boolean makeSentence(String words) {
    for (String word : all(words)) {
      if (OF_SENTENCES.contains(lower(bare(word)))) {
        return true;
      }
    }
    return false;
  }

  /** The words between white space. */
  static List<String> all(String words) {
    return SPACE.splitAsStream(words).toList();
  }

  private static String bare(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && !Character.isLetter(word.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetter(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
  }
}
