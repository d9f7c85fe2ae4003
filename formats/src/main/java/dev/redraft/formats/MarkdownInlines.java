package dev.redraft.formats;

import dev.redraft.tokenizer.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** The inlines of one block: text is prose, all between is mark-up. */
final class MarkdownInlines {
  private static final Set<String> CODE_TAGS = Set.of("code", "kbd", "samp", "var", "tt", "pre");

  private final ProseCollector collector;
  private final String source;
  private final boolean isMdx;
  private final List<Span> code = new ArrayList<>();
  private int start = -1;
  private int end = -1;

  /** Where an HTML tag of code was opened that is not closed yet, or -1. */
  private int codeStart = -1;

  private String codeTag = "";

  MarkdownInlines(ProseCollector collector, String source, boolean isMdx) {
    this.collector = collector;
    this.source = source;
    this.isMdx = isMdx;
  }

  int start() {
    return Math.max(0, start);
  }

  int end() {
    return end;
  }

  /** Reads all inlines of a block. */
  void read(Node block) {
    Node behind = MarkdownReader.next(block, true);
    Node node = block.getFirstChild();
    while (node != null && node != behind) {
      boolean isWhole = isWhole(node);
      if (isWhole || node instanceof Text) {
        readNode(node);
      }
      node = MarkdownReader.next(node, isWhole);
    }
    if (start >= 0) {
      hideBox();
      new TemplateMarks(collector, source, isMdx).find(start, end, code);
    }
  }

  /** The box of a task, {@code [ ]} or {@code [x]}, and GitHub's {@code [!NOTE]}. */
  private void hideBox() {
    if (source.charAt(start) == '[' && start + 2 < end) {
      int close = Chars.indexOf(source, ']', start, Math.min(end, start + 14));
      if (close == start + 2 || (close > 0 && source.charAt(start + 1) == '!')) {
        collector.hide(start, close + 1);
      }
    }
  }

  /** Whether a node is no prose inside. */
  private static boolean isWhole(Node node) {
    return node instanceof Code
        || node instanceof Image
        || node instanceof HtmlInline
        || node instanceof FootnoteReference
        || node instanceof SoftLineBreak
        || node instanceof HardLineBreak;
  }

  private void readNode(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty() || node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      return;
    }
    if (node instanceof Text) {
      for (SourceSpan span : spans) {
        int from = reach(span.getInputIndex());
        int to = span.getInputIndex() + span.getLength();
        if (codeStart < 0) {
          Entities.mark(collector, from, to, true);
        }
        end = Math.max(end, to);
      }
      return;
    }
    SourceSpan last = spans.get(spans.size() - 1);
    int from = reach(spans.get(0).getInputIndex());
    int to = last.getInputIndex() + last.getLength();
    if (from < to) {
      show(node, from, to);
      end = Math.max(end, to);
    }
  }

  private void show(Node node, int from, int to) {
    if (node instanceof Code span) {
      code.add(new Span(from, to));
      collector.show(from, to, StandInWord.ofCode(span.getLiteral()));
    } else if (node instanceof HtmlInline tag) {
      showTag(tag.getLiteral(), from, to);
    } else if (node instanceof Image
        && node.getFirstChild() instanceof Text alt
        && isInside(node)) {
      collector.show(from, to, StandInWord.ofCode(alt.getLiteral()));
    } else {
      collector.drop(from, to);
    }
  }

  /** Whether a node has words on both sides, so that it may be a word of their sentence. */
  private static boolean isInside(Node node) {
    return node.getPrevious() instanceof Text && node.getNext() instanceof Text;
  }

  private void showTag(String literal, int from, int to) {
    if (literal.startsWith("<!--")) {
      collector.comment(from, to);
    }
    boolean isEnd = literal.startsWith("</");
    int nameStart = isEnd ? 2 : 1;
    String name =
        literal
            .substring(nameStart, Chars.wordEnd(literal, nameStart, literal.length()))
            .toLowerCase(Locale.ROOT);
    if (codeStart >= 0 && isEnd && name.equals(codeTag)) {
      code.add(new Span(codeStart, to));
      collector.show(codeStart, to, StandInWord.ofCode(inner(codeStart, from)));
      codeStart = -1;
    } else if (codeStart < 0 && !isEnd && CODE_TAGS.contains(name)) {
      codeStart = from;
      codeTag = name;
    }
    collector.show(from, to, name.equals("br") ? ProseCollector.SPACE : "");
  }

  /** What lies behind the tag that begins at {@code from}. */
  private String inner(int from, int to) {
    int close = Chars.indexOf(source, '>', from, to);
    return source.substring(close < 0 ? from : close + 1, to);
  }

  /** Goes on at a position: what lies before it is mark-up. */
  private int reach(int position) {
    if (start < 0) {
      start = position;
      end = position;
      return position;
    }
    if (position > end) {
      collector.between(end, position);
    }
    return Math.max(position, end);
  }
}
