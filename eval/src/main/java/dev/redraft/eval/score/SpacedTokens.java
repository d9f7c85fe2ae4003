package dev.redraft.eval.score;

import dev.redraft.corrector.kinds.EditClassifier;
import dev.redraft.corrector.kinds.EditKind;
import java.util.List;

/**
 * A tokenised sentence with single spaces between its tokens, to tell what kind of error an edit of
 * it corrects. Immutable and thread-safe.
 */
public final class SpacedTokens {
  private final String text;
  private final int[] starts;

  /** Puts spaces between tokens. */
  public SpacedTokens(List<String> tokens) {
    text = String.join(" ", tokens);
    starts = new int[tokens.size() + 1];
    for (int i = 0; i < tokens.size(); i++) {
      starts[i + 1] = starts[i] + tokens.get(i).length() + 1;
    }
  }

  /**
   * The kind of an edit.
   *
   * @param start the first token it replaces
   * @param end behind the last one
   * @param correction the tokens in their place, with single spaces between them; empty for a
   *     deletion
   */
  public EditKind kind(int start, int end, String correction) {
    int to = Math.min(starts[end], text.length());
    int from = Math.min(starts[start], to);
    return EditClassifier.english().classify(text, from, to, " " + correction + " ");
  }
}
