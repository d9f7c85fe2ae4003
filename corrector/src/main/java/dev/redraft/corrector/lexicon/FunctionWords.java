package dev.redraft.corrector.lexicon;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that hold a sentence together, in small letters and with straight apostrophes, by what
 * they do. A word may do several things.
 */
public final class FunctionWords {
  /** What a function word does. */
  enum Use {
    DETERMINER,
    PREPOSITION,
    PRONOUN,
    AUXILIARY,
    CONJUNCTION,
    /** Adverbs that come and go without a change of what is told. */
    FILLER
  }

  private static final Map<Use, String> WORDS = new EnumMap<>(Use.class);

  static {
    WORDS.put(
        Use.DETERMINER,
        """
        a an the this that these those my your his her its our their some any each every all both
        either neither no another other such what which whose much many more most few fewer less
        little several enough half
        """);
    WORDS.put(
        Use.PREPOSITION,
        """
        about above across after against along among amongst around as at away back before behind
        below beneath beside besides between beyond by down during except for forward from in inside
        into like near of off on onto out outside over past per since than through throughout till to
        toward towards together under until up upon via with within without
        """);
    WORDS.put(
        Use.PRONOUN,
        """
        i me my mine myself you your yours yourself yourselves he him his himself she her hers herself
        it its itself we us our ours ourselves they them their theirs themselves this that these those
        who whom whose which what one ones someone somebody something anyone anybody anything everyone
        everybody everything none nothing nobody other others another there
        """);
    WORDS.put(
        Use.AUXILIARY,
        """
        be am is are was were been being 's 're 'm have has had having 've 'd do does
        did doing done will 'll would shall should can could may might must ca wo sha need ought to
        """);
    WORDS.put(
        Use.CONJUNCTION,
        """
        and or but nor so yet because although though while whereas if unless whether when whenever
        where wherever why how since until that than as
        """);
    WORDS.put(Use.FILLER, "so too very also then there");
  }

  private static final Map<String, Set<Use>> USES = uses();

  private static final Set<String> NEGATIVE =
      Set.of(
          "not", "n't", "never", "no", "none", "nobody", "nothing", "nowhere", "neither", "nor",
          "without", "cannot", "unless");

  /**
   * Those that are written without their apostrophe, as nobody means {@code cant} or {@code wont}.
   */
  private static final Set<String> NEGATIVE_WITHOUT_APOSTROPHE =
      words(
          """
          aint arent cant couldnt darent didnt doesnt dont hadnt hasnt havent isnt mightnt mustnt
          neednt oughtnt shant shouldnt wasnt werent wont wouldnt
          """);

  /** Words that speak of different things, or say the contrary; each line is one side. */
  private static final List<List<Set<String>>> CONTRARY =
      List.of(
          sides(
              "i me my mine myself",
              "you your yours yourself",
              "he him his himself",
              "she her hers herself",
              "it its itself they them their theirs themselves",
              "we us our ours ourselves"),
          sides("before", "after"),
          sides("above over", "below under beneath"),
          sides("up", "down"),
          sides("inside in into", "outside out"),
          sides("more", "less fewer"),
          sides("most", "least"),
          sides("many much", "few little"),
          sides("and", "or nor", "but although though yet whereas"),
          sides("if", "because", "although though"),
          sides("must should ought", "can could may might"),
          sides("all both every each everything everyone everybody", "some any"),
          sides("import imports imported", "export exports exported"),
          sides(
              "increase increases increased increasing", "decrease decreases decreased decreasing"),
          sides("include includes included including", "exclude excludes excluded excluding"),
          sides("internal internally", "external externally"),
          sides("maximum", "minimum"));

  private static final Set<String> CARDINALS =
      words(
          """
          one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
          sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety
          hundred thousand million billion
          """);

  /** What counts places and times. */
  private static final Set<String> ORDINALS =
      words("first second third fourth fifth sixth seventh eighth ninth tenth once twice");

  private static final Set<String> POSSESSIVES = words("my your his her its our their");
  private static final Set<String> SUBJECT_PRONOUNS = words("i you he she it we they");
  private static final Set<String> MODALS =
      words("can could may might must shall should will would");
  private static final Set<String> FORMS_OF_BE =
      words("be am is are was were been being 'm 're 's");

  private FunctionWords() {}

  private static Set<String> words(String list) {
    return Set.of(list.strip().split("\\s+"));
  }

  private static Map<String, Set<Use>> uses() {
    Map<String, Set<Use>> uses = new HashMap<>();
    WORDS.forEach(
        (use, words) -> {
          for (String word : words.strip().split("\\s+", -1)) {
            uses.computeIfAbsent(word, each -> EnumSet.noneOf(Use.class)).add(use);
          }
        });
    return uses;
  }

  private static List<Set<String>> sides(String... sides) {
    return Arrays.stream(sides).map(side -> Set.of(side.split(" "))).toList();
  }

  /** Whether a word says nothing by itself. */
  public static boolean isFunction(String lower) {
    return USES.containsKey(lower) || NEGATIVE.contains(lower);
  }

  /** Whether a word denies, be it one that lacks its apostrophe: {@code dont}. */
  public static boolean isNegative(String lower) {
    return NEGATIVE.contains(lower) || NEGATIVE_WITHOUT_APOSTROPHE.contains(lower);
  }

  /** Whether a word says how many there are, up to twenty, by tens or by one of the like. */
  public static boolean isCardinal(String lower) {
    return CARDINALS.contains(lower);
  }

  /** Whether a word counts things, places or times: {@code two, second, twice}. */
  public static boolean isNumber(String lower) {
    return CARDINALS.contains(lower) || ORDINALS.contains(lower);
  }

  /** Whether a word says whose something is, and stands before it: {@code my}. */
  public static boolean isPossessive(String lower) {
    return POSSESSIVES.contains(lower);
  }

  /** Whether a word can be a subject by its form: {@code he}, {@code it}. */
  public static boolean isSubjectPronoun(String lower) {
    return SUBJECT_PRONOUNS.contains(lower);
  }

  /** Whether a word is a modal verb, uncut. */
  public static boolean isModal(String lower) {
    return MODALS.contains(lower);
  }

  /** Whether a word is a form of {@code be}; of {@code 's}, it may be. */
  public static boolean isFormOfBe(String lower) {
    return FORMS_OF_BE.contains(lower);
  }

  /** Whether two words do the same thing somewhere. */
  public static boolean shareUse(String one, String other) {
    Set<Use> uses = USES.getOrDefault(one, Set.of());
    Set<Use> others = USES.getOrDefault(other, Set.of());
    boolean nominal = isNominal(uses) && isNominal(others);
    boolean linking = isLinking(uses) && isLinking(others);
    return nominal || linking || uses.stream().anyMatch(others::contains);
  }

  private static boolean isNominal(Set<Use> uses) {
    return uses.contains(Use.DETERMINER) || uses.contains(Use.PRONOUN);
  }

  private static boolean isLinking(Set<Use> uses) {
    return uses.contains(Use.PREPOSITION) || uses.contains(Use.CONJUNCTION);
  }

  /** Whether one word says something else than the other, or the contrary. */
  public static boolean areContrary(String one, String other) {
    boolean counts = isNumber(one) && isNumber(other) && !one.equals(other);
    return counts || CONTRARY.stream().anyMatch(sides -> areApart(sides, one, other));
  }

  private static boolean areApart(List<Set<String>> sides, String one, String other) {
    return sides.stream()
        .anyMatch(
            side ->
                side.contains(one)
                    && !side.contains(other)
                    && sides.stream().anyMatch(apart -> apart.contains(other)));
  }
}
