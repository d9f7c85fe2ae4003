package dev.redraft.corrector;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a model proposes, every rule has an answer. */
final class EditPolicyProperties {
  private static final List<EditRule> RULES =
      Stream.concat(
              EditPolicy.safeguards(Dialect.ANY).stream(), EditPolicy.DOUBTING.values().stream())
          .toList();

  @Property(tries = 2000)
  void noEditIsTooMuchForARule(
      @ForAll @Size(min = 1, max = 8) List<@From("words") String> sentence,
      @ForAll @Size(max = 4) List<@From("words") String> replacement,
      @ForAll @IntRange(max = 8) int from,
      @ForAll @IntRange(max = 4) int count) {
    int start = Math.min(from, sentence.size());
    int end = Math.min(start + count, sentence.size());
    List<String> after = new ArrayList<>(sentence.subList(0, start));
    after.addAll(replacement);
    after.addAll(sentence.subList(end, sentence.size()));
    String before = framed(sentence);
    String edited = framed(after);
    if (!edited.equals(before) && Proposals.isSentence(before)) {
      ProposedEdit proposal = Proposals.of(before, edited);
      RULES.forEach(rule -> rule.allows(proposal));
    }
  }

  /** Within a sentence, whatever the words are. */
  private static String framed(List<String> words) {
    return "We say that " + String.join(" ", words) + " and so on";
  }

  @Provide
  Arbitrary<String> words() {
    return Arbitraries.of(
        "Stills",
        "Anna",
        "the",
        "The",
        "a",
        "an",
        "Im",
        "dont",
        "isn't",
        "it\u2019s",
        "I",
        "i",
        "go",
        "goes",
        "Today's",
        "todays",
        "Alot",
        "npm",
        "now,",
        "now",
        "two",
        "3.5",
        "$4",
        "\u201Cquoted\u201D",
        "well-known",
        "of",
        "have",
        "should",
        "US",
        "colour",
        "color",
        "-",
        "x",
        "finely",
        "fourty",
        "whom",
        "police",
        "Zo\u00EB",
        "\uD83D\uDE00");
  }
}
