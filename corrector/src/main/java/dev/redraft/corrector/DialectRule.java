package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Analysis;
import dev.redraft.corrector.lexicon.Form;
import dev.redraft.corrector.lexicon.Lexicon;
import dev.redraft.corrector.lexicon.Usage;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An edit must not turn one variety of English into the other: both are right, and which one a text
 * is in, its writer decides. Where the writer has said so, edits towards that one may stay.
 * Spellings are those of the lexicon, usages those of a short list; besides, a group takes a plural
 * verb in British English ({@code the team are, Ireland were}), and American English has a comma
 * before the last item of a list. {@code The police are} is the plural in both.
 *
 * @param dialect what edits must not lead away from
 */
record DialectRule(Dialect dialect) implements EditRule {
  private static final Set<String> GROUPS =
      WordSet.of(
          """
          team government police family staff committee company band crew club board council
          jury army navy class couple crowd audience enemy group majority minority party press
          public union orchestra gang cast community ministry parliament opposition management
          firm faculty squad side choir cabinet bbc england department data trio duo quartet
          clergy
          """);

  /** Nouns of many that take a plural verb wherever English is written. */
  private static final Set<String> PLURALS = Set.of("police", "people", "cattle", "clergy");

  /** Nouns whose plural is spelt as their singular. */
  private static final Set<String> UNCHANGED =
      WordSet.of(
          """
          aircraft spacecraft hovercraft fish sheep deer cod carp squid trout salmon bison
          moose series species offspring cattle
          """);

  private static final Set<String> TIMES =
      WordSet.of(
          """
          monday tuesday wednesday thursday friday saturday sunday january february march april may
          june july august september october november december christmas easter
          """);

  private static final Set<String> BE_OF_SEVERAL = Set.of("are", "were");

  private static final int NEAR = 3;

  /** How far before the comma in question the list's other one is looked for, in words. */
  private static final int ITEM = 6;

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    return edit.changedPairs().stream().allMatch(pair -> allowsWord(edit, pair))
        && allowsPhrase(edit);
  }

  private boolean allowsWord(WordEdit edit, WordPair pair) {
    if (!pair.isReplaced() || pair.isEqualButForCase()) {
      return true;
    }
    Word from = pair.before().get(0);
    Word to = pair.after().get(0);
    Lexicon lexicon = Lexicon.english();
    if (lexicon.areSpellings(from.text(), to.text())) {
      return leadsTo(lexicon.variety(from.text()), lexicon.variety(to.text()));
    }
    if (!allowsUsage(" " + from.plain() + " ", " " + to.plain() + " ")) {
      return false;
    }
    if (isOfMany(edit, from) && (isPlural(from, to) || isPlural(to, from))) {
      return isPlural(to, from);
    }
    if (isPlural(from, to) && isBehindGroup(edit, from)) {
      return dialect == Dialect.US;
    }
    if (BE_OF_SEVERAL.contains(from.plain()) && isPlural(from, to)) {
      Word subject = edit.before(from);
      return subject == null
          || !(UNCHANGED.contains(subject.plain())
              || (dialect != Dialect.US && isNameOfMany(edit, subject)));
    }
    return !(isPlural(to, from) && isBehindGroup(edit, from)) || dialect == Dialect.GB;
  }

  /**
   * Whether it stands behind a noun that is plural in both varieties, and is not of a noun before:
   * {@code the number of people is}.
   */
  private static boolean isOfMany(WordEdit edit, Word verb) {
    Word subject = edit.before(verb);
    return subject != null
        && PLURALS.contains(subject.plain())
        && edit.wordsBefore(subject.start(), NEAR).stream()
            .noneMatch(word -> word.plain().equals("of"));
  }

  /** Whether one spelling is none of the text's variety, and the other is. */
  private boolean leadsTo(Optional<Lexicon.Variety> from, Optional<Lexicon.Variety> to) {
    Lexicon.Variety other =
        dialect == Dialect.US ? Lexicon.Variety.BRITISH : Lexicon.Variety.AMERICAN;
    return dialect != Dialect.ANY
        && from.filter(other::equals).isPresent()
        && to.filter(other::equals).isEmpty();
  }

  /**
   * Whether one verb is the other's plural: {@code are} of {@code is}, {@code play}, {@code plays}.
   */
  private static boolean isPlural(Word plural, Word singular) {
    String pair = plural.plain() + " " + singular.plain();
    boolean isBe = pair.equals("are is") || pair.equals("were was") || pair.equals("'re 's");
    List<Analysis> analyses = Lexicon.english().analyses(singular.plain());
    return isBe
        || analyses.stream()
            .anyMatch(
                each -> each.form() == Form.THIRD_PERSON && each.lemma().equals(plural.plain()));
  }

  /**
   * Whether it may be the name of a club, a company or a country, which is many people: no name
   * that stands behind a noun, as people's do in {@code my brother Tom}, and none of a time.
   */
  private static boolean isNameOfMany(WordEdit edit, Word word) {
    Word before = edit.wordBefore(word.start());
    boolean isSomebodys =
        before != null
            && WordShape.isSmall(before.text())
            && Lexicon.english().mayBe(before.text(), Form.SINGULAR);
    return WordShape.isCapitalised(word.text())
        && word.text().length() > 1
        && !isSomebodys
        && !TIMES.contains(word.plain())
        && !(before == null && Lexicon.english().isKnownInSmallLetters(word.text()));
  }

  private static boolean isBehindGroup(WordEdit edit, Word verb) {
    return edit.wordsBefore(edit.placeOf(verb), NEAR).stream()
        .anyMatch(word -> GROUPS.contains(word.plain()));
  }

  private boolean allowsPhrase(WordEdit edit) {
    String before = spaced(edit.sentence());
    String after = spaced(edit.edited());
    boolean addsComma = isSerialComma(before, after);
    boolean dropsComma = isSerialComma(after, before);
    return allowsUsage(before, after)
        && !(addsComma && dialect != Dialect.US)
        && !(dropsComma && dialect != Dialect.GB);
  }

  /** Whether words, or a sentence, are not what the other variety says. */
  private boolean allowsUsage(String before, String after) {
    boolean toAmerican = Usage.english().isAmericanFor(before, after);
    boolean toBritish = Usage.english().isAmericanFor(after, before);
    return !(toAmerican && dialect != Dialect.US) && !(toBritish && dialect != Dialect.GB);
  }

  /** A sentence in small letters, with a space before and behind each word and mark. */
  private static String spaced(String sentence) {
    return Word.of(sentence).stream().map(Word::plain).collect(Collectors.joining(" ", " ", " "));
  }

  /** Whether the second sentence is the first with a comma before the last item of a list. */
  private static boolean isSerialComma(String without, String with) {
    int at = 0;
    while (at < without.length() && at < with.length() && without.charAt(at) == with.charAt(at)) {
      at++;
    }
    boolean isComma =
        with.startsWith(", ", at) && without.substring(at).equals(with.substring(at + 2));
    boolean isLast = with.startsWith(", and ", at) || with.startsWith(", or ", at);
    String[] words = with.substring(0, Math.min(at, with.length())).strip().split(" ");
    return isComma
        && isLast
        && List.of(words).subList(Math.max(0, words.length - ITEM), words.length).contains(",");
  }
}
