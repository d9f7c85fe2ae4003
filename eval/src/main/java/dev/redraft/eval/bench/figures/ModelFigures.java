package dev.redraft.eval.bench.figures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a model.
 *
 * @param draftRatio the cost of a call in rows that drafts were made for, measured when the model
 *     was first opened on this machine
 * @param encoder the encoder's time by source tokens
 * @param cost what a decoder call costs; null where all but the first had the same number of rows
 * @param startUp fresh processes; null where none was started
 */
public record ModelFigures(
    String label,
    String name,
    String precision,
    String folder,
    boolean isRowIndependent,
    double draftRatio,
    List<Encoder> encoder,
    @Nullable CostModel cost,
    @Nullable StartUpFigures startUp) {

  /** The encoder's median time in a class of source lengths. */
  public record Encoder(String tokens, long count, double p50Millis) {}
}
