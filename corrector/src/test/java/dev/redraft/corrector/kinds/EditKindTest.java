package dev.redraft.corrector.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.corrector.kinds.EditKind.Category;
import dev.redraft.corrector.kinds.EditKind.Operation;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditKindTest {
  @Test
  void codesAreReadBack() {
    for (Operation operation : Operation.values()) {
      for (Category category : Category.values()) {
        EditKind kind = new EditKind(operation, category);
        assertEquals(Optional.of(kind), EditKind.ofErrant(kind.code()));
        assertEquals(kind.code(), kind.toString());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "R:NOUN:INFL, R:NOUN:NUM",
    "R:VERB:INFL, R:VERB:FORM",
    "M:NOUN:POSS, M:MORPH",
    "R:ADJ:FORM, R:MORPH",
    "U:PART, U:PREP",
    "R:CONTR, R:ORTH",
    "M:CONTR, M:OTHER",
    "R:NOUN, R:OTHER",
    "M:PRON, M:OTHER",
  })
  void foldsOtherTypesOfErrants(String type, String kind) {
    assertEquals(kind, EditKind.ofErrant(type).orElseThrow().code());
  }

  @ParameterizedTest
  @CsvSource({"UNK", "noop", "ArtOrDet", "X:DET", "R:", "R:NOUNS", "''"})
  void knowsNoTypesOfOthers(String type) {
    assertTrue(EditKind.ofErrant(type).isEmpty());
  }
}
