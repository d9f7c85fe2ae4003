package dev.redraft.tokenizer;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import opennlp.tools.ml.maxent.io.GISModelReader;
import opennlp.tools.ml.model.BinaryFileDataReader;
import opennlp.tools.ml.model.MaxentModel;
import org.jspecify.annotations.Nullable;

/**
 * Finds the sentences of a text: {@linkplain TextBlocks blocks} by its lines, and sentences within
 * these by OpenNLP's trained model. A line end inside a block is a space like any other.
 *
 * <p>Markers at the start of a block (list, heading and quote marks, check boxes) and the bars of a
 * table are no part of a sentence. All other text belongs to exactly one.
 *
 * <p>Thread-safe.
 */
public final class SentenceSplitter {
  private static final String MODEL = "/opennlp-en-ud-ewt-sentence-1.3-2.5.4.bin";
  private static final String MODEL_ENTRY = "sent.model";

  private static @Nullable SentenceSplitter english;

  private final MaxentModel model;

  private SentenceSplitter(MaxentModel model) {
    this.model = model;
  }

  /**
   * The splitter for English. The first call loads the model from the class path.
   *
   * @throws IllegalStateException if the model's jar is not on the class path or broken
   */
  public static synchronized SentenceSplitter english() {
    SentenceSplitter splitter = english;
    if (splitter == null) {
      splitter = new SentenceSplitter(load());
      english = splitter;
    }
    return splitter;
  }

  /** Reads the model alone: its zip's other entries repeat what {@link SentenceEnds} fixes. */
  private static MaxentModel load() {
    try (InputStream resource = SentenceSplitter.class.getResourceAsStream(MODEL)) {
      if (resource == null) {
        throw new IllegalStateException("the class path has no sentence model " + MODEL);
      }
      ZipInputStream zip = new ZipInputStream(resource);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(MODEL_ENTRY)) {
          return new GISModelReader(new BinaryFileDataReader(new BufferedInputStream(zip)))
              .getModel();
        }
      }
      throw new IllegalStateException("the sentence model " + MODEL + " has no " + MODEL_ENTRY);
    } catch (IOException e) {
      throw new IllegalStateException("the sentence model " + MODEL + " can't be read", e);
    }
  }

  /**
   * The sentences, in order and without white space at their ends. Linear in the text's length,
   * whatever it holds.
   */
  public List<Span> split(CharSequence text) {
    String original = text.toString();
    List<Span> sentences = new ArrayList<>();
    for (TextBlock block : TextBlocks.find(original)) {
      sentences.addAll(split(original, block));
    }
    return List.copyOf(sentences);
  }

  /**
   * The sentences of one block of a text, in order; what is a machine's is one.
   *
   * @throws IndexOutOfBoundsException if the block ends behind the text
   */
  public List<Span> split(String text, TextBlock block) {
    List<Span> sentences = new ArrayList<>();
    if (block.kind() == BlockKind.MACHINE) {
      sentences.add(block.span());
    } else {
      addSentences(TextView.of(text, block.span()), sentences);
    }
    return sentences;
  }

  private void addSentences(TextView paragraph, List<Span> sentences) {
    String text = paragraph.text();
    SentenceEnds ends = new SentenceEnds(model, text);
    int sentence = 0;
    for (int word = 0; word < text.length(); ) {
      int end = WhiteSpace.next(text, word, text.length());
      if (ends.endsWith(word, end)) {
        sentences.add(new Span(paragraph.originalStart(sentence), paragraph.originalEnd(end)));
        sentence = end + 1;
      }
      word = end + 1;
    }
  }
}
