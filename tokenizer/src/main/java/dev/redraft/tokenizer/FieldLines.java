package dev.redraft.tokenizer;

import java.util.regex.Pattern;

/** Knows lines that are no sentences but entries: labels, captions, ingredients, prices. */
final class FieldLines {
  private static final int LONGEST_VALUE = 100;
  private static final int MOST_WORDS = 10;

  private static final Pattern LABEL =
      Pattern.compile(
          "(?:\\p{Lu}|\\d)[\\p{L}\\d'\u2019.&/()#-]{0,24}(?: [\\p{L}\\d'\u2019.&/()#-]{1,20}){0,3}:"
              + "(?:\\s.*)?",
          Pattern.DOTALL);
  private static final Pattern CHAT =
      Pattern.compile(
          "(?:\\[?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[AaPp][Mm])?\\]?[ -]{1,3}\\S{1,30}(?:"
              + " \\S{1,20})?: .*|<[\\w@+-]{1,30}> .*)",
          Pattern.DOTALL);
  private static final Pattern CAPTION =
      Pattern.compile(
          "(?:Figure|Fig\\.|Table|Listing|Exhibit|Plate|Scheme|Chart|Box|Algorithm|Photo|Image|"
              + "Example|Equation|Map)"
              + " \\(?(?:\\d{1,4}|[IVX]{1,5}|[A-Z])(?:[.-]\\d{1,3}){0,3}[a-z]?\\)?[:.\u2014\u2013-]"
              + " ?.*",
          Pattern.DOTALL);
  private static final String NUMBER =
      "(?:\\d{1,5}(?:[.,/\u2044]\\d{1,3})?(?: ?[-\u2013] ?\\d{1,4})?|\\d{0,3}"
          + " ?[\u00bc-\u00be\u2150-\u215e])";
  private static final Pattern QUANTITY =
      Pattern.compile(NUMBER + "[ x\u00d7]{1,2}\\S.*", Pattern.DOTALL);
  private static final Pattern INGREDIENT =
      Pattern.compile(
          NUMBER
              + " ?(?:g|kg|mg|ml|cl|dl|l|oz|lbs?|pounds?|ounces?|grams?|cups?|tsps?|tbsps?|teaspoons?|"
              + "tablespoons?|cloves?|pinch(?:es)?|pints?|quarts?|litres?|liters?|cans?|tins?|"
              + "slices?|sticks?|bunch(?:es)?|handfuls?|packets?|pieces?|pcs|x)\\.?\\b.*",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
  private static final Pattern PRICE =
      Pattern.compile(
          "\\S.{1,60}\\s[$\u00a3\u20ac]? ?\\d{1,4}[.,]\\d{2}(?: ?[\u20ac$\u00a3])?",
          Pattern.DOTALL);

  private FieldLines() {}

  /** Whether a name and a colon come first, and no long text behind them. */
  static boolean isLabel(Line line) {
    String words = line.words();
    int colon = words.indexOf(':');
    boolean canBeChat = colon > 0 || words.startsWith("<");
    if (line.isLong() || !canBeChat) {
      return false;
    }
    if (CHAT.matcher(words).matches()) {
      return true;
    }
    return words.length() - colon <= LONGEST_VALUE
        && LABEL.matcher(words).matches()
        && (!line.isFinal() || words.indexOf(' ') > colon);
  }

  static boolean isCaption(Line line) {
    return !line.words().isEmpty()
        && "FTLEPSCBAIM".indexOf(line.words().charAt(0)) >= 0
        && CAPTION.matcher(line.words()).matches();
  }

  /**
   * Whether the line says how much of what.
   *
   * @param isAmongOthers whether it is one of several lines, so that it need not name a unit
   */
  static boolean isQuantity(Line line, boolean isAmongOthers) {
    return !line.isLong()
        && !line.isFinal()
        && hasDigit(line.words())
        && line.wordCount() <= MOST_WORDS
        && (INGREDIENT.matcher(line.words()).matches()
            || (isAmongOthers
                && line.wordCount() <= MOST_WORDS / 2
                && QUANTITY.matcher(line.words()).matches())
            || PRICE.matcher(line.words()).matches());
  }

  private static boolean hasDigit(String words) {
    for (int i = 0; i < words.length(); i++) {
      int type = Character.getType(words.charAt(i));
      if (type == Character.DECIMAL_DIGIT_NUMBER || type == Character.OTHER_NUMBER) {
        return true;
      }
    }
    return false;
  }
}
