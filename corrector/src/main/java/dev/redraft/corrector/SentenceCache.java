package dev.redraft.corrector;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import dev.redraft.tokenizer.BlockKind;
import dev.redraft.tokenizer.TextBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what models made of sentences, and which edits were decided to stay, so that a sentence
 * that comes again, as all but one do when a key is pressed in an editor, costs no call of the
 * model and no second look at its edits. Correctors with other {@linkplain CorrectorOptions
 * options}, and with other models, may share one: what a model made is known by the sentence as the
 * model is shown it and by what the model is; what was decided, also by the options and the text
 * near the sentence. What the sentences of a block are is kept, too, known by its text.
 *
 * <p>Bounded by weight; what is used least goes first. Thread-safe. A look-up takes time linear in
 * the sentence's length and that of its neighbours.
 */
public final class SentenceCache {
  /** Bytes of an entry besides its characters and changes, roughly. */
  private static final int ENTRY_BYTES = 400;

  private static final int CHANGE_BYTES = 150;

  /** Characters of an entry's digest and of what else it is known by, roughly. */
  private static final int QUESTION_BYTES = 300;

  private record Key(String model, String sentence) {}

  /**
   * What decisions about a sentence's edits hang on.
   *
   * @param decider what tells who decides, and how, from others
   * @param dictionary words that stay
   * @param proposals the edits proposed, from the sentence's beginning on
   * @param surroundings stands for what else may be looked at
   */
  record Question(
      String decider, Dictionary dictionary, List<Edit> proposals, String surroundings) {}

  /** A block; machines' are never looked at closely. */
  private record Block(BlockKind kind, String text) {}

  private static final int SPAN_BYTES = 24;

  private final Cache<Key, SentenceChanges> cache;
  private final Cache<Block, BlockReading> readings;
  private final Cache<Question, List<Edit>> decisions;

  private SentenceCache(long maximumBytes) {
    Weigher<Key, SentenceChanges> weigher =
        (key, changes) -> ENTRY_BYTES + bytes(key.sentence) + bytes(changes);
    Weigher<Question, List<Edit>> decisionWeigher =
        (question, edits) ->
            ENTRY_BYTES + QUESTION_BYTES + bytes(question.proposals()) + bytes(edits);
    Weigher<Block, BlockReading> readingWeigher =
        (block, reading) ->
            ENTRY_BYTES + bytes(block.text()) + SPAN_BYTES * reading.sentences().size();
    long most = maximumBytes / 16 * 7;
    cache = Caffeine.newBuilder().maximumWeight(most).weigher(weigher).build();
    readings =
        Caffeine.newBuilder().maximumWeight(maximumBytes / 8).weigher(readingWeigher).build();
    decisions = Caffeine.newBuilder().maximumWeight(most).weigher(decisionWeigher).build();
  }

  /**
   * An empty cache.
   *
   * @param bytes about how much it may hold; a sentence takes some 600, with edits some 2,000
   * @throws IllegalArgumentException if it is negative
   */
  public static SentenceCache ofBytes(long bytes) {
    if (bytes < 0) {
      throw new IllegalArgumentException("a cache cannot have " + bytes + " bytes");
    }
    return new SentenceCache(bytes);
  }

  /** How many sentences it holds, roughly. */
  public long size() {
    return cache.estimatedSize();
  }

  /** Forgets everything. */
  public void clear() {
    cache.invalidateAll();
    decisions.invalidateAll();
    readings.invalidateAll();
  }

  /** What a block of a text says of itself, read if it is not known. */
  BlockReading reading(String text, TextBlock block) {
    if (block.kind() == BlockKind.MACHINE) {
      return BlockReading.of(text, block);
    }
    return readings.get(
        new Block(block.kind(), block.span().text(text)), key -> BlockReading.of(text, block));
  }

  @Nullable SentenceChanges get(String model, String sentence) {
    return cache.getIfPresent(new Key(model, sentence));
  }

  void put(String model, String sentence, SentenceChanges changes) {
    cache.put(new Key(model, sentence), changes);
  }

  /** What was decided, from the sentence's beginning on, or null if it is not known. */
  @Nullable List<Edit> decided(Question question) {
    return decisions.getIfPresent(question);
  }

  void put(Question question, List<Edit> decided) {
    decisions.put(question, decided);
  }

  private static int bytes(List<Edit> edits) {
    return edits.stream().mapToInt(edit -> CHANGE_BYTES + bytes(edit.replacement())).sum();
  }

  private static int bytes(String text) {
    return 2 * text.length();
  }

  private static int bytes(SentenceChanges changes) {
    return changes.pieces().stream()
        .flatMap(piece -> piece.changes().stream())
        .mapToInt(change -> CHANGE_BYTES + bytes(change.replacement()))
        .sum();
  }
}
