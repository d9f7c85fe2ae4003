package dev.redraft.eval.score;

import java.io.IOException;
import java.io.Serial;
import java.nio.file.Path;

/**
 * A file of a data set that is not there; the message names it and says where the set is to be had,
 * for none comes with Redraft.
 */
public final class MissingDataException extends IOException {
  @Serial private static final long serialVersionUID = 1;

  private static final String JFLEG =
      "JFLEG does not come with Redraft: get it from https://github.com/keisks/jfleg";

  private static final String CONLL14 =
      "the CoNLL-2014 test set does not come with Redraft: get it from the shared task's page,"
          + " https://www.comp.nus.edu.sg/~nlp/conll14st.html (NUS, nlp.nus.edu.sg)";

  private MissingDataException(Path file, String remedy) {
    super(file + ": no such file; " + remedy);
  }

  static MissingDataException ofJfleg(Path file) {
    return new MissingDataException(file, JFLEG);
  }

  static MissingDataException ofConll14(Path file) {
    return new MissingDataException(file, CONLL14);
  }
}
