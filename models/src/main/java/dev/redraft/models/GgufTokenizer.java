package dev.redraft.models;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;

/**
 * Writes the byte-level tokenizer in a GGUF file as {@code tokenizer.json}, as models/python does.
 */
final class GgufTokenizer {
  private static final long CONTROL = 3;

  private GgufTokenizer() {}

  /** The file's text. */
  static String json(GgufFile source) throws IOException {
    String kind = source.text("tokenizer.ggml.model");
    String split = source.text("tokenizer.ggml.pre");
    if (!kind.equals("gpt2") || !(split.equals("smollm") || split.equals("gpt-2"))) {
      throw source.refusal(
          "tokenizer.ggml.model is '%s' and pre '%s', expected 'gpt2' and 'smollm' or 'gpt-2'"
              .formatted(kind, split));
    }
    List<String> tokens = source.list("tokenizer.ggml.tokens", String.class);
    StringWriter text = new StringWriter();
    JsonWriter out = new JsonWriter(text);
    out.beginObject().name("version").value("1.0");
    out.name("truncation").nullValue().name("padding").nullValue();
    special(out, tokens, source.list("tokenizer.ggml.token_type", Long.class));
    out.name("normalizer").nullValue();
    out.name("pre_tokenizer").beginObject().name("type").value("Sequence");
    out.name("pretokenizers").beginArray();
    if (split.equals("smollm")) {
      out.beginObject().name("type").value("Digits");
      out.name("individual_digits").value(true).endObject();
    }
    byteLevel(out, false);
    out.endArray().endObject();
    out.name("post_processor").nullValue().name("decoder");
    byteLevel(out, true);
    model(out, tokens, source.list("tokenizer.ggml.merges", String.class));
    out.endObject().close();
    return text + "\n";
  }

  private static void special(JsonWriter out, List<String> tokens, List<Long> types)
      throws IOException {
    out.name("added_tokens").beginArray();
    for (int id = 0; id < tokens.size(); id++) {
      if (types.get(id) == CONTROL) {
        out.beginObject().name("id").value(id).name("content").value(tokens.get(id));
        for (String flag : List.of("single_word", "lstrip", "rstrip", "normalized")) {
          out.name(flag).value(false);
        }
        out.name("special").value(true).endObject();
      }
    }
    out.endArray();
  }

  private static void byteLevel(JsonWriter out, boolean prefixSpace) throws IOException {
    out.beginObject().name("type").value("ByteLevel");
    out.name("add_prefix_space").value(prefixSpace);
    out.name("trim_offsets").value(true).name("use_regex").value(true).endObject();
  }

  private static void model(JsonWriter out, List<String> tokens, List<String> merges)
      throws IOException {
    out.name("model").beginObject().name("type").value("BPE");
    for (String absent :
        List.of("dropout", "unk_token", "continuing_subword_prefix", "end_of_word_suffix")) {
      out.name(absent).nullValue();
    }
    out.name("fuse_unk").value(false).name("byte_fallback").value(false);
    out.name("vocab").beginObject();
    for (int id = 0; id < tokens.size(); id++) {
      out.name(tokens.get(id)).value(id);
    }
    out.endObject().name("merges").beginArray();
    for (String merge : merges) {
      out.value(merge);
    }
    out.endArray().endObject();
  }
}
