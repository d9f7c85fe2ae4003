package dev.redraft.models;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to know about an opened model.
 *
 * @param name what the model is called
 * @param precision how weights and activations are held, such as {@code int8-per-row}
 * @param fingerprint equal for models that make the same of the same text: the same bundle with the
 *     same task prefix; an export without checksums is like no other
 * @param layout what kind of folder it is, which of its graphs are used, and how
 * @param folder where it was opened from
 * @param remarks what a user of the model has to know, a sentence each: what cannot be promised,
 *     and what in the folder is not used; often none
 * @param maxSourceTokens the longest source the model was made for, in tokens
 * @param nearTieThreshold the margin below which a prediction may depend on how positions are split
 *     into calls
 * @param isRowIndependent whether, on this processor, no prediction was seen to depend on that
 * @param mixesRows whether predictions were seen to depend on it by more than rounding ({@link
 *     ModelBundle} says what follows)
 * @param callCost what a decoder call costs on this machine whatever its size, in rows: drafts are
 *     as long as that makes pay
 * @param callThreads the threads that work on one call
 * @param calibration how likely its proposals are right, or null where nobody has measured that
 */
public record ModelInfo(
    String name,
    String precision,
    String fingerprint,
    String layout,
    Path folder,
    List<String> remarks,
    int maxSourceTokens,
    float nearTieThreshold,
    boolean isRowIndependent,
    boolean mixesRows,
    double callCost,
    int callThreads,
    @Nullable Calibration calibration) {
  /** Copies the list. */
  public ModelInfo {
    remarks = List.copyOf(remarks);
  }
}
