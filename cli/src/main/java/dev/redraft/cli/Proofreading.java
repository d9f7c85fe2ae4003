package dev.redraft.cli;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.Skipped;
import dev.redraft.tokenizer.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.stream.Stream;

/** Reads inputs, has them corrected passage by passage, and hands on the corrections in order. */
final class Proofreading implements AutoCloseable {
  private final Streams streams;
  private final EngineOptions options;
  private final Corrector corrector;
  private final Progress progress;
  private final Tally tally = new Tally();

  /**
   * Takes passages with their corrections in the order of the text; together they are the input.
   */
  interface Sink {
    void accept(Passage passage, Correction correction) throws IOException;
  }

  private Proofreading(
      Streams streams, EngineOptions options, Corrector corrector, Progress progress) {
    this.streams = streams;
    this.options = options;
    this.corrector = corrector;
    this.progress = progress;
  }

  /**
   * Opens the model.
   *
   * @param showsProgress whether the terminal is free for it
   */
  static Proofreading open(
      Streams streams, EngineOptions options, List<Input> inputs, boolean showsProgress)
      throws IOException {
    boolean shows = showsProgress && options.wantsProgress() && streams.errIsTerminal();
    boolean sizesAreKnown = inputs.stream().noneMatch(Input::isStandardInput);
    long byteCount = sizesAreKnown ? inputs.stream().mapToLong(Input::byteCount).sum() : 0;
    Progress progress = new Progress(shows ? streams.err() : null, Progress.Unit.BYTE, byteCount);
    return new Proofreading(streams, options, options.open(), progress);
  }

  /**
   * Corrects an input. What comes before a failure to read has been handed on when it is thrown.
   */
  void read(Input input, Sink sink) throws IOException {
    try (InputStream bytes = input.open(streams.in());
        Utf8Reader reader = new Utf8Reader(bytes)) {
      InputText text = InputText.of(input, reader, options, streams.err());
      Queue<Passage> asked = new ArrayDeque<>();
      Stream<CorrectionRequest> requests =
          text.parts().peek(part -> asked.add(part.passage())).map(InputText.Part::request);
      try (Stream<Correction> corrections = corrector.correctRequests(requests)) {
        for (Iterator<Correction> each = corrections.iterator(); each.hasNext(); ) {
          Correction correction = each.next();
          Passage passage = asked.remove();
          correction = passage.startsInsideWord() ? withoutEdits(correction) : correction;
          tally.add(correction);
          sink.accept(passage, correction);
          progress.update(reader.consumedByteCount());
        }
      }
      text.rethrowFailure();
    } finally {
      progress.nextInput();
    }
  }

  /**
   * Leaves a passage as it is that begins inside a word, which then is longer than a passage: no
   * word of English.
   */
  private static Correction withoutEdits(Correction correction) {
    if (correction.isUnchanged()) {
      return correction;
    }
    String text = correction.original();
    Skipped all = new Skipped(0, text.length(), Skipped.Reason.TOO_LONG);
    return new Correction(
        text, text, correction.sentences(), List.of(), List.of(all), correction.statistics());
  }

  Tally tally() {
    return tally;
  }

  @Override
  public void close() {
    progress.close();
    corrector.close();
    if (options.wantsStatistics()) {
      tally.print(streams.err());
    }
  }
}
