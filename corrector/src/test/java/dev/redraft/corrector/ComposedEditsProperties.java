package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

class ComposedEditsProperties {
  @Property
  void composedEditsDoWhatBothDid(
      @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'c') String text,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<Edit> first = edits(text, random);
    String between = applied(text, first);
    List<Edit> second = edits(between, random);
    List<Edit> composed = ComposedEdits.of(text, first, between, second);
    assertEquals(applied(between, second), applied(text, composed));
    int done = 0;
    for (Edit edit : composed) {
      assertTrue(edit.start() >= done && edit.end() <= text.length());
      done = edit.end();
    }
  }

  @Property
  void nothingComposedWithEditsIsTheEdits(
      @ForAll @StringLength(max = 30) @CharRange(from = 'a', to = 'c') String text,
      @ForAll long seed) {
    List<Edit> edits = edits(text, new Random(seed));
    assertEquals(edits, ComposedEdits.of(text, edits, applied(text, edits), List.of()));
    assertEquals(edits, ComposedEdits.of(text, List.of(), text, edits));
  }

  /** Edits with something between each and the next, and one that changes something. */
  private static List<Edit> edits(String text, Random random) {
    List<Edit> edits = new ArrayList<>();
    for (int at = random.nextInt(5); at <= text.length(); at += 1 + random.nextInt(6)) {
      int end = Math.min(text.length(), at + random.nextInt(4));
      String replacement = "xyz".substring(random.nextInt(4));
      if (end > at || !replacement.isEmpty()) {
        edits.add(
            new Edit(at, end, replacement, random.nextDouble()).withAlternatives(List.of("other")));
      }
      at = end;
    }
    return edits;
  }

  private static String applied(String text, List<Edit> edits) {
    StringBuilder applied = new StringBuilder();
    int done = 0;
    for (Edit edit : edits) {
      applied.append(text, done, edit.start()).append(edit.replacement());
      done = edit.end();
    }
    return applied.append(text.substring(done)).toString();
  }
}
