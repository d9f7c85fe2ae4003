package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;
import dev.redraft.tokenizer.Span;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * HTML, also with templates in it: the text of elements is prose, but not that of scripts, styles,
 * code, forms' values and what is marked as not to be translated or of another language. Attributes
 * are not looked at.
 */
final class HtmlReader {
  private static final Set<String> INLINE =
      WordSet.of(
          """
          a abbr acronym b bdi bdo big br cite del dfn em font i img ins label mark q
          ruby s small span strike strong sub sup time u wbr picture source input nobr
          """);

  /** Elements that are read as one word. */
  private static final Set<String> CODE =
      WordSet.of(
          """
          code kbd samp var tt math svg object output
          """);

  /** Elements without prose, between blocks. */
  private static final Set<String> SKIPPED =
      WordSet.of(
          """
          pre script style textarea template noscript iframe canvas audio video select
          xmp listing plaintext noembed noframes head>meta
          """);

  private static final Set<String> HEADINGS =
      WordSet.of(
          """
          h1 h2 h3 h4 h5 h6 title legend summary dt
          """);

  private final ProseCollector collector;

  /** The part that was parsed. */
  private final String html;

  /** Where it begins in the text. */
  private final int offset;

  private final Flow flow;
  private @Nullable Node blockNode;
  private boolean hasBreak;
  private int done;

  private HtmlReader(ProseCollector collector, String html, int offset) {
    this.collector = collector;
    this.html = html;
    this.offset = offset;
    done = offset;
    flow = new Flow(collector);
  }

  /** Reads a whole text. */
  static void read(ProseCollector collector) {
    read(collector, new Span(0, collector.text().length()));
  }

  /** Reads a part of a text. */
  static void read(ProseCollector collector, Span part) {
    String html = Templates.blanked(collector, part.text(collector.text()), part.start());
    HtmlReader reader = new HtmlReader(collector, html, part.start());
    Node node = Parser.htmlParser().setTrackPosition(true).parseInput(html, "");
    while (node != null) {
      boolean isWhole = reader.enter(node);
      node = reader.next(node, isWhole);
    }
    reader.end();
  }

  private @Nullable Node next(Node node, boolean isWhole) {
    if (!isWhole && node.childNodeSize() > 0) {
      return node.childNode(0);
    }
    for (Node each = node; each != null; each = each.parent()) {
      leave(each);
      Node sibling = each.nextSibling();
      if (sibling != null) {
        return sibling;
      }
    }
    return null;
  }

  /** Whether a node's children are not to be looked at. */
  private boolean enter(Node node) {
    if (node instanceof TextNode text) {
      readText(text);
    } else if (node instanceof Comment) {
      Range range = node.sourceRange();
      if (range.isTracked()) {
        collector.comment(offset + range.startPos(), offset + range.endPos());
      }
    } else if (node instanceof Element element) {
      return enter(element);
    }
    return false;
  }

  private boolean enter(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      lineBreak(element);
      return true;
    }
    if (CODE.contains(name) || isForeign(element)) {
      readCode(element);
      return true;
    }
    if (!INLINE.contains(name)) {
      end();
    }
    return SKIPPED.contains(name);
  }

  private void leave(Node node) {
    if (node instanceof Element element
        && !INLINE.contains(element.normalName())
        && !CODE.contains(element.normalName())) {
      end();
    }
  }

  private static boolean isForeign(Element element) {
    String language = element.attr("lang").toLowerCase(Locale.ROOT);
    return element.attr("translate").equalsIgnoreCase("no")
        || element.hasClass("notranslate")
        || !(language.isEmpty() || language.startsWith("en"));
  }

  /** Two breaks end a block, one is a space in it. */
  private void lineBreak(Element element) {
    Range range = element.sourceRange();
    if (!range.isTracked() || !flow.isOpen()) {
      return;
    }
    int start = offset + range.startPos();
    int from = flow.end();
    if (hasBreak && Chars.skipSpace(collector.text(), from, start) == start) {
      end();
    } else if (start >= done) {
      flow.space(start, offset + range.endPos());
      done = offset + range.endPos();
      hasBreak = true;
    }
  }

  private void readCode(Element element) {
    Range range = element.sourceRange();
    Range endRange = element.endSourceRange();
    boolean isInline = INLINE.contains(element.normalName()) || CODE.contains(element.normalName());
    if (!isInline) {
      end();
    }
    if (!isInline || !range.isTracked() || !endRange.isTracked() || endRange.isImplicit()) {
      return;
    }
    int start = offset + range.startPos();
    int behind = offset + endRange.endPos();
    if (start >= done && start < behind) {
      open(element);
      flow.show(start, behind, StandInWord.ofCode(element.wholeText()));
      done = behind;
    }
  }

  private void readText(TextNode node) {
    Range range = node.sourceRange();
    if (!range.isTracked()) {
      return;
    }
    int start = offset + range.startPos();
    int end = offset + range.endPos();
    if (start < done || !isSame(node.getWholeText(), range.startPos(), range.endPos())) {
      return;
    }
    open(node);
    flow.text(start, end);
    Entities.mark(collector, start, end, false);
    done = end;
  }

  private void open(Node node) {
    if (!flow.isOpen()) {
      blockNode = node;
      hasBreak = false;
    }
  }

  /** Whether the source, with its entities decoded, is what the parser read. */
  private boolean isSame(String read, int start, int end) {
    int position = start;
    int at = 0;
    if (end > html.length()) {
      return false;
    }
    while (position < end && at < read.length()) {
      int behind = html.charAt(position) == '&' ? Entities.end(html, position, end) : position;
      if (behind > position) {
        String decoded = Parser.unescapeEntities(html.substring(position, behind), false);
        if (!read.startsWith(decoded, at)) {
          return false;
        }
        at += decoded.length();
        position = behind;
      } else if (html.charAt(position++) != read.charAt(at++)) {
        return false;
      }
    }
    return position == end && at == read.length();
  }

  private void end() {
    if (flow.isOpen()) {
      flow.flush(kind());
    }
  }

  private BlockKind kind() {
    for (Node each = blockNode; each != null; each = each.parent()) {
      String name = each.normalName();
      if (HEADINGS.contains(name)) {
        return BlockKind.HEADING;
      }
      switch (name) {
        case "li", "dd" -> {
          return BlockKind.LIST_ITEM;
        }
        case "td", "th" -> {
          return BlockKind.TABLE_CELL;
        }
        case "figcaption", "caption" -> {
          return BlockKind.CAPTION;
        }
        case "blockquote" -> {
          return BlockKind.QUOTATION;
        }
        case "button", "label", "nav", "option" -> {
          return BlockKind.LABEL;
        }
        default -> {}
      }
    }
    return hasBreak ? BlockKind.VERSE : BlockKind.PARAGRAPH;
  }
}
