package dev.redraft.models;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import dev.redraft.decoder.LengthLimit;
import dev.redraft.decoder.TokenIds;
import dev.redraft.models.ModelDescription.Shape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What {@code config.json} and {@code generation_config.json} of a Hugging Face folder say of an
 * encoder-decoder; the latter goes first where both do.
 *
 * @param shape the sizes of the decoder's tensors
 * @param prompt the decoder's first tokens: {@code decoder_start_token_id}, and {@code
 *     forced_bos_token_id} where there is one
 * @param endToken the token that ends an output
 * @param suppressed tokens never to be predicted: {@code suppress_tokens} and the single ones of
 *     {@code bad_words_ids}, Marian's padding for instance
 * @param maxSourceTokens longest source, special tokens and all
 * @param remarks what the files ask for beyond greedy decoding
 */
record OptimumConfig(
    Shape shape,
    TokenIds prompt,
    int endToken,
    TokenIds suppressed,
    int maxSourceTokens,
    List<String> remarks) {
  static final String FILE_NAME = "config.json";

  /** How long an output may be: a correction is hardly ever longer. */
  static final LengthLimit LENGTH_LIMIT = new LengthLimit(1.5, 16);

  private static final int DEFAULT_MAX_SOURCE_TOKENS = 512;

  /** Lengths above stand for "no limit" in {@code tokenizer_config.json}. */
  private static final int LONGEST = 100_000;

  /** The files being read. */
  private record Files(ConfigFile model, ConfigFile generation, ConfigFile tokenizer) {
    OptionalInt integer(String key) throws ModelFormatException {
      OptionalInt value = generation.integer(key);
      return value.isPresent() ? value : model.integer(key);
    }

    JsonElement value(String key) {
      return generation.has(key) ? generation.get(key) : model.get(key);
    }

    Iterable<JsonElement> list(String key) {
      return ConfigFile.elements(value(key));
    }
  }

  /** Reads the files of a folder. */
  static OptimumConfig read(Path folder) throws ModelFormatException {
    Files files =
        new Files(
            ConfigFile.read(folder.resolve(FILE_NAME)),
            ConfigFile.readIfPresent(folder.resolve("generation_config.json")),
            ConfigFile.readIfPresent(folder.resolve("tokenizer_config.json")));
    ConfigFile model = files.model;
    if (model.has("is_encoder_decoder") && !model.requiredFlag("is_encoder_decoder")) {
      throw model.refusal("is_encoder_decoder is false, but Redraft decodes encoder-decoders only");
    }
    Shape shape = shape(model);
    int vocabularySize = shape.vocabularySize();
    TokenIds prompt = prompt(files, vocabularySize);
    return new OptimumConfig(
        shape,
        prompt,
        endToken(files, vocabularySize),
        suppressed(files, vocabularySize),
        maxSourceTokens(files, prompt.size()),
        remarks(files));
  }

  private static Shape shape(ConfigFile model) throws ModelFormatException {
    int heads = model.positive("num_heads", "decoder_attention_heads");
    int headSize = model.has("d_kv") ? model.positive("d_kv") : model.positive("d_model") / heads;
    int vocabularySize = model.positive("decoder_vocab_size", "vocab_size");
    int layers = model.positive("num_decoder_layers", "decoder_layers", "num_layers");
    return new Shape(layers, heads, headSize, vocabularySize);
  }

  private static TokenIds prompt(Files files, int vocabularySize) throws ModelFormatException {
    OptionalInt start = files.integer("decoder_start_token_id");
    if (start.isEmpty()) {
      throw files.model.refusal(
          "has no decoder_start_token_id; add the token the decoder starts with (T5: that of"
              + " pad_token_id)");
    }
    TokenIds prompt =
        TokenIds.of(token(files, "decoder_start_token_id", start.getAsInt(), vocabularySize));
    OptionalInt forced = files.integer("forced_bos_token_id");
    return forced.isEmpty()
        ? prompt
        : prompt.concat(
            TokenIds.of(token(files, "forced_bos_token_id", forced.getAsInt(), vocabularySize)));
  }

  private static int endToken(Files files, int vocabularySize) throws ModelFormatException {
    JsonElement value = files.value("eos_token_id");
    if (value instanceof JsonArray array && array.size() == 1) {
      value = array.get(0);
    }
    OptionalInt token = ConfigFile.integer(value);
    if (token.isEmpty()) {
      throw files.model.refusal(
          value.isJsonNull()
              ? "has no eos_token_id; add the token that ends an output"
              : "eos_token_id is " + value + ", but one token must end an output");
    }
    return token(files, "eos_token_id", token.getAsInt(), vocabularySize);
  }

  private static TokenIds suppressed(Files files, int vocabularySize) throws ModelFormatException {
    List<Integer> tokens = new ArrayList<>();
    for (JsonElement each : files.list("suppress_tokens")) {
      tokens.add(token(files, "suppress_tokens", each, vocabularySize));
    }
    for (JsonElement words : files.list("bad_words_ids")) {
      if (words instanceof JsonArray array && array.size() == 1) {
        tokens.add(token(files, "bad_words_ids", array.get(0), vocabularySize));
      }
    }
    return TokenIds.of(tokens.stream().mapToInt(Integer::intValue).distinct().toArray());
  }

  private static int token(Files files, String key, JsonElement value, int vocabularySize)
      throws ModelFormatException {
    return token(files, key, ConfigFile.integer(value).orElse(-1), vocabularySize);
  }

  private static int token(Files files, String key, int token, int vocabularySize)
      throws ModelFormatException {
    if (token < 0 || token >= vocabularySize) {
      throw files.model.refusal(
          key + " is " + token + ", but the vocabulary has " + vocabularySize + " tokens");
    }
    return token;
  }

  /**
   * Learned and sinusoidal positions bound the output too; relative ones, as T5 has, nothing, so
   * that the tokenizer's own bound holds.
   */
  private static int maxSourceTokens(Files files, int promptSize) throws ModelFormatException {
    int length = ConfigFile.integer(files.tokenizer.get("model_max_length")).orElse(0);
    int longest = length > 0 && length <= LONGEST ? length : DEFAULT_MAX_SOURCE_TOKENS;
    OptionalInt positions = files.model.integer("max_position_embeddings");
    if (positions.isEmpty()) {
      return longest;
    }
    int room = positions.getAsInt() - promptSize - LENGTH_LIMIT.extra();
    return Math.min(longest, (int) (room / LENGTH_LIMIT.ratio()));
  }

  private static List<String> remarks(Files files) {
    List<String> ignored = new ArrayList<>();
    for (String key : List.of("num_beams", "repetition_penalty", "encoder_repetition_penalty")) {
      addUnless(ignored, files, key, 1);
    }
    for (String key : List.of("no_repeat_ngram_size", "min_length", "min_new_tokens")) {
      addUnless(ignored, files, key, 0);
    }
    for (JsonElement words : files.list("bad_words_ids")) {
      if (words instanceof JsonArray array && array.size() > 1) {
        ignored.add("bad_words_ids of several tokens");
        break;
      }
    }
    return ignored.isEmpty()
        ? List.of()
        : List.of(
            "decoding is greedy; the configuration's "
                + String.join(", ", ignored)
                + " has no effect");
  }

  private static void addUnless(List<String> ignored, Files files, String key, double neutral) {
    JsonElement value = files.value(key);
    if (ConfigFile.isNumber(value) && value.getAsDouble() != neutral) {
      ignored.add(key + " " + value);
    }
  }
}
