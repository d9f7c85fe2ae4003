package dev.redraft.models;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.ModelDescription.Bounds;
import dev.redraft.models.ModelDescription.Framing;
import dev.redraft.tokenizer.TextTokenizer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** A folder as Optimum exports it from a Hugging Face encoder-decoder. */
final class OptimumFolder {
  /** Rounding was never seen to change a margin by half as much. */
  private static final float NEAR_TIE_THRESHOLD = 0.001f;

  private static final int SELF_TEST_TOKENS = 32;

  /** Of several words, common and rare, since the folder says of no sentence to test with. */
  private static final String SELF_TEST =
      "The childrens was going to the school on a old bus, and nobody didn't knew where it stop"
          + " untill the driver tell them.";

  private final Path folder;
  private final OptimumFiles files;
  private final OptimumConfig config;
  private final GraphOpener opener;

  private OptimumFolder(Path folder, GraphOpener opener) throws ModelFormatException {
    this.folder = folder;
    this.opener = opener;
    files = OptimumFiles.find(folder);
    files.checkPlaces(folder);
    for (String name :
        List.of(
            OptimumConfig.FILE_NAME,
            "generation_config.json",
            "tokenizer_config.json",
            OpenedModel.TOKENIZER)) {
      OptimumFiles.requireNoLink(folder.resolve(name));
    }
    config = OptimumConfig.read(folder);
  }

  /** Whether a folder is one. */
  static boolean isOne(Path folder) {
    return OptimumFiles.areIn(folder);
  }

  /**
   * Opens it.
   *
   * @param prefix task prefix, empty for none
   * @param opener of its graphs
   */
  static OpenedModel open(Path folder, String prefix, GraphOpener opener)
      throws ModelFormatException {
    return new OptimumFolder(folder, opener).open(prefix);
  }

  private OpenedModel open(String prefix) throws ModelFormatException {
    Path file = folder.resolve(OpenedModel.TOKENIZER);
    if (!Files.exists(file)) {
      throw new ModelFormatException(
          file, "is missing; AutoTokenizer.from_pretrained(...).save_pretrained(...) writes it");
    }
    TextTokenizer tokenizer = OpenedModel.openTokenizer(folder, config.shape().vocabularySize());
    try {
      TokenIds prefixTokens = TaskPrefix.tokens(tokenizer, prefix);
      OnnxModel model = openModel(tokenizer, framing(tokenizer, prefixTokens));
      return new OpenedModel(model, tokenizer, UUID.randomUUID().toString(), false);
    } catch (ModelFormatException | RuntimeException | Error e) {
      tokenizer.close();
      throw e;
    }
  }

  private Framing framing(TextTokenizer tokenizer, TokenIds prefix) throws ModelFormatException {
    TokenIds end = TokenIds.of(tokenizer.tokensAfter());
    if (!end.isEmpty() && end.indexOf(config.endToken()) < 0) {
      throw new ModelFormatException(
          folder.resolve(OpenedModel.TOKENIZER),
          "ends a source with "
              + end
              + ", but the model's eos_token_id is "
              + config.endToken()
              + "; it is another model's");
    }
    TokenIds start = TokenIds.of(tokenizer.tokensBefore());
    return new Framing(config.prompt(), config.endToken(), start, prefix, end);
  }

  private OnnxModel openModel(TextTokenizer tokenizer, Framing framing)
      throws ModelFormatException {
    int room = config.maxSourceTokens() - framing.size();
    if (room < 1) {
      throw new ModelFormatException(
          folder, "has no room for a source: it takes " + config.maxSourceTokens() + " tokens");
    }
    TokenIds selfTest =
        TokenIds.of(tokenizer.tokenize(SELF_TEST).ids()).first(Math.min(SELF_TEST_TOKENS, room));
    // All that may be refused comes before the graphs are open.
    String precision = precision();
    List<String> remarks = remarks();
    OptimumNetwork network = openNetwork();
    String decoding = decoding(network, framing.framed(selfTest), config.prompt().concat(selfTest));
    ModelDescription description =
        new ModelDescription(
            name(),
            precision,
            "export of Optimum: " + files.names(folder) + "; " + decoding,
            remarks,
            config.shape(),
            framing,
            new Bounds(room, OptimumConfig.LENGTH_LIMIT),
            NEAR_TIE_THRESHOLD,
            selfTest,
            null);
    return OpenedModel.run(folder, description, network);
  }

  /** How decoding goes, which is tried where there is a cache. */
  private String decoding(OptimumNetwork network, TokenIds source, TokenIds fed)
      throws ModelFormatException {
    if (!network.isCached()) {
      return "without a cache";
    }
    CacheProbe.Finding finding = probe(network, source, fed);
    if (finding != CacheProbe.Finding.SEVERAL_TOKENS) {
      network.doWithoutCache();
    }
    return finding.description();
  }

  private CacheProbe.Finding probe(OptimumNetwork network, TokenIds source, TokenIds fed)
      throws ModelFormatException {
    try {
      return CacheProbe.run(network, source, fed);
    } catch (OrtException | InferenceException e) {
      network.close();
      throw new ModelFormatException(folder, "cannot be run: " + OpenedModel.rootMessage(e), e);
    } catch (RuntimeException | Error e) {
      network.close();
      throw e;
    }
  }

  private String name() {
    return String.valueOf(folder.toAbsolutePath().normalize().getFileName());
  }

  private String precision() throws ModelFormatException {
    Set<String> operators = new TreeSet<>();
    for (Path graph : files.all()) {
      operators.addAll(OnnxFile.read(graph).operators());
    }
    if (operators.stream().anyMatch(name -> name.startsWith("DynamicQuantize"))) {
      return "int8-dynamic";
    }
    if (operators.contains("MatMulNBits")) {
      return "weights in few bits";
    }
    return operators.contains("QuantizeLinear") ? "int8-static" : "fp32";
  }

  private List<String> remarks() throws ModelFormatException {
    List<String> remarks = new ArrayList<>(config.remarks());
    List<String> others = files.others(folder);
    if (!others.isEmpty()) {
      remarks.add("not used: " + String.join(", ", others));
    }
    return remarks;
  }

  private OptimumNetwork openNetwork() throws ModelFormatException {
    OptimumContract contract = new OptimumContract(config.shape());
    OrtSession encoder = opener.open(files.encoder(), contract::checkEncoder);
    try {
      return new OptimumNetwork(encoder, new OptimumDecoder(openDecoders(contract), config));
    } catch (ModelFormatException | RuntimeException | Error e) {
      Tensors.closeAll(encoder);
      throw e;
    }
  }

  private OptimumDecoder.Graphs openDecoders(OptimumContract contract) throws ModelFormatException {
    Path withPast = files.withPast();
    if (withPast == null) {
      OrtSession whole = opener.open(files.decoder(), contract::checkDecoder);
      return new OptimumDecoder.Graphs(whole, null, false);
    }
    if (files.isMerged()) {
      OrtSession merged = opener.open(withPast, contract::checkMerged);
      return new OptimumDecoder.Graphs(merged, merged, true);
    }
    OrtSession whole = opener.open(files.decoder(), contract::checkCachingDecoder);
    try {
      return new OptimumDecoder.Graphs(
          whole, opener.open(withPast, contract::checkWithPast), false);
    } catch (ModelFormatException | RuntimeException | Error e) {
      Tensors.closeAll(whole);
      throw e;
    }
  }
}
