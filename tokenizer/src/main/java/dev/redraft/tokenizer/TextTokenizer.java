package dev.redraft.tokenizer;

import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.djl.huggingface.tokenizers.jni.TokenizersLibrary;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/**
 * Turns text into a model's token ids and back: a Hugging Face {@code tokenizer.json}, run by the
 * tokenizers library that DJL packs.
 *
 * <p>Nothing is ever truncated, padded or downloaded, and no special token is added to a text's;
 * {@link #tokensBefore} and {@link #tokensAfter} tell which go around it. Nor does a user's text
 * yield one: a special token's name in the text, {@code </s>} for instance, is tokenized as the
 * characters it is written with. Lone surrogates and NUL are tokenized as U+FFFD.
 *
 * <p>Thread-safe. {@link #close} waits for calls that are running; a later call throws {@link
 * IllegalStateException}. A call can't be interrupted; it takes time linear in the text, about a
 * second for a million letters, be they one word or many.
 */
public final class TextTokenizer implements AutoCloseable {
  private final TokenizersLibrary library;
  private final SpecialNames specialNames;
  private final AtomicReferenceArray<String> pieces;
  private final int[] before;
  private final int[] after;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private long handle;

  private TextTokenizer(TokenizersLibrary library, long handle, TokenizerJson json) {
    this.library = library;
    this.handle = handle;
    this.specialNames = new SpecialNames(json.specialNames());
    this.pieces = new AtomicReferenceArray<>(json.vocabularySize());
    List<Integer> bare = sampleIds(false);
    List<Integer> framed = sampleIds(true);
    int start = Collections.indexOfSubList(framed, bare);
    if (start < 0) {
      throw new IllegalStateException("its special tokens do not go around a text");
    }
    before = array(framed.subList(0, start));
    after = array(framed.subList(start + bare.size(), framed.size()));
  }

  /**
   * Opens a tokenizer. The file is read once and may change or go afterwards.
   *
   * @param tokenizerJson the file itself, whatever its name
   * @throws IOException if the file is missing, unreadable or no tokenizer, or there is no native
   *     library for this platform
   */
  public static TextTokenizer open(Path tokenizerJson) throws IOException {
    String json = read(tokenizerJson);
    TokenizersLibrary library = NativeLibrary.load();
    long handle = 0;
    try {
      handle = library.createTokenizerFromString(json);
      library.disableTruncation(handle);
      library.disablePadding(handle);
      return new TextTokenizer(library, handle, TokenizerJson.read(json));
    } catch (IOException | RuntimeException e) {
      if (handle != 0) {
        library.deleteTokenizer(handle);
      }
      throw new IOException(tokenizerJson + " is no tokenizer: " + e.getMessage(), e);
    }
  }

  /** The ids of a short text, with or without the special tokens around it. */
  private List<Integer> sampleIds(boolean withSpecialTokens) {
    long encoding = library.encode(handle, "a", withSpecialTokens);
    try {
      return Arrays.stream(library.getTokenIds(encoding))
          .mapToInt(Math::toIntExact)
          .boxed()
          .toList();
    } finally {
      library.deleteEncoding(encoding);
    }
  }

  private static int[] array(List<Integer> ids) {
    return ids.stream().mapToInt(Integer::intValue).toArray();
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException e) {
      throw new IOException("there is no tokenizer file " + file, e);
    } catch (CharacterCodingException e) {
      throw new IOException(file + " is no tokenizer: it is not UTF-8", e);
    } catch (IOException e) {
      throw new IOException("the tokenizer file " + file + " can't be read: " + e.getMessage(), e);
    }
  }

  /**
   * The tokens of a text, none for an empty one.
   *
   * @throws IllegalStateException if the tokenizer is closed
   */
  public TokenizedText tokenize(String text) {
    String wellFormed = WellFormed.of(text);
    TokenCollector collector = new TokenCollector(wellFormed);
    Lock shared = lock.readLock();
    shared.lock();
    try {
      long tokenizer = openHandle();
      int start = 0;
      for (int cut : specialNames.cuts(wellFormed)) {
        addTokens(tokenizer, wellFormed.substring(start, cut), start, collector);
        start = cut;
      }
    } finally {
      shared.unlock();
    }
    return collector.tokensOf(text);
  }

  private void addTokens(long tokenizer, String part, int start, TokenCollector collector) {
    long encoding = library.encode(tokenizer, part, false);
    try {
      long[] ids = library.getTokenIds(encoding);
      CharSpan[] spans = library.getTokenCharSpans(encoding);
      collector.add(start, ids, spans);
    } finally {
      library.deleteEncoding(encoding);
    }
  }

  /** A new array of the special tokens that go before a text by the tokenizer's own rule. */
  public int[] tokensBefore() {
    return before.clone();
  }

  /** A new array of the special tokens that go behind a text by the tokenizer's own rule. */
  public int[] tokensAfter() {
    return after.clone();
  }

  /**
   * The text that tokens stand for. Special tokens and ids without a token stand for nothing, bytes
   * that make no character for U+FFFD. Spaces are left as the tokens have them; vocabularies that
   * mark word starts, as T5's does, give no space before the first word.
   *
   * @throws IllegalStateException if the tokenizer is closed
   */
  public String decode(int... ids) {
    Lock shared = lock.readLock();
    shared.lock();
    try {
      return library.decode(openHandle(), Arrays.stream(ids).asLongStream().toArray(), true);
    } finally {
      shared.unlock();
    }
  }

  /** One more than the highest id that has a token. */
  public int vocabularySize() {
    return pieces.length();
  }

  /**
   * The text a single token stands for, as {@link #decode} gives it for that token alone; empty for
   * special tokens and ids without a token. Remembered.
   *
   * @throws IllegalStateException if the tokenizer is closed
   */
  public String piece(int id) {
    if (id < 0 || id >= pieces.length()) {
      return "";
    }
    String piece = pieces.get(id);
    if (piece == null) {
      piece = decode(id);
      pieces.set(id, piece);
    }
    return piece;
  }

  /** Frees the native tokenizer; closing again does nothing. */
  @Override
  public void close() {
    Lock exclusive = lock.writeLock();
    exclusive.lock();
    try {
      if (handle != 0) {
        library.deleteTokenizer(handle);
        handle = 0;
      }
    } finally {
      exclusive.unlock();
    }
  }

  private long openHandle() {
    if (handle == 0) {
      throw new IllegalStateException("the tokenizer is closed");
    }
    return handle;
  }
}
