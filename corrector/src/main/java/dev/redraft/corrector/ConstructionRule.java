package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.Form;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An edit must not break up what rare constructions of good writers are made of, which a model
 * takes for mistakes of common ones: {@code It being Sunday, the shops were shut}; {@code used to
 * rising early}; {@code whether he stays is up to him}, of whose two verbs none may go; {@code in
 * came the cat}; {@code core the pears, stone the plums}; {@code whom did they elect?}; {@code him
 * I like}; {@code would that it were so}.
 */
record ConstructionRule() implements EditRule {
  private static final Set<String> ABSOLUTE = Set.of("being", "having");
  private static final Set<String> FINITE =
      Set.of("is", "was", "are", "were", "has", "had", "have");

  /** What a gerund follows behind {@code to}. */
  private static final Set<String> BEFORE_TO =
      WordSet.of(
          """
          took taken takes forward accustomed committed dedicated opposed object objects
          objected addition prior due close key
          """);

  private static final Set<String> FREE_RELATIVES =
      Set.of("whoever", "whatever", "whichever", "whether");

  private static final Set<String> GET =
      Set.of("get", "gets", "got", "getting", "become", "becomes");

  private static final Set<String> BEFORE_WHOM =
      WordSet.of("to with for of by from on about at in against before behind among between");

  /** What, besides modals, stands between {@code whom} and the subject of a question. */
  private static final Set<String> ASKING = Set.of("do", "does", "did", "have", "has", "had");

  private static final Set<String> OBJECTS = WordSet.of("me him us them");

  private static final Set<String> BEFORE_NOUNS =
      Set.of("the", "a", "an", "this", "that", "these", "those");

  private static final Set<String> OF_WISHES =
      WordSet.of("if wish wishes wished though unless suppose supposing");

  /** How far before the verb, in words, a wish is looked for. */
  private static final int NEAR = 4;

  private static final Set<String> PARTICLES = Set.of("in", "out", "up", "down", "off", "away");
  private static final Set<String> MOVES =
      Set.of("came", "comes", "come", "went", "goes", "go", "ran", "flew", "walked");

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    return edit.changedPairs().stream()
        .filter(pair -> pair.before().size() == 1)
        .noneMatch(pair -> breaks(edit, pair, pair.before().get(0)));
  }

  private static boolean breaks(WordEdit edit, WordPair pair, Word word) {
    Word before = edit.before(word);
    Word behind = edit.behind(word);
    return pair.isDropped()
        ? isSecondVerb(edit, word) || isParticle(word, behind) || isCommand(edit, word, before)
        : pair.isReplaced()
            && (isAbsolute(edit, pair, before)
                || isGerundBehindTo(edit, pair, before)
                || isObject(edit, pair, before, behind)
                || isObjectBeforeSubject(word, behind)
                || isWish(edit, pair));
  }

  /** Whether it is a pronoun that stands for an object before its subject. */
  private static boolean isObjectBeforeSubject(Word word, @Nullable Word behind) {
    return OBJECTS.contains(word.plain())
        && behind != null
        && FunctionWords.isSubjectPronoun(behind.plain())
        && !OBJECTS.contains(behind.plain());
  }

  /** Whether it is a {@code whom} that stands for an object, and becomes {@code who}. */
  private static boolean isObject(
      WordEdit edit, WordPair pair, @Nullable Word before, @Nullable Word behind) {
    if (!pair.from().equalsIgnoreCase("whom") || !pair.to().equalsIgnoreCase("who")) {
      return false;
    }
    boolean isBehindPreposition = before != null && BEFORE_WHOM.contains(before.plain());
    boolean isOfSubject = behind != null && isSubject(behind);
    Word next = behind == null ? null : edit.wordBehind(behind.end());
    boolean isAsking =
        behind != null
            && (ASKING.contains(behind.plain()) || FunctionWords.isModal(behind.plain()));
    boolean isQuestion = isAsking && next != null && isSubject(next);
    return isBehindPreposition || isOfSubject || isQuestion;
  }

  private static boolean isSubject(Word word) {
    String plain = word.plain();
    return FunctionWords.isSubjectPronoun(plain)
        || FunctionWords.isPossessive(plain)
        || BEFORE_NOUNS.contains(plain);
  }

  /** Whether it is a {@code were} of what is not so: {@code if it were}. */
  private static boolean isWish(WordEdit edit, WordPair pair) {
    if (!pair.from().equalsIgnoreCase("were") || !pair.to().equals("was")) {
      return false;
    }
    List<String> before =
        edit.wordsBefore(edit.placeOf(pair.before().get(0)), NEAR).stream()
            .map(Word::plain)
            .toList();
    return before.stream().anyMatch(OF_WISHES::contains)
        || Collections.indexOfSubList(before, List.of("would", "that")) >= 0
        || Collections.indexOfSubList(before, List.of("as", "it")) >= 0;
  }

  private static boolean isAbsolute(WordEdit edit, WordPair pair, @Nullable Word before) {
    Word from = pair.before().get(0);
    boolean isMadeFinite =
        ABSOLUTE.contains(from.plain()) && FINITE.contains(pair.after().get(0).plain());
    boolean isPossessed = before != null && FunctionWords.isPossessive(before.plain());
    boolean isOfPerson =
        before != null
            && FunctionWords.isSubjectPronoun(before.plain())
            && !before.plain().equals("it");
    return isMadeFinite
        && (isPossessed || (!isOfPerson && edit.sentence().indexOf(',', edit.placeOf(from)) > 0));
  }

  private static boolean isGerundBehindTo(WordEdit edit, WordPair pair, @Nullable Word before) {
    if (before == null || !before.plain().equals("to") || !is(Form.GERUND, pair.before().get(0))) {
      return false;
    }
    Word verb = edit.wordBefore(before.start());
    Word beforeVerb = verb == null ? null : edit.wordBefore(verb.start());
    boolean isHabit =
        beforeVerb != null
            && (FunctionWords.isFormOfBe(beforeVerb.plain()) || GET.contains(beforeVerb.plain()));
    return verb != null
        && (BEFORE_TO.contains(verb.plain()) || (verb.plain().equals("used") && isHabit));
  }

  /** Whether it is a verb of a sentence that begins with a clause as its subject. */
  private static boolean isSecondVerb(WordEdit edit, Word word) {
    return FREE_RELATIVES.contains(edit.sentenceWords().get(0).plain())
        && (is(Form.THIRD_PERSON, word) || is(Form.PAST, word));
  }

  private static boolean isParticle(Word word, @Nullable Word behind) {
    return PARTICLES.contains(word.plain()) && behind != null && MOVES.contains(behind.plain());
  }

  /**
   * Whether it is an article behind the verb of a command, which stands first or behind a comma.
   */
  private static boolean isCommand(WordEdit edit, Word word, @Nullable Word before) {
    if (before == null || !word.plain().equals("the") || !is(Form.BASE, before)) {
      return false;
    }
    Word beforeVerb = edit.wordBefore(before.start());
    int from = beforeVerb == null ? 0 : beforeVerb.end();
    return beforeVerb == null || edit.sentence().substring(from, before.start()).contains(",");
  }

  private static boolean is(Form form, Word word) {
    return Lexicon.english().mayBe(word.text(), form);
  }
}
