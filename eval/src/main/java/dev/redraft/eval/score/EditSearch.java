package dev.redraft.eval.score;

import java.util.List;

/** Reads a lattice as the edits that agree best with an annotator's. */
interface EditSearch {
  /** The edits in the order of the sentence. */
  List<ProposedEdit> best(List<Annotation> gold);
}
