package dev.redraft.formats;

import dev.redraft.tokenizer.BlockKind;
import dev.redraft.tokenizer.ProtectedText;
import dev.redraft.tokenizer.Span;
import dev.redraft.tokenizer.TextBlock;
import dev.redraft.tokenizer.TextView.StandIn;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Takes what a reader finds, in any order, and makes {@link Prose} of it: blocks that overlap are
 * cut, of stand-ins that overlap the outer one stays, and what lies between the comments {@code
 * redraft: off} and {@code redraft: on} is protected.
 */
final class ProseCollector {
  /** What is read as a space. */
  static final String SPACE = " ";

  /** By where they begin, the longest first. */
  static final Comparator<Span> OUTER_FIRST =
      Comparator.comparingInt(Span::start).thenComparing(Span::end, Comparator.reverseOrder());

  private static final Set<ProtectedText.Kind> ADDRESSES =
      Set.of(ProtectedText.Kind.URL, ProtectedText.Kind.EMAIL);

  private final String text;
  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<StandIn> standIns = new ArrayList<>();
  private final Switches switches = new Switches();

  ProseCollector(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  /** A block, of prose as far as it has no stand-ins; nothing if it is empty. */
  void block(BlockKind kind, int start, int end) {
    if (start < end) {
      blocks.add(new TextBlock(new Span(start, end), kind));
    }
  }

  /** Mark-up that is read as nothing. */
  void hide(int start, int end) {
    show(start, end, "");
  }

  /**
   * A note or reference that is no part of its sentence: read as nothing, with the blanks before it
   * where a mark such as a full stop follows.
   */
  void drop(int start, int end) {
    boolean isBeforeMark = ".,;:!?)".indexOf(Chars.at(text, end)) >= 0 && end < text.length();
    hide(isBeforeMark ? Chars.behindWord(text, start) : start, end);
  }

  /** Protected, and read as it is. */
  void keep(int start, int end) {
    show(start, end, text.substring(start, end));
  }

  /** Mark-up with something to read in its place. */
  void show(int start, int end, String shown) {
    if (start < end) {
      standIns.add(new StandIn(new Span(start, end), inOneLine(shown)));
    }
  }

  private static String inOneLine(String shown) {
    if (shown.isBlank()) {
      return shown.isEmpty() ? "" : SPACE;
    }
    return shown.indexOf('\n') < 0 ? shown.strip() : shown.strip().replaceAll("\\s+", " ");
  }

  /** Mark-up between words, as far as it is not white space: a space if it goes over a line end. */
  void between(int start, int end) {
    int from = Chars.skipSpace(text, start, end);
    int to = Chars.trimEnd(text, from, end);
    if (from < to) {
      boolean isLineEnd = Chars.indexOf(text, '\n', from, to) >= 0;
      show(from, to, isLineEnd ? SPACE : "");
    }
  }

  /** A comment that may switch the corrector off or on. */
  void comment(int start, int end) {
    switches.read(text, start, end);
  }

  /** What was found. */
  Prose prose() {
    List<StandIn> off = switches.off(text);
    keepAddresses(ordered(off));
    List<StandIn> ordered = ordered(off);
    List<TextBlock> found = new ArrayList<>();
    List<StandIn> shown = new ArrayList<>();
    int done = 0;
    int next = 0;
    for (TextBlock block : BlockCut.without(blocks, lines(off))) {
      Span span =
          new Span(Math.max(done, block.span().start()), Math.max(done, block.span().end()));
      while (next < ordered.size() && ordered.get(next).span().end() <= span.start()) {
        next++;
      }
      List<StandIn> inside = new ArrayList<>();
      while (next < ordered.size() && ordered.get(next).span().start() < span.end()) {
        StandIn standIn = ordered.get(next);
        addInside(standIn, span, inside);
        if (standIn.span().end() > span.end()) {
          break;
        }
        next++;
      }
      done = span.end();
      BlockTrim trim = new BlockTrim(text, span, inside);
      if (trim.holdsProse()) {
        found.add(new TextBlock(trim.span(), block.kind()));
        shown.addAll(trim.standIns());
      }
    }
    return new Prose(text, found, shown);
  }

  /** What of a stand-in lies in a block. */
  private void addInside(StandIn standIn, Span block, List<StandIn> inside) {
    Span span = standIn.span();
    if (block.start() <= span.start() && span.end() <= block.end()) {
      inside.add(standIn);
    } else {
      int start = Math.max(span.start(), block.start());
      addPart(start, Math.min(span.end(), block.end()), inside);
    }
  }

  /** A part of what stands for something as a whole: read as it is, but for blanks around it. */
  private void addPart(int start, int end, List<StandIn> parts) {
    int from = Chars.skipSpace(text, start, end);
    int to = Chars.trimEnd(text, from, end);
    if (from < to) {
      parts.add(new StandIn(new Span(from, to), text.substring(from, to)));
    }
  }

  /** Addresses, where there is no mark-up. */
  private void keepAddresses(List<StandIn> markUp) {
    String seen = Blanked.text(text, markUp.stream().map(StandIn::span).toList());
    ProtectedText.find(seen, ADDRESSES).forEach(span -> keep(span.start(), span.end()));
  }

  /** What goes over line ends. */
  private List<Span> lines(List<StandIn> off) {
    return off.stream()
        .map(StandIn::span)
        .filter(span -> Chars.indexOf(text, '\n', span.start(), span.end()) >= 0)
        .toList();
  }

  /** The stand-ins without overlaps. */
  private List<StandIn> ordered(List<StandIn> off) {
    List<StandIn> all = new ArrayList<>(standIns);
    all.addAll(off);
    all.sort(Comparator.comparing(StandIn::span, OUTER_FIRST));
    List<StandIn> ordered = new ArrayList<>();
    int done = 0;
    for (StandIn standIn : all) {
      Span span = standIn.span();
      if (span.start() >= done) {
        ordered.add(standIn);
        done = span.end();
      } else if (span.end() > done) {
        addPart(done, span.end(), ordered);
        done = span.end();
      }
    }
    return ordered;
  }
}
