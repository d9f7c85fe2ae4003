package dev.redraft.corrector;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Edits of a text, and edits of what they made of it, as edits of the text. */
final class ComposedEdits {
  private final String original;
  private final List<Edit> first;
  private final String between;

  /**
   * Both in order and without overlaps.
   *
   * @param between what the first edits make of the original
   */
  private ComposedEdits(String original, List<Edit> first, String between) {
    this.original = original;
    this.first = first;
    this.between = between;
  }

  /** An edit's place in the text between, and the edit. */
  private record Placed(int start, int end, Edit edit, boolean isFirst) {}

  /**
   * Edits of the original that do what the first and then the second edits do. Where the two
   * overlap or touch, they become one, as sure as the less sure and without alternatives; where
   * that changes nothing, none.
   *
   * @param between what the first edits make of the original
   */
  static List<Edit> of(String original, List<Edit> first, String between, List<Edit> second) {
    return new ComposedEdits(original, first, between).with(second);
  }

  /**
   * Where an offset of the original that is within no edit is in the text between: behind what was
   * put in there.
   */
  static int behind(List<Edit> first, int offset) {
    int moved = offset;
    for (Edit edit : first) {
      if (edit.end() > offset) {
        break;
      }
      moved += edit.replacement().length() - (edit.end() - edit.start());
    }
    return moved;
  }

  /** The same, but before what was put in there. */
  static int before(List<Edit> first, int offset) {
    int moved = offset;
    for (Edit edit : first) {
      if (edit.start() >= offset) {
        break;
      }
      moved += edit.replacement().length() - (edit.end() - edit.start());
    }
    return moved;
  }

  private List<Edit> with(List<Edit> second) {
    List<Placed> all = new ArrayList<>();
    int moved = 0;
    for (Edit edit : first) {
      int start = edit.start() + moved;
      int end = start + edit.replacement().length();
      all.add(new Placed(start, end, edit, true));
      moved += edit.replacement().length() - (edit.end() - edit.start());
    }
    second.forEach(edit -> all.add(new Placed(edit.start(), edit.end(), edit, false)));
    all.sort(Comparator.comparingInt(Placed::start).thenComparingInt(Placed::end));
    List<Edit> composed = new ArrayList<>();
    int before = 0;
    for (int i = 0; i < all.size(); ) {
      int end = all.get(i).end();
      int next = i + 1;
      while (next < all.size() && all.get(next).start() <= end) {
        end = Math.max(end, all.get(next).end());
        next++;
      }
      before = add(all.subList(i, next), before, composed);
      i = next;
    }
    return composed;
  }

  /**
   * Adds what edits that touch come to.
   *
   * @param moved how far the text between is ahead of the original before them
   * @return how far it is behind them
   */
  private int add(List<Placed> touching, int moved, List<Edit> composed) {
    int start = touching.get(0).start();
    int end = touching.stream().mapToInt(Placed::end).max().orElse(start);
    int behind = moved;
    for (Placed each : touching) {
      Edit edit = each.edit();
      behind += each.isFirst() ? edit.replacement().length() - (edit.end() - edit.start()) : 0;
    }
    int from = start - moved;
    int to = end - behind;
    if (touching.size() == 1) {
      Edit edit = touching.get(0).edit();
      composed.add(edit.shifted(from - edit.start()));
      return behind;
    }
    String replacement = edited(touching, start, end);
    double confidence =
        touching.stream().mapToDouble(each -> each.edit().confidence()).min().orElse(0);
    if (!replacement.equals(original.substring(from, to))) {
      composed.add(new Edit(from, to, replacement, confidence));
    }
    return behind;
  }

  /** What the second edits make of a part of the text between. */
  private String edited(List<Placed> touching, int start, int end) {
    StringBuilder text = new StringBuilder();
    int done = start;
    for (Placed each : touching) {
      if (!each.isFirst()) {
        text.append(between, done, each.start()).append(each.edit().replacement());
        done = each.end();
      }
    }
    return text.append(between, done, end).toString();
  }
}
