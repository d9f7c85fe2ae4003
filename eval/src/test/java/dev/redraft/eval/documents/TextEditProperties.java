package dev.redraft.eval.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

/** Edits that do the same are the same. */
class TextEditProperties {
  @Property(tries = 500)
  void theDifferenceLeadsToTheOtherText(
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String words,
      @ForAll @CharRange(from = 'a', to = 'c') @StringLength(max = 12) String others) {
    String text = words.replace('c', ' ');
    String other = others.replace('c', ' ');
    List<TextEdit> edits = TextEdit.between(text, other);
    assertEquals(other, TextEdit.apply(text, edits));
    assertEquals(other, TextEdit.apply(text, List.of(TextEdit.canonical(text, edits))));
  }

  @Property(tries = 500)
  void editsOfOneTextWithTheSameResultHaveTheSameForm(
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(min = 2, max = 8) String text,
      @ForAll @CharRange(from = 'a', to = 'b') @StringLength(max = 2) String replacement) {
    for (int start = 0; start < text.length(); start++) {
      TextEdit edit = new TextEdit(start, start + 1, replacement);
      String result = TextEdit.apply(text, List.of(edit));
      TextEdit whole = new TextEdit(0, text.length(), result);
      assertEquals(
          TextEdit.canonical(text, List.of(whole)), TextEdit.canonical(text, List.of(edit)));
    }
  }
}
