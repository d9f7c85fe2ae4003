package dev.redraft.formats;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a text is written in, which says what in it is prose. */
public enum Format {
  /** Plain text. */
  TEXT,
  /** CommonMark with GitHub's extensions; MDX by the file's name. */
  MARKDOWN,
  /** HTML, also with templates in it. */
  HTML,
  /** LaTeX. */
  LATEX,
  /** reStructuredText. */
  RST,
  /** Emacs Org. */
  ORG,
  /** AsciiDoc. */
  ASCIIDOC,
  /** A program: its comments, in the language that the file's name or the first line says. */
  SOURCE,
  /** Subtitles: SubRip, WebVTT. */
  SRT,
  /** A catalogue of gettext's; its English alone. */
  PO,
  /** A mail with its headers. */
  EMAIL,
  /** The message of a commit. */
  COMMIT,
  /**
   * JSON, CSV, YAML, XML, lock files, settings, patches and binaries: nobody's prose. Read all the
   * same, its strings of several words are.
   */
  DATA;

  /** What the command line calls it. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The format of a file, by its name, else by how it begins.
   *
   * @param fileName with or without folders; empty where there is none
   */
  public static Format of(String fileName, CharSequence text) {
    Format named = FormatNames.of(fileName);
    if (named != null && named != TEXT) {
      return named;
    }
    if (named == TEXT) {
      return text.toString().indexOf('\0') >= 0 ? DATA : TEXT;
    }
    return FormatContents.of(text.toString());
  }

  /** What a file's name alone says, or null. */
  public static @Nullable Format ofName(String fileName) {
    return FormatNames.of(fileName);
  }

  /** The prose of a text. As {@link #read(String, String)} without a file's name. */
  public Prose read(String text) {
    return read("", text);
  }

  /**
   * The prose of a text. Never fails: what is not well formed is read as far as it can be. Linear
   * in the text's length.
   *
   * @param fileName says which programming language or dialect it is; empty where there is none
   */
  public Prose read(String fileName, String text) {
    ProseCollector collector = new ProseCollector(text);
    switch (this) {
      case TEXT -> PlainReader.read(collector, text);
      case MARKDOWN ->
          MarkdownReader.read(collector, FormatNames.extension(fileName).equals("mdx"));
      case HTML -> HtmlReader.read(collector);
      case LATEX -> LatexReader.read(collector);
      case RST -> RstReader.read(collector);
      case ORG -> OrgReader.read(collector);
      case ASCIIDOC -> AsciiDocReader.read(collector);
      case SOURCE -> SourceReader.read(collector, language(fileName, text));
      case SRT -> SubtitleReader.read(collector);
      case PO -> CatalogReader.read(collector);
      case EMAIL -> MailReader.read(collector);
      case COMMIT -> CommitReader.read(collector);
      case DATA -> DataReader.read(collector);
    }
    return collector.prose();
  }

  private static SourceLanguage language(String fileName, String text) {
    SourceLanguage language = SourceLanguage.ofExtension(FormatNames.extension(fileName));
    language = language == null ? SourceLanguage.ofFirstLine(text) : language;
    return language == null ? SourceLanguage.UNKNOWN : language;
  }
}
