package dev.redraft.corrector;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.tokenizer.Span;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlockLanguageTest {
  private static boolean isForeign(String text) {
    return BlockLanguage.isForeign(text, new Span(0, text.length()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Das Boot war so alt, dass man es am Hafen in die Halle brachte.",
        "Le service propose une solution simple pour la question du transport des bateaux.",
        "El hotel central es un lugar ideal para una familia con barco.",
        "O bar do hotel tem um terra\u00e7o com vista para o mar e o porto.",
        "La barca \u00e8 arrivata ieri in porto e nessuno l'ha vista.",
        "De boot was in het water en had een man als kapitein.",
        "B\u00e5ten var s\u00e5 gammal att ingen ville ha den i hamnen.",
        "\u0141\u00f3d\u017a by\u0142a tak stara, \u017ce nikt nie chcia\u0142 jej w porcie.",
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod.",
        "\u041b\u043e\u0434\u043a\u0430 \u0441\u0442\u0430\u0440\u0430\u044f.",
        "\u5bd2\u304b\u3063\u305f\u306e\u3067\u5bb6\u306b\u5165\u308a\u307e\u3057\u305f\u3002"
      })
  void knowsOtherLanguages(String text) {
    assertTrue(isForeign(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "teh boat wsa so odl taht noboddy in the harbuor wantd to hav it",
        "Chop onions, garlic, ginger, turmeric, cumin, paprika; fry, simmer, serve.",
        "Ms Okafor, Herr M\u00fcller, Se\u00f1ora Garc\u00eda and Jean-Luc Petit attended.",
        "He said \"Guten Tag, meine Damen und Herren\" and left the boat.",
        "Fix crash on null config; add tests; refactor parser; drop old boats.",
        "Pneumococcal vaccines reduce otitis media, meningitis, pneumonia incidence significantly.",
        "I know a girl whose father is a lawyer.",
        "See `ls -la`, https://de.example.org/das/ist/es and boot.sh.",
        "12 34 56 78 90 12 34 56 78 90"
      })
  void takesEnglishOfAnyKindForEnglish(String text) {
    assertFalse(isForeign(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Guten Tag!", "Bon voyage, mes amis", "La vie en rose", "\u03b1 + \u03b2", ""})
  void neverJudgesFewWords(String text) {
    assertFalse(isForeign(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Das ist ein Boot, und es ist alt. ", "The boat is old. "})
  void judgesABlockAlone(String text) {
    String other = "Das Boot war so alt, dass man es am Hafen in die Halle brachte.";
    assertFalse(
        BlockLanguage.isForeign(other + text, new Span(other.length(), other.length() + 7)));
  }
}
