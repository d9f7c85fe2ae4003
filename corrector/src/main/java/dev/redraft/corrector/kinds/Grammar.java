package dev.redraft.corrector.kinds;

import dev.redraft.corrector.lexicon.Analysis;
import dev.redraft.corrector.lexicon.Form;
import dev.redraft.corrector.lexicon.Lexicon;
import dev.redraft.corrector.lexicon.RegularForms;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is known of English: its words and their forms, and how to tag a sentence. Thread-safe. */
final class Grammar {
  private static @Nullable Grammar english;

  private final Lexicon lexicon = Lexicon.english();
  private final RegularForms regular = new RegularForms(lexicon);
  private final Tagger tagger = Tagger.english();

  private Grammar() {}

  /** English; the first call loads tagger and word list. */
  static synchronized Grammar english() {
    Grammar grammar = english;
    if (grammar == null) {
      grammar = new Grammar();
      english = grammar;
    }
    return grammar;
  }

  Tagger tagger() {
    return tagger;
  }

  boolean isWord(String word) {
    return lexicon.isWord(word);
  }

  /** The readings of a word, by rule where none is listed. */
  List<Analysis> analyses(String word) {
    List<Analysis> listed = lexicon.analyses(word);
    return listed.isEmpty() ? regular.analyses(word) : listed;
  }

  /** The readings of a word as a part of speech. */
  List<Analysis> analyses(String word, Part part) {
    return analyses(word).stream().filter(each -> fits(each.form(), part)).toList();
  }

  private static boolean fits(Form form, Part part) {
    return switch (form.part()) {
      case NOUN -> part == Part.NOUN;
      case VERB -> part == Part.VERB;
      case ADJECTIVE -> part == Part.ADJECTIVE;
      case ADVERB -> part == Part.ADVERB;
    };
  }

  /**
   * Whether a word that is none misspells the regular form that it would itself be: {@code
   * occuring}, {@code occurring}.
   */
  boolean misspellsForm(String unknown, String corrected) {
    List<Analysis> rules = regular.analyses(corrected);
    return regular.analyses(unknown).stream().anyMatch(rules::contains);
  }

  /** Whether two words are the same form of the same word. */
  boolean shareForm(String one, String other) {
    return lexicon.shareForm(one, other);
  }

  static boolean haveOneLemma(List<Analysis> some, List<Analysis> others) {
    return some.stream()
        .anyMatch(one -> others.stream().anyMatch(other -> one.lemma().equals(other.lemma())));
  }
}
