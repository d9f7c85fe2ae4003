package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.redraft.tokenizer.ProtectedText;
import java.util.Optional;
import java.util.Set;

/** Edits as a model would propose them, from a text and what it makes of it. */
final class Proposals {
  private Proposals() {}

  /** The smallest edit that leads from one text to the other, widened to whole words. */
  static ProposedEdit of(String before, String after) {
    return of(before, after, Set.of());
  }

  /** The same, with what is protected. */
  static ProposedEdit of(String before, String after, Set<ProtectedText.Kind> kinds) {
    int start = 0;
    int most = Math.min(before.length(), after.length());
    while (start < most && before.charAt(start) == after.charAt(start)) {
      start++;
    }
    int same = 0;
    while (same < most - start
        && before.charAt(before.length() - 1 - same) == after.charAt(after.length() - 1 - same)) {
      same++;
    }
    while (start > 0 && Character.isLetterOrDigit(before.charAt(start - 1))) {
      start--;
    }
    int end = before.length() - same;
    while (end < before.length() && Character.isLetterOrDigit(before.charAt(end))) {
      end++;
    }
    String replacement = after.substring(start, after.length() - (before.length() - end));
    return of(before, start, end, replacement, kinds);
  }

  /** An edit of a text. */
  static ProposedEdit of(String text, int start, int end, String replacement) {
    return of(text, start, end, replacement, Set.of());
  }

  private static ProposedEdit of(
      String text, int start, int end, String replacement, Set<ProtectedText.Kind> kinds) {
    PreparedText prepared = PreparedText.of(CorrectionRequest.of(text), kinds, null);
    Sentence sentence =
        sentence(prepared, start, end)
            .orElseThrow(() -> new AssertionError(start + " to " + end + " is in no sentence"));
    Edit edit = new Edit(start, end, replacement, 0.9);
    return new ProposedEdit(edit, MaskedSentence.of(prepared, sentence), sentence.span());
  }

  /** Whether a text is one sentence. */
  static boolean isSentence(String text) {
    PreparedText prepared = PreparedText.of(CorrectionRequest.of(text), Set.of(), null);
    return sentence(prepared, 0, text.length()).isPresent();
  }

  private static Optional<Sentence> sentence(PreparedText prepared, int start, int end) {
    return prepared.sentences().stream()
        .filter(each -> each.span().start() <= start && end <= each.span().end())
        .findFirst();
  }

  static void assertStays(EditRule rule, String before, String after) {
    assertEquals(true, rule.allows(of(before, after)), before + " -> " + after);
  }

  static void assertLeftOut(EditRule rule, String before, String after) {
    assertEquals(false, rule.allows(of(before, after)), before + " -> " + after);
  }
}
