package dev.redraft.eval.documents;

/** Which documents of a set count. */
public enum Half {
  /** Every document. */
  ALL,
  /** Those on which thresholds and rules may be fitted. */
  OPEN,
  /** Those that are kept for showing what the fit is worth. */
  HELD_BACK;

  boolean has(Document document) {
    return this == ALL || document.isHeldBack() == (this == HELD_BACK);
  }
}
