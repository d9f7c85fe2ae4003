package dev.redraft.cli;

import dev.redraft.corrector.CorrectionRequest;
import dev.redraft.formats.Format;
import dev.redraft.formats.Prose;
import dev.redraft.tokenizer.LineIndex;
import dev.redraft.tokenizer.Passage;
import dev.redraft.tokenizer.Passages;
import dev.redraft.tokenizer.ProtectedText;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Reader;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The text of an input with what is asked of it: plain text in passages, as they are read; what has
 * a format as a whole, up to a bound.
 */
final class InputText {
  /** Longest text of a format, in UTF-16 units. */
  static final int LIMIT = 1 << 23;

  private static final int SEEN_UNITS = 1 << 14;

  /** A part of an input, and what is asked of it. */
  record Part(Passage passage, CorrectionRequest request) {}

  private final @Nullable Passages passages;
  private final Stream<Part> parts;

  private InputText(@Nullable Passages passages, Stream<Part> parts) {
    this.passages = passages;
    this.parts = parts;
  }

  /**
   * Looks at an input.
   *
   * @param reader is left open
   * @param protectedKinds what is protected in plain text
   * @param notes where to say that a text is not read as its format
   * @throws IOException if a text that is to be read as a whole cannot be
   */
  static InputText of(
      Input input,
      Reader reader,
      EngineOptions options,
      Set<ProtectedText.Kind> protectedKinds,
      PrintStream notes)
      throws IOException {
    HeadReader head = new HeadReader(reader);
    Format format = format(input, head, options);
    if (format != Format.TEXT) {
      String text = head.whole(LIMIT);
      if (text != null) {
        return whole(prose(input, text, format, options, notes));
      }
      notes.println(
          "redraft: %s is longer than %d million characters; it is read as plain text, not as %s"
              .formatted(Printable.of(input.label()), LIMIT >> 20, format.label()));
    }
    Passages passages = new Passages(head, options.unit(), protectedKinds);
    return new InputText(
        passages, passages.stream().map(each -> new Part(each, CorrectionRequest.of(each))));
  }

  /**
   * Standard input that looks like Markdown is taken for plain text, which may hold Markdown, so
   * that it need not be there as a whole before anything is corrected; so is what holds NUL, which
   * comes back as it is.
   */
  private static Format format(Input input, HeadReader head, EngineOptions options) {
    Format wanted = options.formatIn().format();
    if (options.unit() == Passages.Unit.LINE) {
      return Format.TEXT;
    } else if (wanted != null) {
      return wanted;
    }
    boolean isNamed = !input.isStandardInput();
    String name = isNamed ? input.name() : "";
    String seen = head.head(SEEN_UNITS, isNamed);
    Format format = Format.of(name, seen);
    boolean isPlain = format == Format.MARKDOWN || seen.indexOf('\0') >= 0;
    return !isNamed && isPlain ? Format.TEXT : format;
  }

  /** Data is nobody's prose, unless somebody says so. */
  private static Prose prose(
      Input input, String text, Format format, EngineOptions options, PrintStream notes) {
    if (format == Format.DATA && options.formatIn().format() == null && !options.takesData()) {
      notes.println(
          "redraft: %s is data, which is left alone; --data corrects its strings, --format-in text all of it"
              .formatted(Printable.of(input.label())));
      return new Prose(text, List.of(), List.of());
    }
    return format.read(input.isStandardInput() ? "" : input.name(), text);
  }

  private static InputText whole(Prose prose) {
    Passage passage = new Passage(prose.text(), 0, LineIndex.of(prose.text()), List.of(), false);
    return new InputText(null, Stream.of(new Part(passage, CorrectionRequest.of(prose))));
  }

  /** The parts in order, read as they are asked for; together they are the input. */
  Stream<Part> parts() {
    return parts;
  }

  /** Throws what ended the parts before the end of the text, if anything did. */
  void rethrowFailure() throws IOException {
    if (passages != null) {
      passages.rethrowFailure();
    }
  }
}
