package dev.redraft.lsp;

import dev.redraft.tokenizer.TextUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;

/** What an editor does with edits, by code points, lines and bytes alone. */
final class Applied {
  private Applied() {}

  /** The text with an action's edits. */
  static String to(String text, CodeAction action, TextUnit unit) {
    List<TextEdit> edits = new ArrayList<>();
    if (action.getEdit().getDocumentChanges() == null) {
      action.getEdit().getChanges().values().forEach(edits::addAll);
    } else {
      action.getEdit().getDocumentChanges().get(0).getLeft().getEdits().stream()
          .forEach(each -> edits.add(each.getLeft()));
    }
    edits.sort(
        Comparator.comparingInt((TextEdit each) -> start(text, each.getRange(), unit)).reversed());
    String result = text;
    for (TextEdit edit : edits) {
      result =
          result.substring(0, start(text, edit.getRange(), unit))
              + edit.getNewText()
              + result.substring(end(text, edit.getRange(), unit));
    }
    return result;
  }

  /** What of a text is in a range. */
  static String part(String text, Range range, TextUnit unit) {
    return text.substring(start(text, range, unit), end(text, range, unit));
  }

  private static int start(String text, Range range, TextUnit unit) {
    return offset(text, range.getStart().getLine(), range.getStart().getCharacter(), unit);
  }

  private static int end(String text, Range range, TextUnit unit) {
    return offset(text, range.getEnd().getLine(), range.getEnd().getCharacter(), unit);
  }

  /** Counts character by character: slow, and not the server's way. */
  private static int offset(String text, int line, int column, TextUnit unit) {
    int at = 0;
    for (int i = 0; i < line; i++) {
      while (text.charAt(at) != '\n' && text.charAt(at) != '\r') {
        at++;
      }
      at += text.startsWith("\r\n", at) ? 2 : 1;
    }
    int count = 0;
    while (count < column) {
      int point = text.codePointAt(at);
      count +=
          switch (unit) {
            case UTF_8 -> point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
            case UTF_16 -> Character.charCount(point);
            case UTF_32 -> 1;
          };
      at += Character.charCount(point);
    }
    return at;
  }
}
