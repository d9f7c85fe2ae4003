package dev.redraft.decoder;

/**
 * What a decoder call costs: {@code perCall + perRow * rows}, in any unit of time.
 *
 * @param perCall the cost of a call whatever its size, at least zero
 * @param perRow the cost of a row, more than zero
 */
public record CallCost(double perCall, double perRow) {
  /**
   * A small model with two decoder layers on a desktop processor; see docs/decisions for the
   * measurement.
   */
  public static final CallCost TYPICAL = new CallCost(4, 1);

  /** Checks the ranges. */
  public CallCost {
    if (!(perCall >= 0 && perRow > 0 && Double.isFinite(perCall + perRow))) {
      throw new IllegalArgumentException(
          "cost of a call " + perCall + " and of a row " + perRow + " must be positive and finite");
    }
  }

  /** The cost of a call whatever its size, in rows. */
  public double ratio() {
    return perCall / perRow;
  }
}
