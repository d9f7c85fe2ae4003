package dev.redraft.decoder;

import java.util.Arrays;

/**
 * The source as far as it can be foreseen to come out: what a call predicted behind its first
 * disagreement, and what is thrown away otherwise, corrects the rest of the draft. There the model
 * was shown an output that it would not have written, but its first token at the place of a later
 * correction is mostly right all the same.
 *
 * <p>Every place of the source stands for some tokens, itself to begin with. What the first call
 * that comes by a place foresees counts; later ones were not found to know more. Not thread-safe.
 */
final class ForeseenText {
  private static final int[] NOTHING = {};

  private final TokenIds source;
  private final TokenTraits traits;

  /** What stands for each place of the source. */
  private final int[][] tokens;

  private final boolean[] isKnown;

  /** Places that nothing stands for, but for those whose word another token stands for. */
  private final boolean[] isLeftOut;

  /** All of it, one after the other, and where the tokens of each place begin in it. */
  private TokenIds text;

  private final int[] begins;

  ForeseenText(TokenIds source, TokenTraits traits) {
    this.source = source;
    this.traits = traits;
    tokens = new int[source.size()][];
    isKnown = new boolean[source.size()];
    isLeftOut = new boolean[source.size()];
    for (int place = 0; place < source.size(); place++) {
      tokens[place] = new int[] {source.get(place)};
    }
    begins = new int[source.size() + 1];
    text = written(tokens, begins);
  }

  /** The number of tokens. */
  int size() {
    return text.size();
  }

  int get(int index) {
    return text.get(index);
  }

  /** The place of the source that a token stands for; the source's end for the end. */
  int placeOf(int index) {
    int place = 0;
    while (place < source.size() && begins[place + 1] <= index) {
      place++;
    }
    return place;
  }

  TokenIds slice(int start, int end) {
    return text.slice(start, end);
  }

  /**
   * How many changes of the source are among the tokens from {@code start} to before {@code end}:
   * those put in, and those left out right before one of them.
   */
  int changeCount(int start, int end) {
    int count = 0;
    int leftOutCount = 0;
    for (int place = 0; place < source.size() && begins[place] < end; place++) {
      if (tokens[place].length == 0) {
        leftOutCount += isLeftOut[place] ? 1 : 0;
      } else {
        boolean isChanged = tokens[place][0] != source.get(place);
        count += begins[place] < start ? 0 : leftOutCount + (isChanged ? 1 : 0);
        leftOutCount = 0;
      }
    }
    return count;
  }

  /**
   * Where the text goes on behind an output that has come to a place of the source: behind what is
   * put in there, if the output ends with it.
   *
   * @param last the output's last token, or {@link Predictions#NO_TOKEN}
   */
  int indexOf(int place, int last) {
    int index = begins[place];
    boolean hasInsertion = place < source.size() && tokens[place].length > 1;
    return hasInsertion && text.get(index) == last ? index + 1 : index;
  }

  /**
   * Learns what a call predicted.
   *
   * @param start where the draft began in this text
   * @param refused the index in the draft of the first token the model disagreed with
   * @param predicted what the model predicted in the place of each draft token behind that one, and
   *     perhaps behind the draft's end
   */
  void learn(int start, int refused, TokenIds predicted) {
    int place = placeOf(start + refused);
    boolean isChanged = false;
    int skippedTo = 0;
    for (int i = 0; i < predicted.size(); i++) {
      int index = start + refused + 1 + i;
      while (place < source.size() && begins[place + 1] <= index) {
        place++;
      }
      if (place >= source.size()) {
        break;
      }
      if (!isKnown[place]) {
        isKnown[place] = true;
        int next = i + 1 < predicted.size() ? predicted.get(i + 1) : Predictions.NO_TOKEN;
        if (place >= skippedTo && source.get(place) != predicted.get(i)) {
          skippedTo = foresee(place, predicted.get(i), next);
          isChanged = true;
        }
      }
    }
    if (isChanged) {
      text = written(tokens, begins);
    }
  }

  /**
   * Corrects a place.
   *
   * @param predicted what is predicted there
   * @param next what is predicted behind the source's token
   * @return the place up to which predictions say nothing new
   */
  private int foresee(int place, int predicted, int next) {
    int token = source.get(place);
    int behind = place + 1 < source.size() ? source.get(place + 1) : Predictions.NO_TOKEN;
    if (predicted == behind) {
      tokens[place] = NOTHING;
      isLeftOut[place] = true;
      return place + 2; // the next prediction saw the token that goes
    }
    boolean isOfPieces =
        behind != Predictions.NO_TOKEN && traits.beginsWord(token) && !traits.beginsWord(behind);
    if (isOfPieces && traits.beginsWord(predicted) && traits.isAlike(token, predicted)) {
      int end = place + 1;
      while (end < source.size() && !traits.beginsWord(source.get(end))) {
        tokens[end] = NOTHING;
        isKnown[end] = true;
        end++;
      }
      tokens[place] = new int[] {predicted};
      return end;
    }
    boolean isPutIn =
        !traits.isAlike(token, predicted)
            && traits.isInserted(predicted)
            && !traits.isInserted(token)
            && next == behind;
    tokens[place] = isPutIn ? new int[] {predicted, token} : new int[] {predicted};
    return place + 1;
  }

  /** The tokens of all places; tells where those of each begin. */
  private static TokenIds written(int[][] tokens, int[] begins) {
    int count = 0;
    for (int place = 0; place < tokens.length; place++) {
      begins[place] = count;
      count += tokens[place].length;
    }
    begins[tokens.length] = count;
    return TokenIds.of(Arrays.stream(tokens).flatMapToInt(Arrays::stream).toArray());
  }
}
