package dev.redraft.formats;

import java.util.ArrayList;
import java.util.List;

/** Placeholders of {@code printf}, Python and others in a message. */
final class Placeholders {
  /** What a placeholder for a number is read as. */
  static final String NUMBER = "12";

  private static final String NAME = "Foo";
  private static final int LONGEST = 60;

  /**
   * A placeholder.
   *
   * @param shown what is read in its place
   */
  record Place(int start, int end, String shown) {}

  private Placeholders() {}

  /** The placeholders in a part of a text, in order. */
  static List<Place> find(String text, int start, int end) {
    List<Place> places = new ArrayList<>();
    int position = start;
    while (position < end) {
      char unit = text.charAt(position);
      Place place =
          unit == '%'
              ? percent(text, position, end)
              : unit == '{' ? brace(text, position, end) : null;
      if (place == null) {
        position++;
      } else {
        places.add(place);
        position = place.end;
      }
    }
    return places;
  }

  private static @org.jspecify.annotations.Nullable Place percent(String text, int start, int end) {
    int position = start + 1;
    if (position < end && text.charAt(position) == '%') {
      return new Place(start, position + 1, "%");
    }
    if (position < end && (text.charAt(position) == '(' || text.charAt(position) == '{')) {
      char closing = text.charAt(position) == '(' ? ')' : '}';
      int close = Chars.indexOf(text, closing, position, Math.min(end, start + LONGEST));
      if (close < 0) {
        return null;
      }
      position = close + 1;
      if (closing == '}') {
        return new Place(start, position, NAME);
      }
    }
    while (position < end && "0123456789$-+#.*hlLqjzt'".indexOf(text.charAt(position)) >= 0) {
      position++;
    }
    if (position >= end || !Character.isLetter(text.charAt(position))) {
      return null;
    }
    boolean isNumber = "diouxXeEfFgGn".indexOf(text.charAt(position)) >= 0;
    boolean isKnown = isNumber || "sScCpaAmrvTwbqUt@".indexOf(text.charAt(position)) >= 0;
    return isKnown ? new Place(start, position + 1, isNumber ? NUMBER : NAME) : null;
  }

  private static @org.jspecify.annotations.Nullable Place brace(String text, int start, int end) {
    int close = Chars.indexOf(text, '}', start, Math.min(end, start + LONGEST));
    if (close < 0) {
      return null;
    }
    boolean isDouble = Chars.startsWith(text, "{{", start, end) && Chars.at(text, close + 1) == '}';
    return new Place(start, Math.min(end, close + (isDouble ? 2 : 1)), NAME);
  }
}
