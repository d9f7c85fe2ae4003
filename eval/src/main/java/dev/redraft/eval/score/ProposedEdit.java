package dev.redraft.eval.score;

/**
 * An edit as MaxMatch reads it from a hypothesis; it may take up to two unchanged tokens with it.
 *
 * @param start the first source token
 * @param end behind the last one
 * @param correction what the hypothesis has there, tokens separated by single spaces
 */
public record ProposedEdit(int start, int end, String correction) {
  boolean matches(Annotation gold) {
    return start == gold.start() && end == gold.end() && gold.corrections().contains(correction);
  }
}
