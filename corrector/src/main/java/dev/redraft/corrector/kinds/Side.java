package dev.redraft.corrector.kinds;

import dev.redraft.corrector.lexicon.Analysis;
import dev.redraft.corrector.lexicon.Form;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What an edit takes away, or puts in: the words from {@code from} to {@code to}, which indices
 * count from the first of.
 */
record Side(TaggedWords words, int from, int to, Grammar grammar) {
  static Side of(List<Word> words, int from, int to, Grammar grammar) {
    return new Side(new TaggedWords(words, from, to, grammar.tagger()), from, to, grammar);
  }

  int size() {
    return to - from;
  }

  boolean isEmpty() {
    return from == to;
  }

  int lastIndex() {
    return to - from - 1;
  }

  Word word(int index) {
    return words.word(from + index);
  }

  Part part(int index) {
    return words.part(from + index);
  }

  List<String> lowerWords() {
    return IntStream.range(0, size()).mapToObj(i -> word(i).lower()).toList();
  }

  List<Part> parts() {
    return IntStream.range(0, size()).mapToObj(this::part).toList();
  }

  /** Whether all words are auxiliaries, or infinitives' "to". */
  boolean isAuxiliary() {
    return !isEmpty() && IntStream.range(from, to).allMatch(words::isAuxiliary);
  }

  /** Whether an auxiliary stands before the first word. */
  boolean hasAuxiliary() {
    return words.hasAuxiliary(from);
  }

  /** Whether a noun, or what stands before one, is behind the last word. */
  boolean isBeforeNominal() {
    return words.isNominal(to);
  }

  /** The readings of a word as a part of speech. */
  List<Analysis> analyses(int index, Part part) {
    return grammar.analyses(word(index).text(), part);
  }

  /** Whether a word and another can be forms of one word of a part of speech. */
  boolean sharesLemma(int index, Side other, int otherIndex, Part part) {
    return Grammar.haveOneLemma(analyses(index, part), other.analyses(otherIndex, part));
  }

  /**
   * The forms of a verb, which the other side has too, that the first word can be here: its
   * auxiliary tells a participle from a past.
   */
  Set<Form> verbForms(Side other) {
    List<Analysis> others = other.analyses(0, Part.VERB);
    Set<Form> forms = EnumSet.noneOf(Form.class);
    analyses(0, Part.VERB).stream()
        .filter(each -> Grammar.haveOneLemma(List.of(each), others))
        .forEach(each -> forms.add(each.form()));
    if (forms.contains(Form.PARTICIPLE) && words.isParticiple(from)) {
      return Set.of(Form.PARTICIPLE);
    }
    if (forms.contains(Form.BASE) || forms.contains(Form.PAST)) {
      forms.remove(Form.PARTICIPLE);
    }
    if (forms.contains(Form.BASE)) {
      forms.remove(Form.PAST);
    }
    return forms;
  }
}
