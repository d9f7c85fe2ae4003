package dev.redraft.server;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.redraft.corrector.CorrectedSentence;
import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Edit;
import dev.redraft.corrector.kinds.EditKind;
import dev.redraft.corrector.kinds.Explanations;
import dev.redraft.decoder.DecodingStatistics;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A corrected text, in the fields of {@code POST /v1/correct}. Offsets are UTF-16 units of the text
 * as given.
 *
 * @param text the text with all edits made
 * @param incomplete whether time ran out before the end
 */
record CorrectAnswer(
    String text, boolean incomplete, List<SentenceAnswer> sentences, StatisticsAnswer statistics) {
  static CorrectAnswer of(Correction correction) {
    return new CorrectAnswer(
        correction.text(),
        Corrections.isIncomplete(correction.skipped()),
        correction.sentences().stream()
            .map(each -> SentenceAnswer.of(correction.original(), each))
            .toList(),
        StatisticsAnswer.of(correction.statistics()));
  }

  /**
   * A sentence; what was left as it is for some reason says so in {@code skipped}.
   *
   * @param shown what the model was shown of it, which {@code /v1/trace} takes
   */
  record SentenceAnswer(
      int start,
      int end,
      String shown,
      boolean cached,
      List<EditAnswer> edits,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<SkippedAnswer> skipped,
      StatisticsAnswer statistics) {
    static SentenceAnswer of(String text, CorrectedSentence sentence) {
      Correction alone = Correction.of(text, List.of(sentence));
      return new SentenceAnswer(
          sentence.start(),
          sentence.end(),
          sentence.shown(),
          sentence.isCached(),
          IntStream.range(0, sentence.edits().size())
              .mapToObj(index -> EditAnswer.of(alone, sentence, index))
              .toList(),
          sentence.skipped().stream()
              .map(
                  each ->
                      new SkippedAnswer(
                          each.start(),
                          each.end(),
                          each.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')))
              .toList(),
          StatisticsAnswer.of(sentence.statistics()));
    }
  }

  /**
   * An edit.
   *
   * @param markStart where a mark for it would begin that is at least a character long, and may
   *     take in the word beside it
   */
  record EditAnswer(
      int start,
      int end,
      int markStart,
      int markEnd,
      String original,
      String replacement,
      List<String> alternatives,
      String kind,
      String title,
      String message,
      double confidence) {
    static EditAnswer of(Correction correction, CorrectedSentence sentence, int index) {
      Edit edit = sentence.edits().get(index);
      String text = correction.original();
      EditKind kind = correction.kind(edit);
      MatchSpan span = MatchSpan.of(text, sentence, index);
      return new EditAnswer(
          edit.start(),
          edit.end(),
          span.start(),
          span.end(),
          edit.original(text),
          edit.replacement(),
          edit.alternatives(),
          kind.code(),
          KindNames.of(kind.category()).title(),
          Explanations.of(Locale.ENGLISH).explain(kind, edit.original(text), edit.replacement()),
          edit.confidence());
    }
  }

  record SkippedAnswer(int start, int end, String reason) {}

  /** What the decoding took. */
  record StatisticsAnswer(
      long sentences,
      long calls,
      long rows,
      long drafted,
      long accepted,
      long divergences,
      long nearTies) {
    static StatisticsAnswer of(DecodingStatistics all) {
      return new StatisticsAnswer(
          all.sentenceCount(),
          all.callCount(),
          all.rowCount(),
          all.draftedCount(),
          all.acceptedCount(),
          all.correctionCount(),
          all.nearTieCount());
    }
  }
}
