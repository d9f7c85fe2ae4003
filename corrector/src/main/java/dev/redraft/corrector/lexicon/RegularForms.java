package dev.redraft.corrector.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a word would be if it were inflected regularly: {@code informations} is {@code
 * information}'s plural by rule, though nobody says so. For words that a {@link Lexicon} has no
 * analysis of. Thread-safe.
 */
public final class RegularForms {
  private static final Set<Form> NOUNS = Set.of(Form.SINGULAR, Form.MASS);

  private static final Pattern SIBILANT = Pattern.compile("(?:[sxzo]|[cs]h)$");

  private final Lexicon lexicon;

  /** Forms of the words of a lexicon. */
  public RegularForms(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** All readings as a regular form of a known lemma; none if there is no such lemma. */
  public List<Analysis> analyses(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    List<Analysis> analyses = new ArrayList<>();
    for (String stem : stems(lower, "s")) {
      add(analyses, stem, Form.PLURAL, NOUNS);
      add(analyses, stem, Form.THIRD_PERSON, Set.of(Form.BASE));
    }
    for (String stem : stems(lower, "ed")) {
      add(analyses, stem, Form.PAST, Set.of(Form.BASE));
      add(analyses, stem, Form.PARTICIPLE, Set.of(Form.BASE));
    }
    for (String stem : stems(lower, "ing")) {
      add(analyses, stem, Form.GERUND, Set.of(Form.BASE));
    }
    for (String stem : stems(lower, "er")) {
      add(analyses, stem, Form.COMPARATIVE, Set.of(Form.ADJECTIVE));
    }
    for (String stem : stems(lower, "est")) {
      add(analyses, stem, Form.SUPERLATIVE, Set.of(Form.ADJECTIVE));
    }
    return analyses;
  }

  private void add(List<Analysis> analyses, String stem, Form form, Set<Form> lemmas) {
    boolean fits =
        lexicon.analyses(stem).stream()
            .anyMatch(each -> each.lemma().equals(stem) && lemmas.contains(each.form()));
    Analysis analysis = new Analysis(form, stem);
    if (fits && !analyses.contains(analysis)) {
      analyses.add(analysis);
    }
  }

  /** What may have stood before an ending: as it is, with its e, with y for i, undoubled. */
  private static List<String> stems(String word, String ending) {
    if (!word.endsWith(ending) || word.length() < ending.length() + 2) {
      return List.of();
    }
    String stem = word.substring(0, word.length() - ending.length());
    int last = stem.length() - 1;
    String shorter = stem.substring(0, last);
    if (ending.equals("s")) {
      if (stem.endsWith("ie")) {
        return List.of(stem, stem.substring(0, last - 1) + "y");
      }
      return SIBILANT.matcher(shorter).find() && stem.endsWith("e")
          ? List.of(stem, shorter)
          : List.of(stem);
    }
    boolean doubled = last > 1 && stem.charAt(last) == stem.charAt(last - 1);
    return Stream.of(
            Stream.of(stem, stem + "e"),
            stem.endsWith("i") ? Stream.of(shorter + "y") : Stream.<String>empty(),
            doubled ? Stream.of(shorter) : Stream.<String>empty())
        .flatMap(each -> each)
        .toList();
  }
}
