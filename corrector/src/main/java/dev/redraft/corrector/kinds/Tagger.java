package dev.redraft.corrector.kinds;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import opennlp.tools.ml.model.MaxentModel;
import opennlp.tools.postag.POSContextGenerator;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerFactory;

/**
 * Tags words with their part of speech, by OpenNLP's model of English, which knows a word's
 * neighbours. Each word gets the best tag behind those before it, where OpenNLP's own tagger keeps
 * the best three sequences and takes three times as long. Thread-safe.
 */
final class Tagger {
  private static final String RESOURCE = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";
  private static final String MODEL = "pos.model";

  private final MaxentModel model;
  private final POSTaggerFactory factory;

  /** What describes a word to the model; each remembers the words it is at. */
  private final Queue<POSContextGenerator> idle = new ConcurrentLinkedQueue<>();

  private Tagger(POSModel whole) {
    model = whole.getArtifact(MODEL);
    factory = whole.getFactory();
  }

  /**
   * Loads the model from the class path.
   *
   * @throws IllegalStateException if it is not there or broken
   */
  static Tagger english() {
    try (InputStream resource = Tagger.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("the class path has no tagger's model " + RESOURCE);
      }
      return new Tagger(new POSModel(resource));
    } catch (IOException e) {
      throw new IllegalStateException("the tagger's model " + RESOURCE + " can't be read", e);
    }
  }

  /** Universal Dependencies' tag of each word. */
  String[] tags(String[] words) {
    POSContextGenerator own = idle.poll();
    POSContextGenerator contexts = own == null ? newContexts() : own;
    String[] tags = new String[words.length];
    for (int i = 0; i < words.length; i++) {
      String[] context = contexts.getContext(i, words, Arrays.copyOf(tags, i), null);
      tags[i] = model.getBestOutcome(model.eval(context));
    }
    idle.add(contexts);
    return tags;
  }

  private synchronized POSContextGenerator newContexts() {
    return factory.getPOSContextGenerator();
  }
}
