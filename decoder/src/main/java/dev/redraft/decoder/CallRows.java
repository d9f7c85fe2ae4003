package dev.redraft.decoder;

/**
 * The rows of one call that verifies a draft, in the order they are fed.
 *
 * @param cacheLength cached positions before the call
 * @param unfed the prompt in the first call, the last token emitted in later ones; never empty
 * @param draft the tokens to verify; may be empty
 * @param filler what makes up for rows the call would lack
 */
record CallRows(int cacheLength, TokenIds unfed, TokenIds draft, TokenIds filler) {
  /** Lays out a call, with filler where the model wants it. */
  static CallRows of(StepModel model, int cacheLength, TokenIds unfed, TokenIds draft) {
    boolean lacksRows = unfed.size() + draft.size() < DecodingSession.MINIMUM_ROWS;
    TokenIds filler =
        lacksRows && !model.mixesRows() ? TokenIds.of(model.endToken()) : TokenIds.of();
    return new CallRows(cacheLength, unfed, draft, filler);
  }

  /** All tokens to feed. */
  TokenIds tokens() {
    return unfed.concat(draft).concat(filler);
  }

  /** The row whose prediction stands against the first draft token; the next one's is the next. */
  int firstVerifyingRow() {
    return unfed.size() - 1;
  }
}
