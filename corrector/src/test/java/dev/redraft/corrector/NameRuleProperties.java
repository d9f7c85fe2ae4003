package dev.redraft.corrector;

import static dev.redraft.corrector.Proposals.assertLeftOut;
import static dev.redraft.corrector.Proposals.assertStays;

import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.StringLength;

/** Names stay. */
final class NameRuleProperties {
  private static final EditRule RULE = new NameRule();

  @Property
  void noUnknownNameChanges(
      @ForAll @AlphaChars @LowerChars @StringLength(min = 4, max = 9) String letters,
      @ForAll @IntRange(max = 3) int place) {
    String name = "Qz" + letters.toLowerCase(Locale.ROOT);
    String other = name.substring(0, place + 2) + name.substring(place + 3);
    assertLeftOut(RULE, "We met " + name + " there.", "We met " + other + " there.");
    assertLeftOut(RULE, name + " was there.", other + " was there.");
    assertLeftOut(RULE, "We met " + name + " there.", "We met him there.");
    assertStays(RULE, "They meets " + name + " now.", "They meet " + name + " now.");
  }

  @Example
  void doesHarm() {
    assertLeftOut(RULE, "We met Chidi there.", "We met Chid there.");
    assertLeftOut(RULE, "Akira and Ren are here.", "Akira and Red are here.");
    assertLeftOut(RULE, "Wei Chen plays tennis.", "We can plays tennis.");
    assertLeftOut(RULE, "Chidi Anagonye teaches.", "Chide Anagonye teaches.");
    assertLeftOut(RULE, "We saw Nguyen Van An there.", "We saw Nguyen Van there.");
    assertLeftOut(RULE, "The Lakota came.", "The lakota came.");
    assertLeftOut(RULE, "I met Jonsdottir today.", "I met Jonsdotir today.");
    assertLeftOut(RULE, "She met Fatima bin Salman.", "She met Fatima in Salman.");
    assertLeftOut(RULE, "We fly to Antananarivo soon.", "We fly to Antanarivo soon.");
  }

  @Example
  void whatLacksApostropheOrSpaceIsNoName() {
    assertStays(RULE, "Im so happy.", "I'm so happy.");
    assertStays(RULE, "Ive been there.", "I\u2019ve been there.");
    assertStays(RULE, "Theyre not here.", "They're not here.");
    assertStays(RULE, "Hes my friend.", "He's my friend.");
    assertStays(RULE, "Whats that?", "What's that?");
    assertStays(RULE, "He said Im late.", "He said I'm late.");
    assertStays(RULE, "Todays meeting is off.", "Today's meeting is off.");
    assertStays(RULE, "Infact, he came.", "In fact, he came.");
    assertStays(RULE, "Eventhough it rained, we went.", "Even though it rained, we went.");
    assertStays(RULE, "Atleast we tried.", "At least we tried.");
    assertStays(RULE, "Alot of it is here.", "A lot of it is here.");
    assertStays(RULE, "Goodmorning, all.", "Good morning, all.");
    assertLeftOut(RULE, "We saw Wes there.", "We saw We's there.");
    assertLeftOut(RULE, "Hes Smith is here.", "He is here.");
    assertLeftOut(RULE, "Atwood wrote it.", "At wood wrote it.");
    assertLeftOut(RULE, "Longbottom came.", "Long bottom came.");
    assertLeftOut(RULE, "He met Atleast there.", "He met At least there.");
    assertLeftOut(RULE, "Sarahs came.", "Saras came.");
  }

  @Example
  void aVerbBehindAPersonIsNoName() {
    assertStays(RULE, "I Love my mother.", "I love my mother.");
    assertStays(RULE, "And we Hope to come.", "And we hope to come.");
    assertLeftOut(RULE, "I, Love my mother.", "I, love my mother.");
    assertLeftOut(RULE, "I met Love my mother.", "I met love my mother.");
    assertLeftOut(RULE, "I Love Lucy a lot.", "I love Lucy a lot.");
    assertLeftOut(RULE, "He saw Will in town.", "He saw will in town.");
  }

  @Example
  void doesGood() {
    assertStays(RULE, "See you on Wendesday then.", "See you on Wednesday then.");
    assertStays(RULE, "My freind is here.", "My friend is here.");
    assertStays(RULE, "Teh end is near.", "The end is near.");
    assertStays(RULE, "He like Paris.", "He likes Paris.");
    assertStays(RULE, "I like Apples.", "I like apples.");
    assertStays(RULE, "The Goverment said so.", "The Government said so.");
  }
}
