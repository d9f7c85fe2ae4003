package dev.redraft.corrector;

import dev.redraft.decoder.DecodingResult;
import dev.redraft.decoder.TokenIds;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextTokenizer;
import dev.redraft.tokenizer.TextView;
import dev.redraft.tokenizer.TokenizedText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns what the decoder changed into edits of the original text. The output is never detokenised
 * as a whole: only the text of tokens that are not in the source comes from the model. Thread-safe.
 */
final class EditExtractor {
  private static final char REPLACEMENT_CHARACTER = '\uFFFD';
  private static final Pattern LINE_BREAK = Pattern.compile("\\s*[\\r\\n]\\s*");

  private final TextTokenizer tokenizer;

  EditExtractor(TextTokenizer tokenizer) {
    this.tokenizer = tokenizer;
  }

  /**
   * The edits that turn a source into the decoder's output, in order and apart from each other.
   * Changes with nothing but white space between them make one phrase, and so one edit.
   *
   * @param original the text that the view is of
   * @param source the view's text, tokenised
   */
  List<Edit> edits(String original, TextView view, TokenizedText source, DecodingResult result) {
    String text = source.text();
    List<Edit> edits = new ArrayList<>();
    List<TextChange> phrase = new ArrayList<>();
    Span bounds = new Span(0, 0);
    for (TextChange change : changes(source, result)) {
      Span word = change.wordBounds(text);
      boolean joins =
          word.start() <= bounds.end() || text.substring(bounds.end(), word.start()).isBlank();
      if (!phrase.isEmpty() && joins) {
        bounds = new Span(bounds.start(), Math.max(bounds.end(), word.end()));
      } else {
        if (!phrase.isEmpty()) {
          edits.add(edit(phrase, bounds, original, view));
        }
        phrase.clear();
        bounds = word;
      }
      phrase.add(change);
    }
    if (!phrase.isEmpty()) {
      edits.add(edit(phrase, bounds, original, view));
    }
    return edits;
  }

  private List<TextChange> changes(TokenizedText source, DecodingResult result) {
    List<TextChange> changes = new ArrayList<>();
    for (TokenHunk hunk : TokenHunk.between(source, result.tokens())) {
      TextChange change = change(hunk, source, result);
      if (change != null) {
        change.byWord(source.text()).stream()
            .map(word -> word.trimmed(source.text()))
            .filter(word -> !word.isEmpty())
            .forEach(changes::add);
      }
    }
    return changes;
  }

  /** The change of text that a hunk amounts to, or null where its tokens make no text. */
  private @Nullable TextChange change(TokenHunk hunk, TokenizedText source, DecodingResult result) {
    // A token's text begins where the one before it ends, so that the space between belongs to it.
    int start = endBefore(source, hunk.start());
    int end = hunk.end() == source.size() ? source.text().length() : endBefore(source, hunk.end());
    String before = decode(result.tokens(), hunk.outputStart());
    String through = decode(result.tokens(), hunk.outputEnd());
    if (!through.startsWith(before)) {
      return null;
    }
    String replacement = through.substring(before.length());
    boolean garbled = replacement.indexOf(REPLACEMENT_CHARACTER) >= 0;
    double confidence = 1 / (1 + Math.exp(-result.margin(hunk.outputStart())));
    return garbled ? null : new TextChange(start, end, replacement, confidence);
  }

  private static int endBefore(TokenizedText source, int index) {
    return index == 0 ? 0 : source.end(index - 1);
  }

  private String decode(TokenIds output, int end) {
    return tokenizer.decode(output.slice(0, end).toArray());
  }

  /**
   * One edit of all that lies within the bounds; what the changes leave alone is copied from the
   * original.
   */
  private static Edit edit(List<TextChange> phrase, Span bounds, String original, TextView view) {
    int start = view.originalStart(bounds.start());
    int done = start;
    double confidence = 1;
    StringBuilder replacement = new StringBuilder();
    for (TextChange change : phrase) {
      int changeStart = view.originalStart(change.start());
      int changeEnd = view.originalEnd(change.end());
      replacement.append(original, done, changeStart);
      replacement.append(
          keepingLineBreak(change.replacement(), original.substring(changeStart, changeEnd)));
      done = changeEnd;
      confidence = Math.min(confidence, change.confidence());
    }
    int end = view.originalEnd(bounds.end());
    replacement.append(original, done, end);
    return new Edit(start, end, replacement.toString(), confidence);
  }

  /**
   * The words changed, not the layout: the first space of a replacement is the line break of what
   * it replaces.
   */
  private static String keepingLineBreak(String replacement, String replaced) {
    Matcher lineBreak = LINE_BREAK.matcher(replaced);
    return lineBreak.find()
        ? replacement.replaceFirst(" ", Matcher.quoteReplacement(lineBreak.group()))
        : replacement;
  }
}
