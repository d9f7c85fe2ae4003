package dev.redraft.eval.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.redraft.corrector.Edit;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NaturalTextTest {
  private static NaturalText of(String tokens) {
    return NaturalText.of(tokens.isEmpty() ? List.of() : List.of(tokens.split(" ")));
  }

  private static String corrected(String tokens, String wrong, String right) {
    return corrected(tokens, wrong, right, TreebankTokenizer.JFLEG);
  }

  private static String corrected(
      String tokens, String wrong, String right, TreebankTokenizer tokenizer) {
    NaturalText natural = of(tokens);
    int start = natural.text().indexOf(wrong);
    assertEquals(start, natural.text().lastIndexOf(wrong), "not unique: " + wrong);
    Edit edit = new Edit(start, start + wrong.length(), right, 1);
    return String.join(
        " ", TokenChange.apply(natural.changes(List.of(edit), tokenizer), natural.tokens()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          ~~                                        | ~~
          I do n't know .                           | I don't know.
          We ca n't , wo N'T and did n’t ;          | We can't, woN'T and didn’t;
          It 's the boys ' ball , is n't it ?       | It's the boys' ball, isn't it?
          He said : `` Go ! '' ...                  | He said: "Go!"...
          " A " or " b " ( c [ d ] ) .              | "A" or "b" (c [d]).
          He said " so                              | He said "so
          Say " so "                                | Say "so"
          a ' b ' c                                 | a 'b' c
          the 'big dogs ' and the dogs '            | the 'big dogs' and the dogs'
          the 'ready ' ones                         | the 'ready' ones
          a 'possible' end                          | a 'possible' end
          It costs $ 5 or € 4 , 10 % less           | It costs $5 or €4, 10% less
          a well-known - or -- new / old one        | a well-known - or -- new / old one
          's odd                                    | 's odd
          """)
  void writesAsPeopleDo(String tokens, String text) {
    assertEquals(text, of(tokens).text());
  }

  @Test
  void refusesWhatIsNoToken() {
    assertThrows(IllegalArgumentException.class, () -> NaturalText.of(List.of("a b")));
    assertThrows(IllegalArgumentException.class, () -> NaturalText.of(List.of("")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          I has a car .          | has      | have         | I have a car .
          I has a car .          | ~ a~     | ~~           | I has car .
          However I go .         | However  | However,     | However , I go .
          I have two car .       | car      | cars         | I have two cars .
          I do n't go .          | do       | does         | I does n't go .
          I do n't go .          | don't    | can't        | I ca n't go .
          I do n't go .          | n't      | ~ not~       | I do not go .
          I do go .              | do       | don't        | I do n't go .
          out side .             | ~ ~      | ~~           | outside .
          a well known man       | ell k    | ell-k        | a well-known man
          cats , dogs ect .      | ect      | etc          | cats , dogs etc .
          cats ect and dogs      | ect      | etc.         | cats etc. and dogs
          cats , dogs            | dogs     | dogs etc.    | cats , dogs etc .
          in US now              | US       | the U.S.     | in the U.S. now
          `` hey '' said he      | hey      | Hey          | `` Hey '' said he
          dogs , . go            | ,        | ~~           | dogs . go
          He said hey .          | hey      | "hey,"       | He said " hey , " .
          I cannot .             | cannot   | can not      | I can not .
          It is 10 dollars .     | 10 dollars | $1,000.50  | It is $ 1,000.50 .
          It rose by 10 .        | 10       | 10%          | It rose by 10 % .
          wait .                 | wait     | wait...      | wait ... .
          an other world .       | an other | another's    | another 's world .
          see it                 | it       | www.a.org/b, | see www.a.org/b ,
          at 4                   | at 4     | 4:30 p.m.    | 4:30 p.m.
          the 'big man           | big      | bigger       | the 'bigger man
          """)
  void cutsWhatIsNewAndKeepsTheRest(String tokens, String wrong, String right, String result) {
    assertEquals(result, corrected(tokens, wrong, right));
  }

  @Test
  void cutsCannotAsTheSetDoes() {
    assertEquals("I cannot .", corrected("I can not .", "n n", "nn"));
    assertEquals("I can not .", corrected("I can not .", "n n", "nn", TreebankTokenizer.CONLL));
  }

  @Test
  void keepsWhatCorrectionsBringBack() {
    assertEquals(List.of(), of("cat s").changes(edits(), TreebankTokenizer.JFLEG));
    List<TokenChange> changes =
        of("I see a a big big cats .")
            .changes(
                List.of(new Edit(5, 7, "", 1), new Edit(21, 22, "", 1)), TreebankTokenizer.JFLEG);
    assertEquals(
        List.of(new TokenChange(2, 3, List.of()), new TokenChange(6, 7, List.of("cat"))), changes);
  }

  private static List<Edit> edits() {
    return List.of(new Edit(0, 3, "cat", 1));
  }
}
