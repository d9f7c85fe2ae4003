package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;
import dev.redraft.tokenizer.ProtectedText;
import dev.redraft.tokenizer.Span;
import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * CommonMark with GitHub's tables, strikethrough and footnotes, front matter, and HTML inside;
 * paragraphs, headings, items and cells are prose. With MDX, its imports and braces are code.
 */
final class MarkdownReader {
  /** Deeper nesting is no writer's. */
  private static final int DEEPEST = 60;

  /** A paragraph of more lines is none; the text then is read as plain. */
  private static final int MOST_LINES = 4000;

  private static final List<Extension> EXTENSIONS =
      List.of(
          TablesExtension.create(), StrikethroughExtension.create(), FootnotesExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .maxOpenBlockParsers(DEEPEST)
          .maxInlineNesting(DEEPEST)
          .build();

  private final ProseCollector collector;
  private final String source;
  private final boolean isMdx;

  private MarkdownReader(ProseCollector collector, boolean isMdx) {
    this.collector = collector;
    this.isMdx = isMdx;
    source = withoutFrontMatter(collector.text());
  }

  static void read(ProseCollector collector, boolean isMdx) {
    if (hasEndlessParagraph(collector.text())) {
      PlainReader.read(collector, collector.text());
      return;
    }
    MarkdownReader reader = new MarkdownReader(collector, isMdx);
    Node node = PARSER.parse(reader.source);
    while (node != null) {
      boolean isLeaf = reader.readBlock(node);
      node = next(node, isLeaf);
    }
  }

  /** The parser's time grows with the square of a paragraph's lines. */
  private static boolean hasEndlessParagraph(String text) {
    int lines = 0;
    for (Row row : Row.of(text)) {
      lines = row.isBlank() ? 0 : lines + 1;
      if (lines > MOST_LINES) {
        return true;
      }
    }
    return false;
  }

  /** The text with blanks for its front matter, of any kind, and for a byte order mark. */
  private static String withoutFrontMatter(String text) {
    int end = 0;
    for (Span span : ProtectedText.find(text, Set.of(ProtectedText.Kind.FRONT_MATTER))) {
      end = span.end();
    }
    if (end == 0 && text.startsWith("+++\n")) { // Hugo's, in TOML
      int close = text.indexOf("\n+++", 3);
      end = close < 0 ? 0 : close + 4;
    }
    boolean isMarked = text.startsWith("\uFEFF");
    return end == 0 && !isMarked
        ? text
        : Blanked.text(text, List.of(new Span(0, Math.max(1, end))));
  }

  /** The node behind another in the order of the text, or null. */
  static @Nullable Node next(Node node, boolean skipsChildren) {
    if (!skipsChildren && node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    for (Node each = node; each != null; each = each.getParent()) {
      if (each.getNext() != null) {
        return each.getNext();
      }
    }
    return null;
  }

  /** Whether all of a node has been read. */
  private boolean readBlock(Node node) {
    if (node instanceof HtmlBlock block) {
      readHtml(block);
      return true;
    }
    if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
      readInlines(node);
      return true;
    }
    return node instanceof FencedCodeBlock || node instanceof IndentedCodeBlock;
  }

  private void readInlines(Node block) {
    Node first = block.getFirstChild();
    List<SourceSpan> spans = block.getSourceSpans();
    if (first == null || spans.isEmpty() || isCode(spans.get(0).getInputIndex())) {
      return;
    }
    MarkdownInlines inlines = new MarkdownInlines(collector, source, isMdx);
    inlines.read(block);
    collector.block(kind(block), inlines.start(), inlines.end());
  }

  private boolean isCode(int start) {
    return isMdx && (source.startsWith("import ", start) || source.startsWith("export ", start));
  }

  private static BlockKind kind(Node block) {
    if (block instanceof Heading) {
      return BlockKind.HEADING;
    }
    if (block instanceof TableCell) {
      return BlockKind.TABLE_CELL;
    }
    boolean isItem = false;
    for (Node each = block.getParent(); each instanceof Block; each = each.getParent()) {
      if (each instanceof BlockQuote) {
        return isCallout(each) ? BlockKind.PARAGRAPH : BlockKind.QUOTATION;
      }
      isItem |= each instanceof ListItem;
    }
    if (isItem) {
      return BlockKind.LIST_ITEM;
    }
    if (block.getFirstChild() instanceof StrongEmphasis
        && block.getFirstChild().getNext() == null) {
      return BlockKind.HEADING;
    }
    return hasHardBreak(block) ? BlockKind.VERSE : BlockKind.PARAGRAPH;
  }

  /** A note of the writer's own, such as GitHub's {@code > [!NOTE]} and {@code > **Note**}. */
  private static boolean isCallout(Node quotation) {
    if (!(quotation.getFirstChild() instanceof Paragraph paragraph)) {
      return false;
    }
    Node first = paragraph.getFirstChild();
    return first instanceof StrongEmphasis
        || (first instanceof org.commonmark.node.Text text && text.getLiteral().startsWith("[!"));
  }

  private static boolean hasHardBreak(Node block) {
    for (Node each = block.getFirstChild(); each != null; each = each.getNext()) {
      if (each instanceof HardLineBreak) {
        return true;
      }
    }
    return false;
  }

  /** HTML whose lines have nothing of Markdown before them. */
  private void readHtml(HtmlBlock block) {
    List<SourceSpan> spans = block.getSourceSpans();
    if (spans.isEmpty()) {
      return;
    }
    int start = spans.get(0).getInputIndex();
    int end = start;
    for (SourceSpan span : spans) {
      if (Chars.skipSpace(source, end, span.getInputIndex()) != span.getInputIndex()) {
        return;
      }
      end = span.getInputIndex() + span.getLength();
    }
    HtmlReader.read(collector, new Span(start, end));
  }
}
