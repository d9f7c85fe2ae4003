package dev.redraft.tokenizer;

import java.util.regex.Pattern;

/** Knows the lines with which letters begin and end. */
final class LetterLines {
  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 8;
  private static final int MOST_CLOSING_WORDS = 7;

  private static final Pattern GREETING =
      Pattern.compile(
          "(?:Dear|Hi|Hello|Hey|Hiya|Greetings|Good (?:morning|afternoon|evening|day)|Ladies and"
              + " Gentlemen|To whom it may concern)\\b(?: [^\\s,:!?]+){0,6} ?[,:!\u2014-]?",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern CLOSING =
      Pattern.compile(
          "(?:(?:With |My |Many |Very |Warm(?:est)? |Kind(?:est)? |Best |Yours |All my )*"
              + "(?:best|wishes|regards|sincerely|faithfully|truly|respectfully|cordially|cheers|"
              + "thanks|love|yours|hugs|xo+|xx+)(?: (?:yours|again|always|ever|in advance|and"
              + " regards|a lot|so much|from|to all))?|(?:Thank you|Take care|Talk soon|All the"
              + " best|See you(?: soon| then)?|Looking forward to (?:it|hearing from you)|Have a"
              + " (?:nice|good|great) day)(?: very much| so much| again| in advance)?) ?[,!.]?",
          Pattern.CASE_INSENSITIVE);

  private LetterLines() {}

  static boolean isGreeting(Line line) {
    return fits(line)
        && "DHGLT".indexOf(Character.toUpperCase(line.words().charAt(0))) >= 0
        && GREETING.matcher(line.words()).matches()
        && !LineWords.makeSentence(line.words());
  }

  /** Whether a name may follow: a full stop is that of a sentence. */
  static boolean isClosing(Line line) {
    return fits(line)
        && line.last() != '.'
        && line.wordCount() <= MOST_CLOSING_WORDS
        && CLOSING.matcher(line.words()).matches();
  }

  /** Whether a line below a closing may say who wrote the letter. */
  static boolean canSign(Line line) {
    return line.end() - line.start() <= LONGEST
        && line.wordCount() <= MOST_WORDS
        && !(line.isFinal() && LineWords.makeSentence(line.words()));
  }

  private static boolean fits(Line line) {
    return line.marker() == null && !line.isBlank() && line.end() - line.start() <= LONGEST;
  }
}
