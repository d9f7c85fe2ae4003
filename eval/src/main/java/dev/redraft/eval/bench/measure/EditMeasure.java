package dev.redraft.eval.bench.measure;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import dev.redraft.decoder.TokenIds;
import java.util.Arrays;
import java.util.List;

/**
 * How much an output differs from its source, by Myers' difference of the tokens.
 *
 * @param editCount places that differ
 * @param changedCount tokens that differ: at each place those of the source or of the output,
 *     whichever are more
 * @param share changed tokens over source tokens; above 1 where the output is longer
 */
record EditMeasure(int editCount, int changedCount, double share) {
  static EditMeasure of(TokenIds source, TokenIds output) {
    if (source.equals(output)) {
      return new EditMeasure(0, 0, 0);
    }
    List<AbstractDelta<Integer>> deltas = DiffUtils.diff(boxed(source), boxed(output)).getDeltas();
    int changed =
        deltas.stream()
            .mapToInt(each -> Math.max(each.getSource().size(), each.getTarget().size()))
            .sum();
    return new EditMeasure(deltas.size(), changed, changed / (double) Math.max(1, source.size()));
  }

  private static List<Integer> boxed(TokenIds tokens) {
    return Arrays.stream(tokens.toArray()).boxed().toList();
  }
}
