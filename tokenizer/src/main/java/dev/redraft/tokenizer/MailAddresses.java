package dev.redraft.tokenizer;

import java.util.ArrayList;
import java.util.List;

/** Finds e-mail addresses by their @. Linear in time: no character is seen by more than two. */
final class MailAddresses {
  private MailAddresses() {}

  static List<Span> find(String text) {
    List<Span> found = new ArrayList<>();
    for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      int start = at;
      while (start > 0 && isLocal(text.charAt(start - 1))) {
        start--;
      }
      while (start < at && text.charAt(start) == '.') {
        start++;
      }
      int end = HostName.end(text, at + 1);
      if (start < at && HostName.isDotted(text, at + 1, end)) {
        found.add(new Span(start, end));
      }
    }
    return found;
  }

  private static boolean isLocal(char unit) {
    return Character.isLetterOrDigit(unit) || "._%+-".indexOf(unit) >= 0;
  }
}
