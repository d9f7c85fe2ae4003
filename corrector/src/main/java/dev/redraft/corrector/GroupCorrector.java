package dev.redraft.corrector;

import dev.redraft.models.Lifetime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Corrects streams of sentences: groups of them side by side, those of a group together where the
 * model takes batches. Thread-safe.
 */
final class GroupCorrector {
  private static final int SMALLEST_GROUP = 4;

  /** A group is as large as a part of what came before it. */
  private static final int GROUPS_BEFORE = 4;

  private static final int BATCHES_IN_GROUP = 4;

  private final SentenceCorrector corrector;
  private final Workers workers;
  private final Lifetime lifetime;
  private final IntSupplier together;

  /**
   * @param lifetime each group is a use of it
   * @param together how many sentences the model reads together at most, as far as is known
   */
  GroupCorrector(
      SentenceCorrector corrector, Workers workers, Lifetime lifetime, IntSupplier together) {
    this.corrector = corrector;
    this.workers = workers;
    this.lifetime = lifetime;
    this.together = together;
  }

  /**
   * Corrects in order.
   *
   * @param pieces is closed with the result
   */
  Stream<JoinedTexts.Done> corrected(Stream<JoinedTexts.Piece> pieces) {
    return Groups.apart(
        workers.map(
            Groups.of(pieces, this::groupSize, JoinedTexts.Piece::isForModel), this::corrected));
  }

  /**
   * The first sentences go alone, so that their results come as soon as ever; a short text is not
   * worth what batches take to set up. Then groups grow with what there seems to be, up to several
   * batches, of which each is of sentences of like length.
   */
  private int groupSize(int sentenceCount) {
    int batch = together.getAsInt();
    if (batch == 1 || sentenceCount < CorrectorOptions.Resources.ALONE) {
      return 1;
    }
    int fitting = Math.max(Math.min(batch, SMALLEST_GROUP), sentenceCount / GROUPS_BEFORE);
    return Math.min(fitting, BATCHES_IN_GROUP * batch);
  }

  /** A group's sentences up to the first that fails, which does in its turn. */
  private List<Supplier<JoinedTexts.Done>> corrected(
      List<JoinedTexts.Piece> group, BooleanSupplier stopped) {
    return lifetime.use(
        () -> {
          BooleanSupplier mustStop = () -> mustStop(stopped);
          Map<String, SentenceChanges> read = corrector.changes(group, mustStop);
          List<Supplier<JoinedTexts.Done>> done = new ArrayList<>();
          for (JoinedTexts.Piece piece : group) {
            try {
              JoinedTexts.Done each = corrected(piece, read, mustStop);
              done.add(() -> each);
            } catch (RuntimeException e) {
              done.add(
                  () -> {
                    throw e;
                  });
              break;
            }
          }
          return done;
        });
  }

  private JoinedTexts.Done corrected(
      JoinedTexts.Piece piece, Map<String, SentenceChanges> read, BooleanSupplier mustStop) {
    Sentence sentence = piece.sentence();
    return new JoinedTexts.Done(
        piece.text(),
        sentence == null
            ? null
            : corrector.correct(piece.text().prepared(), sentence, read, mustStop));
  }

  /** Asked between two calls of the model. */
  private boolean mustStop(BooleanSupplier stopped) {
    lifetime.checkOpen();
    return stopped.getAsBoolean();
  }
}
