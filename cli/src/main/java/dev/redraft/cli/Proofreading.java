package dev.redraft.cli;

import dev.redraft.corrector.Correction;
import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.corrector.Corrector;
import dev.redraft.corrector.CorrectorOptions;
import dev.redraft.corrector.ProtectedSpan;
import dev.redraft.corrector.Protection;
import dev.redraft.corrector.Rounds;
import dev.redraft.corrector.Skipped;
import dev.redraft.models.JudgeInfo;
import dev.redraft.tokenizer.Passage;
import dev.redraft.tokenizer.ProtectedText;
import dev.redraft.tokenizer.TextUnit;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads inputs, has them corrected passage by passage, and hands on the corrections in order. */
final class Proofreading implements AutoCloseable {
  private final Streams streams;
  private final EngineOptions options;
  private final Progress progress;
  private final Tally tally = new Tally();
  private final Skips skips = new Skips();
  private final Map<CorrectorOptions, Corrector> correctors = new HashMap<>();
  private boolean namesUnknownWords = false;

  /**
   * Takes passages with their corrections in the order of the text; together they are the input.
   */
  interface Sink {
    void accept(Passage passage, Correction correction) throws IOException;
  }

  private Proofreading(Streams streams, EngineOptions options, Progress progress) {
    this.streams = streams;
    this.options = options;
    this.progress = progress;
  }

  /**
   * Begins; {@link #prepare} opens the model.
   *
   * @param showsProgress whether the terminal is free for it
   */
  static Proofreading begin(
      Streams streams, EngineOptions options, List<Input> inputs, boolean showsProgress) {
    boolean shows = showsProgress && options.wantsProgress() && streams.errIsTerminal();
    boolean sizesAreKnown = inputs.stream().noneMatch(Input::isStandardInput);
    long byteCount = sizesAreKnown ? inputs.stream().mapToLong(Input::byteCount).sum() : 0;
    Progress progress = new Progress(shows ? streams.err() : null, Progress.Unit.BYTE, byteCount);
    return new Proofreading(streams, options, progress);
  }

  /**
   * Opens what jobs need, so that what is wrong with the model is not taken for what is wrong with
   * an input.
   */
  void prepare(List<Job> jobs) throws IOException {
    for (Job job : jobs) {
      corrector(job.settings().options());
    }
  }

  /** Has words that are in no list named, too, in what is read from now on. */
  void nameUnknownWords() {
    namesUnknownWords = true;
  }

  /** Projects may want different things; the model is opened again for each. */
  private Corrector corrector(CorrectorOptions wanted) throws IOException {
    Corrector corrector = correctors.get(wanted);
    if (corrector == null) {
      corrector = options.openEngine(wanted);
      correctors.put(wanted, corrector);
    }
    return corrector;
  }

  /**
   * All that decides what becomes of a text but the text: version, models, options and dictionary.
   * Which threads are used and how drafts are made does not.
   */
  String recipe(Job job) throws IOException {
    CorrectorOptions wanted = job.settings().options();
    Corrector corrector = corrector(wanted);
    return String.join(
        "\n",
        Version.number(),
        corrector.model().fingerprint(),
        corrector.judge().map(JudgeInfo::fingerprint).orElse("no judge"),
        wanted.exact() + " " + wanted.confidence() + " " + wanted.mostWords(),
        new TreeSet<>(wanted.protections()) + " " + wanted.safeguards() + " " + wanted.dialect(),
        String.valueOf(job.settings().dictionary().hashCode()),
        options.recipe());
  }

  /**
   * Corrects an input. What comes before a failure to read has been handed on when it is thrown.
   */
  void read(Job job, Sink sink) throws IOException {
    Input input = job.input();
    Corrector corrector = corrector(job.settings().options());
    Rounds rounds = new Rounds(corrector, options.roundCount());
    try (InputStream bytes = input.open(streams.in());
        Utf8Reader reader = new Utf8Reader(bytes)) {
      InputText text = InputText.of(input, reader, options, protectedKinds(job), streams.err());
      Queue<InputText.Part> asked = new ArrayDeque<>();
      Stream<CorrectionRequest> requests =
          text.parts().map(part -> wanted(job, part)).peek(asked::add).map(InputText.Part::request);
      try (Stream<Correction> corrections = corrector.correctRequests(requests)) {
        for (Iterator<Correction> each = corrections.iterator(); each.hasNext(); ) {
          Correction correction = each.next();
          InputText.Part part = asked.remove();
          Passage passage = part.passage();
          correction = onWantedLines(job.lines(), passage, correction);
          if (!passage.startsInsideWord()) {
            correction = rounds.settled(part.request(), correction);
            correction = onWantedLines(job.lines(), passage, correction);
          }
          correction = passage.startsInsideWord() ? withoutEdits(correction) : correction;
          tally.add(correction);
          skips.add(input, passage, correction);
          sink.accept(passage, correction);
          progress.update(reader.consumedByteCount());
        }
      }
      text.rethrowFailure();
    } finally {
      progress.nextInput();
      skips.print(streams.err());
    }
  }

  private static Set<ProtectedText.Kind> protectedKinds(Job job) {
    return job.settings().options().protections().stream()
        .map(Protection::kind)
        .collect(Collectors.toSet());
  }

  /** A part without wanted lines is protected as a whole, so that no model is asked. */
  private InputText.Part wanted(Job job, InputText.Part part) {
    CorrectionRequest request =
        part.request()
            .withDictionary(job.settings().dictionary())
            .withUnknownWords(namesUnknownWords);
    Passage passage = part.passage();
    int length = passage.text().length();
    boolean isWanted = length == 0 || isWanted(job.lines(), passage, 0, length);
    return new InputText.Part(
        passage,
        isWanted
            ? request
            : request.withProtectedSpans(List.of(new ProtectedSpan(0, length, null))));
  }

  private static Correction onWantedLines(
      LineRanges lines, Passage passage, Correction correction) {
    return correction.keeping(
        edit -> isWanted(lines, passage, edit.start(), edit.end()),
        skipped -> isWanted(lines, passage, skipped.start(), skipped.end()),
        word -> isWanted(lines, passage, word.start(), word.end()));
  }

  private static boolean isWanted(LineRanges lines, Passage passage, int start, int end) {
    return lines == LineRanges.ALL
        || lines.meet(
            passage.lines().position(start, TextUnit.UTF_16).line() + 1,
            passage.lines().position(Math.max(start, end - 1), TextUnit.UTF_16).line() + 1);
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
    correctors.values().forEach(Corrector::close);
    if (options.wantsStatistics()) {
      tally.print(streams.err());
    }
  }
}
