package dev.redraft.cli;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.Skipped;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** Reads inputs, has them corrected segment by segment, and hands on the corrections in order. */
final class Proofreading implements AutoCloseable {
  private final Streams streams;
  private final EngineOptions options;
  private final Corrector corrector;
  private final Progress progress;
  private final Tally tally = new Tally();
  private boolean endsInsideWord = false;

  /** Takes corrections in the order of the text; the originals together are the input. */
  interface Sink {
    void accept(Correction correction) throws IOException;
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
      endsInsideWord = false;
      Segments segments = new Segments(reader, options.unit());
      try (Stream<Correction> corrections = corrections(segments.stream())) {
        for (Iterator<Correction> each = corrections.iterator(); each.hasNext(); ) {
          Correction correction = withoutEditsInsideWord(each.next());
          tally.add(correction);
          sink.accept(correction);
          progress.update(reader.consumedByteCount());
        }
      }
      segments.rethrowFailure();
    } finally {
      progress.nextInput();
    }
  }

  /**
   * Leaves a segment as it is that begins inside a word, which then is longer than a segment: no
   * word of English.
   */
  private Correction withoutEditsInsideWord(Correction correction) {
    String text = correction.original();
    boolean beginsInsideWord = endsInsideWord && !Character.isWhitespace(text.charAt(0));
    endsInsideWord = !Character.isWhitespace(text.charAt(text.length() - 1));
    if (!beginsInsideWord || correction.isUnchanged()) {
      return correction;
    }
    Skipped all = new Skipped(0, text.length(), Skipped.Reason.TOO_LONG);
    return new Correction(
        text, text, correction.sentences(), List.of(), List.of(all), correction.statistics());
  }

  private Stream<Correction> corrections(Stream<String> segments) {
    return corrector.correctAll(segments);
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
