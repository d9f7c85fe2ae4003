package dev.redraft.lsp;

import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What the client may ask the server to do, beside edits, which it makes by itself. */
final class Commands {
  private static final String IGNORE = "redraft.ignoreHere";
  private static final String ADD_WORD = "redraft.addToDictionary";
  private static final String TURN_OFF = "redraft.turnOffKind";

  /** The names of all. */
  static final List<String> NAMES = List.of(IGNORE, ADD_WORD, TURN_OFF);

  private static final String USER = "user";
  private static final String WORKSPACE = "workspace";

  private final SettingsSource settings;
  private final IgnoredPlaces ignored;

  Commands(SettingsSource settings, IgnoredPlaces ignored) {
    this.settings = settings;
    this.ignored = ignored;
  }

  static Command ignoreHere(String title, String uri, Finding.Place place) {
    return new Command(
        title,
        IGNORE,
        List.of(uri, place.sentence(), place.start(), place.end(), place.replacement()));
  }

  static Command addWord(String title, String uri, String word, boolean isForUser) {
    return new Command(title, ADD_WORD, List.of(uri, word, isForUser ? USER : WORKSPACE));
  }

  static Command turnOff(String title, String kind) {
    return new Command(title, TURN_OFF, List.of(kind));
  }

  /**
   * Does what is asked.
   *
   * @throws ResponseErrorException if there is no such command, or its arguments are not those that
   *     the server gave with it
   * @throws CompletionException if a list of words cannot be written
   */
  void execute(ExecuteCommandParams params) {
    List<Object> arguments = params.getArguments() == null ? List.of() : params.getArguments();
    String command = params.getCommand();
    try {
      switch (command) {
        case IGNORE -> {
          Finding.Place place =
              new Finding.Place(
                  string(arguments, 1),
                  number(arguments, 2),
                  number(arguments, 3),
                  string(arguments, 4));
          ignored.add(string(arguments, 0), place);
        }
        case ADD_WORD ->
            settings.add(
                string(arguments, 0), string(arguments, 1), string(arguments, 2).equals(USER));
        case TURN_OFF -> settings.turnOff(string(arguments, 0));
        default -> throw invalid("command " + command + " is unknown");
      }
    } catch (IllegalArgumentException e) {
      throw invalid(command + ": " + e.getMessage());
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static String string(List<Object> arguments, int index) {
    return primitive(arguments, index).getAsString();
  }

  private static int number(List<Object> arguments, int index) {
    return primitive(arguments, index).getAsInt();
  }

  private static JsonPrimitive primitive(List<Object> arguments, int index) {
    if (index < arguments.size() && arguments.get(index) instanceof JsonPrimitive primitive) {
      return primitive;
    }
    throw new IllegalArgumentException("argument " + index + " is missing or no plain value");
  }

  private static ResponseErrorException invalid(String message) {
    return new ResponseErrorException(
        new ResponseError(ResponseErrorCode.InvalidParams, message, null));
  }
}
