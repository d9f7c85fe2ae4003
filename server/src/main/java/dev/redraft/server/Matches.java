package dev.redraft.server;

import dev.redraft.corrector.CorrectedSentence;
import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Edit;
import dev.redraft.corrector.kinds.EditKind;
import dev.redraft.corrector.kinds.EditKind.Category;
import dev.redraft.corrector.kinds.Explanations;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Edits as LanguageTool's matches. */
final class Matches {
  private final Correction correction;
  private final KindFilter filter;
  private final Explanations explanations = Explanations.of(Locale.ENGLISH);

  private Matches(Correction correction, KindFilter filter) {
    this.correction = correction;
    this.filter = filter;
  }

  /** The matches that a client wants of a correction, in order and apart from each other. */
  static List<CheckAnswer.Match> of(Correction correction, KindFilter filter) {
    return new Matches(correction, filter).all();
  }

  private List<CheckAnswer.Match> all() {
    List<CheckAnswer.Match> matches = new ArrayList<>();
    for (CorrectedSentence sentence : correction.sentences()) {
      for (int i = 0; i < sentence.edits().size(); i++) {
        EditKind kind = correction.kind(sentence.edits().get(i));
        if (filter.wants(kind)) {
          matches.add(match(sentence, i, kind));
        }
      }
    }
    return matches;
  }

  private CheckAnswer.Match match(CorrectedSentence sentence, int index, EditKind kind) {
    String text = correction.original();
    Edit edit = sentence.edits().get(index);
    MatchSpan span = MatchSpan.of(text, sentence, index);
    KindNames names = KindNames.of(kind.category());
    return new CheckAnswer.Match(
        explanations.explain(kind, edit.original(text), edit.replacement()),
        names.title(),
        replacements(edit, span),
        span.start(),
        span.length(),
        CheckAnswer.Context.of(text, span.start(), span.end()),
        text.substring(sentence.start(), sentence.end()),
        new CheckAnswer.Type(kind.category() == Category.SPELLING ? "UnknownWord" : "Other"),
        new CheckAnswer.Rule(
            KindNames.rule(kind),
            KindNames.description(kind),
            names.issueType(),
            new CheckAnswer.Category(names.category(), names.categoryName()),
            false),
        edit.end() == sentence.end(),
        0);
  }

  private static List<CheckAnswer.Replacement> replacements(Edit edit, MatchSpan span) {
    return Stream.concat(
            Stream.of(new CheckAnswer.Replacement(span.with(edit.replacement()), rounded(edit))),
            edit.alternatives().stream()
                .map(other -> new CheckAnswer.Replacement(span.with(other), null)))
        .toList();
  }

  private static double rounded(Edit edit) {
    return Math.round(edit.confidence() * 10_000) / 10_000.0;
  }
}
