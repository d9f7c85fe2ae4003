package dev.redraft.corrector;

import dev.redraft.tokenizer.BlockKind;
import dev.redraft.tokenizer.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An edit must not complete what is no sentence: a heading, an item of a list, a cell, a label, a
 * greeting, a signature, a caption or a line of a chat is whole without a full stop, and what goes
 * on from the line above begins without a capital. What has no end is taken for a sentence that
 * lacks one only in a paragraph whose other sentences have theirs. Short parts that are none get no
 * further words either.
 */
record CompletionRule() implements EditRule {
  private static final String ENDS = ".?!\u2026";
  private static final Pattern PRONOUN = Pattern.compile("i(?![\\p{L}\\p{N}])");
  private static final String CLOSING = QuotationMarks.CLOSING + ")]}*_`";

  /** The most words of what is taken for a title or a label by its length. */
  private static final int MOST_OF_PART = 7;

  /** How many sentences of a paragraph are looked at on either side. */
  private static final int NEAR = Surroundings.SENTENCES;

  /** How far, in characters, the end of what stands before a sentence is looked for. */
  private static final int FAR = 200;

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    String before = edit.sentence();
    String after = edit.edited();
    return keepsEnd(proposal, tail(before), tail(after))
        && keepsBeginning(proposal, before, after)
        && keepsWords(proposal, edit);
  }

  private static boolean keepsEnd(ProposedEdit proposal, String before, String after) {
    if (before.equals(after)) {
      return true;
    }
    boolean ended = isEnd(before);
    return isEnd(after) && (ended || isProse(proposal));
  }

  private static boolean keepsBeginning(ProposedEdit proposal, String before, String after) {
    String from = first(before);
    String to = first(after);
    boolean gains =
        WordShape.isSmall(from.isEmpty() ? "" : from.substring(0, 1))
            && !to.isEmpty()
            && !WordShape.isSmall(to.substring(0, 1));
    boolean isPronoun = PRONOUN.matcher(from).lookingAt();
    return !gains || isPronoun || isBeginning(proposal);
  }

  /** Whether nothing is added to a short part that is no sentence, nor taken from it. */
  private static boolean keepsWords(ProposedEdit proposal, WordEdit edit) {
    boolean isKnownPart = !proposal.sentence().kind().isProse();
    boolean isPart =
        !isEnd(tail(edit.sentence()))
            && (isKnownPart || edit.sentenceWords().size() <= MOST_OF_PART)
            && !isProse(proposal);
    return !isPart
        || edit.pairs().stream()
            .noneMatch(pair -> pair.isAdded() || (pair.isDropped() && !isDoubled(edit, pair)));
  }

  /** Whether all that is dropped stands beside itself: that is no matter of sentences. */
  private static boolean isDoubled(WordEdit edit, WordPair pair) {
    return pair.before().stream().allMatch(word -> OmissionRule.isDoubled(edit, word));
  }

  /** Whether a sentence that ends like one stands at the beginning of a text, or behind another. */
  private static boolean isBeginning(ProposedEdit proposal) {
    Span span = proposal.sentence().span();
    String text = proposal.prepared().text();
    if (!isEnd(tail(span.text(text)))) {
      return isProse(proposal);
    }
    String before = text.substring(Math.max(0, span.start() - FAR), span.start()).stripTrailing();
    if (proposal.sentence().kind() == BlockKind.VERSE) {
      return false;
    }
    return before.isEmpty() || isEnd(tail(before));
  }

  /** Whether the sentence's paragraph has other sentences, and the nearest of those have an end. */
  private static boolean isProse(ProposedEdit proposal) {
    if (!proposal.sentence().kind().isProse()) {
      return false;
    }
    String text = proposal.prepared().text();
    List<Sentence> all = proposal.prepared().sentences();
    if (WordEdit.words(proposal.sentence().span().text(text)).size() < 2) {
      return false;
    }
    int own = proposal.prepared().indexOf(proposal.sentence());
    List<Sentence> others =
        IntStream.rangeClosed(Math.max(0, own - NEAR), Math.min(all.size() - 1, own + NEAR))
            .filter(i -> i != own)
            .mapToObj(all::get)
            .filter(each -> isOneParagraph(text, each.span(), proposal.sentence().span()))
            .toList();
    return !others.isEmpty()
        && others.stream().allMatch(each -> isEnd(tail(each.span().text(text))));
  }

  private static boolean isOneParagraph(String text, Span one, Span other) {
    int from = Math.min(one.end(), other.end());
    int to = Math.max(one.start(), other.start());
    return from <= to && !isBroken(text.substring(from, to));
  }

  private static boolean isBroken(String between) {
    return between.chars().filter(c -> c == '\n').count() > 1;
  }

  /** What stands behind the last letter or digit. */
  static String tail(String text) {
    int end = text.length();
    while (end > 0 && !Character.isLetterOrDigit(text.codePointBefore(end))) {
      end -= Character.charCount(text.codePointBefore(end));
    }
    return text.substring(end).strip();
  }

  /** Whether a tail ends a sentence, be it inside quotation marks. */
  static boolean isEnd(String tail) {
    int end = tail.length();
    while (end > 0 && CLOSING.indexOf(tail.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > 0 && ENDS.indexOf(tail.charAt(end - 1)) >= 0;
  }

  /** From the first letter on. */
  private static String first(String text) {
    int start = 0;
    while (start < text.length() && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    return text.substring(start);
  }
}
