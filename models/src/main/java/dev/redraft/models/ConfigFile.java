package dev.redraft.models;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A JSON object in a file, read key by key; what is refused is refused by its key.
 *
 * <p>Read with Gson, which the tokenizers bring along: a second JSON library costs more memory than
 * anything else that Java holds (docs/memory.md).
 */
final class ConfigFile {
  private final Path file;

  /** What goes before a key in messages: where in the file the object is. */
  private final String place;

  private final JsonObject object;

  private ConfigFile(Path file, String place, JsonObject object) {
    this.file = file;
    this.place = place;
    this.object = object;
  }

  /** Reads a file that must be there. */
  static ConfigFile read(Path file) throws ModelFormatException {
    try {
      if (!(parse(Files.readString(file)) instanceof JsonObject object)) {
        throw new ModelFormatException(file, "is no JSON object");
      }
      return new ConfigFile(file, "", object);
    } catch (JsonParseException
        | MalformedJsonException
        | EOFException
        | CharacterCodingException e) {
      throw new ModelFormatException(file, "is no JSON: " + e.getMessage(), e);
    } catch (ModelFormatException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new ModelFormatException(file, "is missing; copy it from the model's folder", e);
    } catch (IOException e) {
      throw new ModelFormatException(file, "cannot be read: " + e, e);
    }
  }

  private static JsonElement parse(String text) throws IOException {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement read = JsonParser.parseReader(reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new MalformedJsonException("something follows its end");
      }
      return read;
    }
  }

  /** Reads a file, or as if it were empty where there is none. */
  static ConfigFile readIfPresent(Path file) throws ModelFormatException {
    return Files.exists(file) ? read(file) : new ConfigFile(file, "", new JsonObject());
  }

  /** A value; JSON's null where the key is missing. */
  JsonElement get(String key) {
    JsonElement value = object.get(key);
    return value == null ? JsonNull.INSTANCE : value;
  }

  /** Whether a key has a value other than null. */
  boolean has(String key) {
    return !get(key).isJsonNull();
  }

  /** The keys, in the file's order. */
  Set<String> keys() {
    return object.keySet();
  }

  /** A value's elements, none if it is no array. */
  static Iterable<JsonElement> elements(JsonElement value) {
    return value instanceof JsonArray array ? array : List.of();
  }

  /** Whether a value is a number. */
  static boolean isNumber(JsonElement value) {
    return value instanceof JsonPrimitive primitive && primitive.isNumber();
  }

  /** A value as an integer of 32 bits, or none if it is something else, be it 1.0. */
  static OptionalInt integer(JsonElement value) {
    if (isNumber(value)) {
      try {
        return OptionalInt.of(Integer.parseInt(value.getAsString()));
      } catch (NumberFormatException e) {
        return OptionalInt.empty();
      }
    }
    return OptionalInt.empty();
  }

  /** An integer, or none where the key is missing or null. */
  OptionalInt integer(String key) throws ModelFormatException {
    return has(key) ? OptionalInt.of(integerIn(key, get(key))) : OptionalInt.empty();
  }

  /** The integer of the first of some keys that has one. */
  int positive(String... keys) throws ModelFormatException {
    for (String key : keys) {
      OptionalInt value = integer(key);
      if (value.isPresent()) {
        return atLeast(1, key, value.getAsInt());
      }
    }
    throw refusal("has no " + String.join(" or ", keys) + ", so its graphs cannot be checked");
  }

  /** An integer that must be there. */
  int requiredInteger(String key) throws ModelFormatException {
    return integerIn(key, required(key));
  }

  /** An integer that must be there and not be too small. */
  int requiredAtLeast(int least, String key) throws ModelFormatException {
    return atLeast(least, key, requiredInteger(key));
  }

  private int atLeast(int least, String key, int value) throws ModelFormatException {
    if (value < least) {
      throw refusal(place + key + " is " + value + ", but must be at least " + least);
    }
    return value;
  }

  /** Integers that must be there. */
  List<Integer> requiredIntegers(String key) throws ModelFormatException {
    JsonElement value = required(key);
    if (!value.isJsonArray()) {
      throw mustBe(key, value, "an array");
    }
    List<Integer> integers = new ArrayList<>();
    for (JsonElement each : elements(value)) {
      integers.add(integerIn(key, each));
    }
    return List.copyOf(integers);
  }

  /** A number that must be there. */
  double requiredNumber(String key) throws ModelFormatException {
    JsonElement value = required(key);
    if (!isNumber(value)) {
      throw mustBe(key, value, "a number");
    }
    return value.getAsDouble();
  }

  /** Texts that must be there. */
  List<String> requiredTexts(String key) throws ModelFormatException {
    JsonElement value = required(key);
    if (!value.isJsonArray()) {
      throw mustBe(key, value, "an array");
    }
    List<String> texts = new ArrayList<>();
    for (JsonElement each : elements(value)) {
      if (!(each instanceof JsonPrimitive primitive && primitive.isString())) {
        throw mustBe(key, each, "an array of texts");
      }
      texts.add(primitive.getAsString());
    }
    return List.copyOf(texts);
  }

  /** A text that must be there. */
  String requiredText(String key) throws ModelFormatException {
    if (required(key) instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw mustBe(key, get(key), "a text");
  }

  /** A truth value that must be there. */
  boolean requiredFlag(String key) throws ModelFormatException {
    if (required(key) instanceof JsonPrimitive primitive && primitive.isBoolean()) {
      return primitive.getAsBoolean();
    }
    throw mustBe(key, get(key), "true or false");
  }

  /** An object that must be there. */
  ConfigFile requiredObject(String key) throws ModelFormatException {
    if (required(key) instanceof JsonObject inner) {
      return new ConfigFile(file, place + key + ".", inner);
    }
    throw mustBe(key, get(key), "an object");
  }

  private JsonElement required(String key) throws ModelFormatException {
    if (!has(key)) {
      throw refusal("has no " + place + key);
    }
    return get(key);
  }

  private int integerIn(String key, JsonElement value) throws ModelFormatException {
    OptionalInt integer = integer(value);
    if (integer.isEmpty()) {
      throw mustBe(key, value, "an integer");
    }
    return integer.getAsInt();
  }

  private ModelFormatException mustBe(String key, JsonElement value, String kind) {
    return refusal(place + key + " is " + value + ", but must be " + kind);
  }

  /** What to throw where the file does not fit. */
  ModelFormatException refusal(String problem) {
    return new ModelFormatException(file, problem);
  }
}
