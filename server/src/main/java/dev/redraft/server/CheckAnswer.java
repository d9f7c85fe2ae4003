package dev.redraft.server;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a check, in the fields of LanguageTool's JSON; what is null is left out. */
record CheckAnswer(
    Software software,
    Warnings warnings,
    LanguageFound language,
    List<Match> matches,
    List<int[]> sentenceRanges) {
  record Software(
      String name,
      String version,
      String buildDate,
      int apiVersion,
      boolean premium,
      String status) {}

  record Warnings(boolean incompleteResults, @Nullable String incompleteResultsReason) {}

  record LanguageFound(String name, String code, Detected detectedLanguage) {}

  record Detected(String name, String code, double confidence, String source) {}

  record Match(
      String message,
      String shortMessage,
      List<Replacement> replacements,
      int offset,
      int length,
      Context context,
      String sentence,
      Type type,
      Rule rule,
      boolean ignoreForIncompleteSentence,
      int contextForSureMatch) {}

  /**
   * @param confidence how likely it is right, from 0 to 1; LanguageTool has that too, for some
   */
  record Replacement(String value, @Nullable Double confidence) {}

  record Type(String typeName) {}

  record Rule(
      String id, String description, String issueType, Category category, boolean isPremium) {}

  record Category(String id, String name) {}

  /** What stands around a match, in one line. */
  record Context(String text, int offset, int length) {
    private static final int UNITS = 40;
    private static final String MORE = "...";

    static Context of(String text, int start, int end) {
      int from = Math.max(0, start - UNITS);
      int to = Math.min(text.length(), end + UNITS);
      from -= isInsidePair(text, from) ? 1 : 0;
      to += isInsidePair(text, to) ? 1 : 0;
      String begin = from > 0 ? MORE : "";
      String shown = begin + text.substring(from, to) + (to < text.length() ? MORE : "");
      return new Context(
          shown.replaceAll("[\\r\\n\\t]", " "), start - from + begin.length(), end - start);
    }

    private static boolean isInsidePair(String text, int offset) {
      return offset > 0
          && offset < text.length()
          && Character.isSurrogatePair(text.charAt(offset - 1), text.charAt(offset));
    }
  }
}
