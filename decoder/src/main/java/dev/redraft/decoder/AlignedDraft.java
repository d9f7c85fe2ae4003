package dev.redraft.decoder;

import dev.redraft.decoder.DraftStrategy.Drafter;

/**
 * Re-sync by alignment: where the last draft was accepted whole, or a suffix of the output is
 * unique in the source, the place to go on from is certain and the draft as long as pays.
 * Elsewhere, above all right after a correction, the last row of the edit-distance table of the
 * output against the source gives the most likely place, whether the correction replaced, added or
 * dropped tokens, and the draft is short. Where the output has begun to repeat itself, the draft is
 * its next repeat.
 *
 * <p>Each token emitted costs one row of the table, linear in the source.
 */
final class AlignedDraft implements Drafter {
  private static final double INSERTION = 1;
  private static final double DELETION = 0.9;
  private static final double SUBSTITUTION = 1.15;
  private static final double SUBSTITUTION_OF_ALIKE = 0.8;
  private static final double SAME = 1e-9;

  /** Uncertain places are taken to be right as often as they were in this output, and in these. */
  private static final double PRIOR_RIGHT_PLACES = 2;

  private static final double PRIOR_UNCERTAIN_PLACES = 4;

  /** The longest draft of a repetition; each repeat that is accepted allows another. */
  private static final int LONGEST_REPETITION = 16;

  private final TokenIds source;
  private final TokenTraits traits;
  private final boolean looksAhead;
  private final DraftLength lengths;
  private final ForeseenText foreseen;
  private final TokenBuffer output = new TokenBuffer();

  /** Cost of turning each prefix of the source into the output. */
  private double[] costs;

  private double[] nextCosts;

  /** Where the next token was expected to stand in the source. */
  private int expected = 0;

  /** Where drafts go on in the foreseen text; at its beginning, that is the source. */
  private int index = 0;

  /** Whether the last draft was of the foreseen text. */
  private boolean isOfText = true;

  private boolean certain = true;
  private int rightPlaceCount = 0;
  private int uncertainPlaceCount = 0;

  /**
   * @param looksAhead whether predictions behind a disagreement correct what is drafted later
   */
  AlignedDraft(TokenIds source, TokenTraits traits, CallCost cost, boolean looksAhead) {
    this.source = source;
    this.traits = traits;
    this.looksAhead = looksAhead;
    lengths = new DraftLength(cost);
    foreseen = new ForeseenText(source, traits);
    costs = new double[source.size() + 1];
    nextCosts = new double[source.size() + 1];
    for (int j = 0; j < costs.length; j++) {
      costs[j] = j * DELETION;
    }
  }

  @Override
  public TokenIds propose() {
    isOfText = true;
    int rest = foreseen.size() - index;
    if (certain) {
      return foreseen.slice(index, index + lengths.best(1, rest));
    }
    double chance =
        (PRIOR_RIGHT_PLACES + rightPlaceCount) / (PRIOR_UNCERTAIN_PLACES + uncertainPlaceCount);
    int period = Repetition.period(output);
    if (period > 0) {
      isOfText = false;
      return Repetition.continuation(output, period, lengths.best(chance, LONGEST_REPETITION));
    }
    return foreseen.slice(index, index + lengths.best(chance, rest));
  }

  @Override
  public int foreseenCount(int tokenCount) {
    return isOfText ? foreseen.changeCount(index, index + tokenCount) : 0;
  }

  @Override
  public void emitted(TokenIds tokens, int draftedCount, TokenIds behind) {
    int accepted = tokens.size() - 1;
    boolean corrected = accepted < draftedCount;
    lengths.learn(tokens.size(), corrected);
    if (!certain && draftedCount > 0) {
      uncertainPlaceCount++;
      rightPlaceCount += accepted > 0 ? 1 : 0;
    }
    for (int i = 0; i < tokens.size(); i++) {
      align(tokens.get(i));
    }
    output.addAll(tokens);
    int next = index + accepted;
    boolean followsText =
        isOfText
            && !corrected
            && next < foreseen.size()
            && tokens.get(accepted) == foreseen.get(next);
    expected = foreseen.placeOf(Math.min(next, foreseen.size())) + 1;
    if (looksAhead && isOfText && corrected) {
      foreseen.learn(index, accepted, behind);
    }
    int suffix = SuffixMatch.uniqueSuffixEnd(source, output);
    certain = followsText || suffix >= 0;
    index =
        followsText
            ? next + 1
            : foreseen.indexOf(suffix >= 0 ? suffix : cheapestPlace(), tokens.get(accepted));
  }

  private void align(int token) {
    nextCosts[0] = costs[0] + INSERTION;
    for (int j = 1; j < costs.length; j++) {
      int other = source.get(j - 1);
      double substitution =
          other == token ? 0 : traits.isAlike(other, token) ? SUBSTITUTION_OF_ALIKE : SUBSTITUTION;
      nextCosts[j] =
          Math.min(
              costs[j - 1] + substitution,
              Math.min(costs[j] + INSERTION, nextCosts[j - 1] + DELETION));
    }
    double[] used = costs;
    costs = nextCosts;
    nextCosts = used;
  }

  /**
   * The end of the source prefix cheapest to turn into the output; of several, the nearest to the
   * expected place.
   */
  private int cheapestPlace() {
    int best = 0;
    for (int j = 1; j < costs.length; j++) {
      boolean cheaper = costs[j] < costs[best] - SAME;
      boolean nearer =
          costs[j] <= costs[best] + SAME && Math.abs(j - expected) <= Math.abs(best - expected);
      if (cheaper || nearer) {
        best = j;
      }
    }
    return best;
  }
}
