package dev.redraft.eval.text;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Chunk;
import dev.redraft.corrector.Edit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What another corrector, which only gives text, changed in a text. */
public final class TextDifference {
  private static final Pattern UNIT = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\s+|\\X");

  private TextDifference() {}

  /**
   * The shortest difference in words, spaces and punctuation marks, as edits that are sure, in
   * order and without overlaps.
   */
  public static List<Edit> between(String original, String corrected) {
    List<String> units = units(original);
    int[] starts = new int[units.size() + 1];
    for (int i = 0; i < units.size(); i++) {
      starts[i + 1] = starts[i] + units.get(i).length();
    }
    List<Edit> edits = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(units, units(corrected)).getDeltas()) {
      Chunk<String> source = delta.getSource();
      edits.add(
          new Edit(
              starts[source.getPosition()],
              starts[source.getPosition() + source.size()],
              String.join("", delta.getTarget().getLines()),
              1));
    }
    return edits;
  }

  private static List<String> units(String text) {
    return UNIT.matcher(text).results().map(MatchResult::group).toList();
  }
}
