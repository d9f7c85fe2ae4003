package dev.redraft.corrector.kinds;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence with one edit, written {@code He [go|goes] home.} */
record Marked(String sentence, int start, int end, String replacement) {
  private static final Pattern EDIT = Pattern.compile("\\[(.*)\\|(.*)\\]", Pattern.DOTALL);

  static Marked of(String text) {
    Matcher edit = EDIT.matcher(text);
    if (!edit.find()) {
      throw new IllegalArgumentException("no edit in " + text);
    }
    String sentence = text.substring(0, edit.start()) + edit.group(1) + text.substring(edit.end());
    return new Marked(sentence, edit.start(), edit.start() + edit.group(1).length(), edit.group(2));
  }

  EditKind kind() {
    return EditClassifier.english().classify(sentence, start, end, replacement);
  }

  String original() {
    return sentence.substring(start, end);
  }
}
