package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Form;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An edit must keep the parts of a compound of three words or more, joined by hyphens: who made it
 * meant each. A part may be spelt right, but no word before the last, also of one of two, becomes
 * another. Behind a word that speaks of a noun one of two with a small word in it ({@code a
 * has-been}, {@code two passers-by}) stays together.
 */
record CompoundRule() implements EditRule {
  private static final Pattern COMPOUND = Pattern.compile("\\p{L}++(?:-\\p{L}++){2,20}+");

  private static final Set<String> BEFORE_NOUNS = Set.of("a", "an", "the", "every", "this");

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    List<Long> left = partCounts(edit.after());
    return partCounts(edit.before()).stream().allMatch(left::remove)
        && edit.changedPairs().stream().allMatch(pair -> keepsWords(edit, pair));
  }

  private static boolean keepsWords(WordEdit edit, WordPair pair) {
    if (pair.before().size() != 1 || pair.before().get(0).text().indexOf('-') < 0) {
      return true;
    }
    List<String> parts = parts(pair.before().get(0).text());
    if (pair.after().size() == 1 && pair.after().get(0).text().indexOf('-') >= 0) {
      List<String> others = parts(pair.after().get(0).text());
      return parts.size() != others.size()
          || IntStream.range(0, parts.size() - 1)
              .allMatch(
                  i ->
                      parts.get(i).equalsIgnoreCase(others.get(i))
                          || !Lexicon.english().isWord(parts.get(i))
                          || FunctionWords.isNumber(parts.get(0).toLowerCase(Locale.ROOT)));
    }
    Word before = edit.before(pair.before().get(0));
    boolean isPlural = Lexicon.english().mayBe(parts.get(0), Form.PLURAL);
    boolean isNoun =
        isPlural
            || (before != null
                && (BEFORE_NOUNS.contains(before.plain())
                    || FunctionWords.isPossessive(before.plain())));
    return !isNoun || !FunctionWords.isFunction(parts.get(1).toLowerCase(Locale.ROOT));
  }

  private static List<String> parts(String compound) {
    return List.of(compound.split("-", -1));
  }

  private static List<Long> partCounts(String text) {
    List<Long> counts = new ArrayList<>();
    for (Matcher each = COMPOUND.matcher(text); each.find(); ) {
      counts.add(each.group().chars().filter(unit -> unit == '-').count());
    }
    return counts;
  }
}
