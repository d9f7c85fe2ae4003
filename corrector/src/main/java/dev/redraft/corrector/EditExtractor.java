package dev.redraft.corrector;

import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextView;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes of a sentence's view become edits on the original text. */
final class EditExtractor {
  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\R\\s*");

  private EditExtractor() {}

  /**
   * The edits that a piece's changes amount to, in order and apart from each other. Changes with
   * nothing but white space between them make one phrase, and so one edit; but what the output does
   * not have stands for itself.
   *
   * @param original the text that the view is of
   */
  static List<Edit> edits(String original, TextView view, SentenceChanges.Piece piece) {
    String text = view.text();
    List<Edit> edits = new ArrayList<>();
    List<TextChange> phrase = new ArrayList<>();
    Span bounds = new Span(0, 0);
    for (TextChange change : piece.changes()) {
      Span word = change.wordBounds(text);
      boolean joins =
          !phrase.isEmpty()
              && !standsAlone(change)
              && !standsAlone(phrase.get(0))
              && (word.start() <= bounds.end()
                  || text.substring(bounds.end(), word.start()).isBlank());
      if (joins) {
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
      Span changed = place(change, view);
      // Two changes within one stand-in both stand for all of it.
      replacement.append(original, done, Math.max(done, changed.start()));
      replacement.append(keepingLineBreak(change.replacement(), changed.text(original)));
      done = Math.max(done, changed.end());
      confidence = Math.min(confidence, change.confidence());
    }
    // An insertion at the end goes behind what the view leaves out there.
    int end = Math.max(done, view.originalEnd(bounds.end()));
    replacement.append(original, done, end);
    List<String> alternatives =
        phrase.size() == 1 ? alternatives(phrase.get(0), bounds, view) : List.of();
    return new Edit(
        start,
        end,
        replacement.toString(),
        confidence,
        alternatives,
        phrase.get(0).origin(),
        phrase.stream().map(TextChange::margins).reduce(Margins::least).orElse(Margins.NONE),
        List.of());
  }

  /**
   * Where a change is in the original. What is added to a word's end is before what is left out
   * behind it.
   */
  private static Span place(TextChange change, TextView view) {
    boolean endsWord =
        change.start() == change.end() && change.wordBounds(view.text()).start() < change.start();
    int end = view.originalEnd(change.end());
    return endsWord ? new Span(end, end) : view.original(new Span(change.start(), change.end()));
  }

  private static boolean standsAlone(TextChange change) {
    return change.origin() != Edit.Origin.MODEL;
  }

  /** What a change's alternative makes of all within the bounds. */
  private static List<String> alternatives(TextChange change, Span bounds, TextView view) {
    TextChange.Alternative other = change.alternative();
    if (other == null) {
      return List.of();
    }
    int start = other.start();
    String replacement = other.replacement();
    if (start < bounds.start() && start < other.end() && replacement.startsWith(" ")) {
      start++; // the space before the word
      replacement = replacement.substring(1);
    }
    if (start < bounds.start() || other.end() > bounds.end()) {
      return List.of();
    }
    String text = view.text();
    return List.of(
        text.substring(bounds.start(), start)
            + replacement
            + text.substring(other.end(), bounds.end()));
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
