package dev.redraft.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalInt;

/** A JSON object in a file, read key by key; what is refused is refused by its key. */
final class ConfigFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final JsonNode object;

  private ConfigFile(Path file, JsonNode object) {
    this.file = file;
    this.object = object;
  }

  /** Reads a file that must be there. */
  static ConfigFile read(Path file) throws ModelFormatException {
    try {
      JsonNode read = JSON.readTree(Files.readAllBytes(file));
      if (!(read instanceof ObjectNode object)) {
        throw new ModelFormatException(file, "is no JSON object");
      }
      return new ConfigFile(file, object);
    } catch (JsonProcessingException e) {
      throw new ModelFormatException(file, "is no JSON: " + e.getOriginalMessage(), e);
    } catch (ModelFormatException e) {
      throw e;
    } catch (NoSuchFileException e) {
      throw new ModelFormatException(file, "is missing; copy it from the model's folder", e);
    } catch (IOException e) {
      throw new ModelFormatException(file, "cannot be read: " + e, e);
    }
  }

  /** Reads a file, or as if it were empty where there is none. */
  static ConfigFile readIfPresent(Path file) throws ModelFormatException {
    return Files.exists(file) ? read(file) : new ConfigFile(file, JSON.createObjectNode());
  }

  /** A value, missing where the key is or where it is null. */
  JsonNode get(String key) {
    JsonNode value = object.path(key);
    return value.isNull() ? JSON.missingNode() : value;
  }

  /** Whether a key has a value other than null. */
  boolean has(String key) {
    return !get(key).isMissingNode();
  }

  /** An integer, or none where the key is missing or null. */
  OptionalInt integer(String key) throws ModelFormatException {
    JsonNode value = get(key);
    if (value.isMissingNode()) {
      return OptionalInt.empty();
    }
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw refusal(key + " is " + value + ", but must be an integer");
    }
    return OptionalInt.of(value.intValue());
  }

  /** The integer of the first of some keys that has one. */
  int positive(String... keys) throws ModelFormatException {
    for (String key : keys) {
      OptionalInt value = integer(key);
      if (value.isPresent()) {
        if (value.getAsInt() < 1) {
          throw refusal(key + " is " + value.getAsInt() + ", but must be at least 1");
        }
        return value.getAsInt();
      }
    }
    throw refusal("has no " + String.join(" or ", keys) + ", so its graphs cannot be checked");
  }

  /** What to throw where the file does not fit. */
  ModelFormatException refusal(String problem) {
    return new ModelFormatException(file, problem);
  }
}
