package dev.redraft.corrector.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditClassifierTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "I like [teh|the] house.; R:SPELL",
        "They lost [there|their] keys.; R:SPELL",
        "It is [occuring|occurring] now.; R:SPELL",
        "She has many [freind|friends].; R:SPELL",
        "It was [travelling|traveling] fast.; R:SPELL",
        "I need some [informations|information].; R:NOUN:NUM",
        "He has two [cat|cats].; R:NOUN:NUM",
        "The [childs|children] are here.; R:NOUN:NUM",
        "This [houses|house] is big.; R:NOUN:NUM",
        "She [go|goes] to school.; R:VERB:SVA",
        "She [don't|doesn't] like it.; R:VERB:SVA",
        "The dogs [is|are] here.; R:VERB:SVA",
        "They [was|were] here.; R:VERB:SVA",
        "Yesterday I [see|saw] him.; R:VERB:TENSE",
        "He [eats|has eaten] all the cake.; R:VERB:TENSE",
        "He [will|would] come if he could.; R:VERB:TENSE",
        "He [|has ]gone home.; M:VERB:TENSE",
        "He [has |]went home yesterday.; U:VERB:TENSE",
        "I want [going|to go] home.; R:VERB:FORM",
        "She has [went|gone] home.; R:VERB:FORM",
        "I enjoy [swim|swimming] a lot.; R:VERB:FORM",
        "I [getted|got] a letter.; R:VERB:FORM",
        "I want [|to ]see it.; M:VERB:FORM",
        "He must [to |]see it.; U:VERB:FORM",
        "I saw [|the ]house.; M:DET",
        "I like [the |]music.; U:DET",
        "I saw [a|the] house.; R:DET",
        "I ate [a|an] apple.; R:DET",
        "I am good [in|at] chess.; R:PREP",
        "I listen [|to ]music.; M:PREP",
        "We discussed [about |]the plan.; U:PREP",
        "However[|,] I like it.; M:PUNCT",
        "I think[,|] that it is good.; U:PUNCT",
        "Come here[,|.]; R:PUNCT",
        "We went to [london|London] today.; R:ORTH",
        "I like it [alot|a lot].; R:ORTH",
        "I use a [note book|notebook] here.; R:ORTH",
        "A problem[,|, ]especially here.; R:ORTH",
        "She sings [beautiful|beautifully].; R:MORPH",
        "He knew the [important|importance] of it.; R:MORPH",
        "It is [more cheap|cheaper] here.; R:MORPH",
        "My [friend|friend's] house is big.; M:MORPH",
        "I know what [is this|this is].; R:WO",
        "I [did|made] a mistake.; R:OTHER",
        "It is a [big|large] problem.; R:OTHER",
        "I [very |]like it.; U:OTHER",
        "He put [|it ]on the table.; M:OTHER",
      })
  void namesKindsOfErrors(String text, String kind) {
    assertEquals(kind, Marked.of(text).kind().code());
  }

  @ParameterizedTest
  @CsvSource({
    // What an edit leaves alone does not matter, nor where the white space goes.
    "I saw [house|the house]., M:DET",
    "I saw[| the] house., M:DET",
    "[Doctor|The doctor] came., M:DET",
    "He [likes the the dog|likes the dog]., U:DET",
    "They have two cat[|s]., R:NOUN:NUM",
    "She sa[ys|id] so yesterday., R:VERB:TENSE",
  })
  void boundsOfAnEditDoNotMatter(String text, String kind) {
    assertEquals(kind, Marked.of(text).kind().code());
  }

  @ParameterizedTest
  @CsvSource({
    "'[|]', R:ORTH",
    "'a[ |  ]b', R:ORTH",
    "'[|.]', M:PUNCT",
    "'[\uD83D\uDE00|]', U:PUNCT",
    "'He[|\u2019s] here', M:OTHER",
    "'He[|\u2019s] gone', M:VERB:TENSE",
  })
  void takesAnyText(String text, String kind) {
    assertEquals(kind, Marked.of(text).kind().code());
  }

  @Test
  void takesWordsOfAnyLength() {
    String text = "He saw [%s|%s] here.".formatted("a".repeat(100_000), "ab".repeat(50_000));
    assertEquals("R:OTHER", Marked.of(text).kind().code());
  }

  @Test
  void refusesWhatIsNoPartOfTheSentence() {
    EditClassifier classifier = EditClassifier.english();
    for (int[] range : new int[][] {{-1, 0}, {2, 1}, {0, 4}}) {
      assertThrows(
          IllegalArgumentException.class, () -> classifier.classify("abc", range[0], range[1], ""));
    }
  }

  @Test
  void mayBeCalledFromManyThreads() {
    List<Marked> edits = new ArrayList<>();
    for (String word : "cat cats went see saw the a in teh houses quickly is been".split(" ", -1)) {
      for (String other : "dog dogs go seen at an of this was having slow .".split(" ", -1)) {
        edits.add(Marked.of("He said that [" + word + "|" + other + "] about it."));
      }
    }
    List<EditKind> alone = edits.stream().map(Marked::kind).toList();
    List<Marked> often = Collections.nCopies(20, edits).stream().flatMap(List::stream).toList();
    List<EditKind> together = often.parallelStream().map(Marked::kind).toList();
    for (int i = 0; i < together.size(); i++) {
      assertEquals(alone.get(i % alone.size()), together.get(i));
    }
  }
}
