package dev.redraft.corrector.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the counts of phrases tell. */
class PhrasesTest {
  private final Phrases phrases = Phrases.english();

  @Test
  void frequentPhrasesAreCounted() {
    assertTrue(phrases.count("the") > 500_000, phrases.count("the") + "");
    assertTrue(phrases.count("of the") > 50_000, phrases.count("of the") + "");
    assertTrue(phrases.count("one of the") > 1000, phrases.count("one of the") + "");
    assertTrue(phrases.count("of the") > phrases.count("one of the"));
  }

  @Test
  void whatNobodyWritesIsNotCountedButByChance() {
    Random random = new Random(7);
    int counted = 0;
    for (int i = 0; i < 20_000; i++) {
      counted += phrases.count("x" + random.nextInt() + " y" + random.nextInt()) > 0 ? 1 : 0;
    }
    assertTrue(counted < 100, counted + " of 20,000");
  }

  @Test
  void rightSentencesAreLikelier() {
    assertTrue(phrases.gain("They have an apple.", "They has a apple.") > 3);
    assertTrue(phrases.gain("She goes to school.", "She go to school.") > 1);
    assertTrue(phrases.gain("He walked to the shop.", "He walked to the the shop.") > 3);
    assertTrue(phrases.gain("He is better THAN me.", "He is better then me.") > 1);
  }

  @Test
  void gainIsTurnedRoundWithTheSentences() {
    String[] some = {"", "a", "They’re here.", "They are here, now.", "!?", "Zoë said: no"};
    for (String one : some) {
      assertEquals(0, phrases.gain(one, one));
      for (String other : some) {
        assertEquals(phrases.gain(one, other), -phrases.gain(other, one), 1e-9);
      }
    }
  }

  @Test
  void aFileThatIsCutShortIsRefused() throws IOException {
    byte[] whole;
    try (InputStream in = Phrases.class.getResourceAsStream("phrases.bin")) {
      whole = in.readAllBytes();
    }
    for (int length : new int[] {0, 3, 15, 16, whole.length - 1}) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThrows(IOException.class, () -> Phrases.read(new ByteArrayInputStream(cut)));
    }
  }
}
