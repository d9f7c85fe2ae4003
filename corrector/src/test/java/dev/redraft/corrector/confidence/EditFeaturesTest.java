package dev.redraft.corrector.confidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.redraft.corrector.Edit;
import dev.redraft.corrector.Margins;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EditFeaturesTest {
  private static final String TEXT = "Hi. She go to teh school with Zoë every days";

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      textBlock =
          """
          go,        goes,     type.inflection
          teh,       the,      type.spelling
          She,       she,      type.case
          school,    schools,  type.inflection
          every,     very,     type.function_changed
          to,        -,        type.function_dropped
          to,        to a,     type.function_added
          school,    -,        type.content_dropped
          days,      days.,    type.sign_added
          school,    scholar,  type.other
          every days, everyday, type.several
          school with, 'school, with', type.sign_added
          with Zoë,  withZoë,  type.spacing
          """)
  void tellsWhatAnEditDoes(String original, String replacement, String type) {
    Map<String, Double> features = features(original, replacement == null ? "" : replacement);
    assertEquals(
        List.of(type),
        features.keySet().stream().filter(name -> name.startsWith("type.")).toList());
  }

  @Test
  void splitsTheMarginAtWhatMatters() {
    double confidence = 1 / (1 + Math.exp(-5));
    Edit edit = new Edit(8, 10, "goes", confidence);
    Map<String, Double> features = new EditFeatures(TEXT.substring(4), 4, List.of(edit)).of(edit);
    assertEquals(1, features.getOrDefault("margin.to1", 0.0), 1e-9);
    assertEquals(2, features.getOrDefault("margin.1to3", 0.0), 1e-9);
    assertEquals(2, features.getOrDefault("margin.3on", 0.0), 1e-6);
  }

  @Test
  void staysFiniteForAnEditBeyondDoubt() {
    Edit edit = new Edit(8, 10, "goes", 1);
    Map<String, Double> features = new EditFeatures(TEXT.substring(4), 4, List.of(edit)).of(edit);
    assertTrue(features.values().stream().allMatch(Double::isFinite), features.toString());
  }

  @Test
  void looksAtTheWordsAndTheSentence() {
    Map<String, Double> name = features("Zoë", "Zoo");
    assertTrue(name.containsKey("old.capital"));
    assertTrue(name.containsKey("old.foreign"));
    assertTrue(name.containsKey("sentence.unfinished"));
    assertFalse(features("She", "He").containsKey("old.capital"), "it is the first word");
    assertTrue(features("She", "He").containsKey("first"));
    assertTrue(features("days", "dayz").containsKey("new.unknown"));
    assertTrue(features("days", "day").containsKey("last"));
  }

  @Test
  void namesPairsOfFunctionWordsAndSignsAndNoOthers() {
    assertTrue(features("to", "to the").containsKey("pair.>the"));
    assertTrue(features("to", "at").containsKey("pair.to>at"));
    assertTrue(features("school with", "school, with").containsKey("pair.>,"));
    assertFalse(
        features("teh", "the").keySet().stream().anyMatch(each -> each.startsWith("pair.")));
  }

  @Test
  void comparesHowOftenWordsAreSeen() {
    assertTrue(features("school", "scholar").containsKey("frequency.loss"));
    assertTrue(features("teh", "the").containsKey("frequency.gain"));
  }

  @Test
  void countsTheOtherEditsOfTheSentence() {
    Edit go = new Edit(8, 10, "goes", 0.9);
    Edit days = new Edit(40, 44, "day", 0.6);
    EditFeatures features = new EditFeatures(TEXT.substring(4), 4, List.of(go, days));
    assertEquals(0.5, features.of(go).getOrDefault("others", 0.0));
    assertTrue(
        features.of(days).getOrDefault("others.surest", 0.0)
            > features.of(go).getOrDefault("others.surest", 0.0));
  }

  @Test
  void tellsWhatSpeaksAgainstAnEdit() {
    Edit doubted =
        new Edit(8, 10, "went", 0.9, List.of(), Edit.Origin.MODEL, Margins.NONE, List.of("sense"));
    Map<String, Double> features =
        new EditFeatures(TEXT.substring(4), 4, List.of(doubted)).of(doubted);
    assertEquals(1, features.getOrDefault("doubt.sense", 0.0));
    assertFalse(features("go", "went").containsKey("doubt.sense"));
  }

  private static Map<String, Double> features(String original, String replacement) {
    int start = TEXT.indexOf(original);
    Edit edit = new Edit(start, start + original.length(), replacement, 0.9);
    return new EditFeatures(TEXT.substring(4), 4, List.of(edit)).of(edit);
  }
}
