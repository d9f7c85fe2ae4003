package dev.redraft.tokenizer;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * What the native library does not tell of a {@code tokenizer.json}: the size of the vocabulary and
 * the names of the special tokens.
 */
final class TokenizerJson {
  private final List<String> specialNames = new ArrayList<>();
  private int highestId = -1;

  private TokenizerJson() {}

  /**
   * Reads the file's text.
   *
   * @throws IOException if it is no JSON
   * @throws IllegalStateException if an element has another type than it must have
   */
  static TokenizerJson read(String json) throws IOException {
    TokenizerJson result = new TokenizerJson();
    try (JsonReader reader = new JsonReader(new StringReader(json))) {
      reader.beginObject();
      while (reader.hasNext()) {
        switch (reader.nextName()) {
          case "added_tokens" -> result.readAddedTokens(reader);
          case "model" -> result.readModel(reader);
          default -> reader.skipValue();
        }
      }
      reader.endObject();
    }
    return result;
  }

  /** One more than the highest id. */
  int vocabularySize() {
    return highestId + 1;
  }

  List<String> specialNames() {
    return List.copyOf(specialNames);
  }

  private void readAddedTokens(JsonReader reader) throws IOException {
    reader.beginArray();
    while (reader.hasNext()) {
      readAddedToken(reader);
    }
    reader.endArray();
  }

  private void readAddedToken(JsonReader reader) throws IOException {
    String name = "";
    boolean special = false;
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.nextName()) {
        case "id" -> highestId = Math.max(highestId, reader.nextInt());
        case "content" -> name = reader.nextString();
        case "special" -> special = reader.nextBoolean();
        default -> reader.skipValue();
      }
    }
    reader.endObject();
    if (special && !name.isEmpty()) {
      specialNames.add(name);
    }
  }

  private void readModel(JsonReader reader) throws IOException {
    reader.beginObject();
    while (reader.hasNext()) {
      if (reader.nextName().equals("vocab")) {
        readVocabulary(reader);
      } else {
        reader.skipValue();
      }
    }
    reader.endObject();
  }

  /** Unigram models list their pieces in order of id, the others name each piece's id. */
  private void readVocabulary(JsonReader reader) throws IOException {
    if (reader.peek() == JsonToken.BEGIN_ARRAY) {
      int count = 0;
      reader.beginArray();
      for (; reader.hasNext(); count++) {
        reader.skipValue();
      }
      reader.endArray();
      highestId = Math.max(highestId, count - 1);
      return;
    }
    reader.beginObject();
    while (reader.hasNext()) {
      reader.skipValue();
      highestId = Math.max(highestId, reader.nextInt());
    }
    reader.endObject();
  }
}
