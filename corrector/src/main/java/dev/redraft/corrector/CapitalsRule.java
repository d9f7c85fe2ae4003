package dev.redraft.corrector;

import dev.redraft.corrector.kinds.Word;
import dev.redraft.corrector.lexicon.FunctionWords;
import dev.redraft.corrector.lexicon.Lexicon;
import dev.redraft.tokenizer.BlockKind;
import dev.redraft.tokenizer.Span;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An edit must leave capitals alone where they do not follow the rules of sentences: in lines that
 * are all in capitals or set like a title, and in words that are shouted. In such lines, which a
 * model has hardly seen and which leave words out, nothing but a word that is none may be put
 * right. Who writes without any capital and without a full stop, as people chat, means to, but for
 * a plain question alone. Nor does a word become an acronym, or a name that nobody knows, or lose
 * the capital at the beginning of a sentence; what is no word begins it small.
 */
record CapitalsRule() implements EditRule {
  private static final String QUOTES_BEHIND = QuotationMarks.CLOSING;
  private static final String MARKS_AROUND = QUOTES_BEHIND + QuotationMarks.OPENING + ")";

  /** Long words that many titles write small. */
  private static final Set<String> LIGHT = Set.of("with", "from", "into", "over", "upon", "than");

  /** Words that nearly all titles write small. */
  private static final Set<String> SMALLEST =
      WordSet.of(
          """
          a an the of in on at to for and or nor but by as
          """);

  /** Abbreviations that stand in the middle of sentences, and seldom at their ends. */
  private static final Set<String> ABBREVIATIONS =
      WordSet.of(
          """
          abbr approx aq asst avg ca cf con conc cont dept dist esp est esq excl ext fig figs freq
          gen govt hist illus incl indet intl max med min misc mon nem obs occas orig poss pres prob
          prof pt qty ref resp spec spp sp subst surg temp transl tues univ usu var viz weds
          """);

  /** What stands before persons' names alone. */
  private static final Set<String> TITLES = Set.of("mr", "mrs", "ms", "dr", "prof", "messrs");

  /** Words of those who chat. */
  private static final Set<String> OF_CHAT =
      WordSet.of(
          """
          i u ur r y n k lol haha hehe omg lmao yeah yea yep nope nah ya yo hey hi hiya ok okay okey
          pls plz thx ty cya gonna wanna gotta dunno kinda sorta cuz cos bro dude guys oh ah um hmm so
          well and but anyway btw idk tbh imo brb np sup wow ugh oops please thanks sorry
          """);

  /** The fewest words of a sentence that shows by them that it is no chat. */
  private static final int FEWEST = 4;

  private static final int SHORTEST_OF_TITLE = 4;
  private static final int MOST_OF_TITLE = 24;

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    String line = edit.line();
    boolean isCapitals = isCapitals(line);
    boolean isTitle = !isCapitals && isTitle(line);
    for (WordPair pair : edit.changedPairs()) {
      boolean isFixed = isTitle || loses(edit, pair) || beginsVerse(proposal, edit, pair);
      boolean isFine =
          isCapitals
              ? isSpelling(pair) && WordShape.isAllCapitals(pair.to())
              : keepsCapitals(pair, isFixed)
                  && !gains(edit, pair)
                  && !(isOnlyRaised(pair) && isChat(proposal))
                  && !goesOn(proposal, edit, pair)
                  && !(isOnlyRaised(pair) && endsShort(proposal, edit, pair))
                  && (!isTitle || isSpelling(pair));
      if (!isFine) {
        return false;
      }
    }
    return true;
  }

  /** Whether a line has several words, all in capitals. */
  static boolean isCapitals(String line) {
    return WordShape.isAllCapitals(line)
        && WordEdit.words(line).stream().filter(word -> isLong(word, 2)).count() > 1;
  }

  /** Whether a line that does not end like a sentence has capitals as titles have. */
  static boolean isTitle(String line) {
    String end = line.strip();
    List<Word> words = WordEdit.words(line).stream().filter(Word::isAlphabetic).toList();
    if (end.endsWith(".") || words.isEmpty() || words.size() > MOST_OF_TITLE) {
      return false;
    }
    List<Word> heavy =
        words.stream()
            .filter(word -> word.text().length() >= SHORTEST_OF_TITLE)
            .filter(word -> !LIGHT.contains(word.text()))
            .toList();
    boolean isLoose = heavy.size() > 1 && !end.endsWith("!");
    return isRaised(words.get(0))
        && heavy.stream().allMatch(CapitalsRule::isRaised)
        && (isLoose || isStrictTitle(words));
  }

  /** Whether all words but the smallest have a capital, and one of them for no other reason. */
  private static boolean isStrictTitle(List<Word> words) {
    List<Word> rest = words.subList(1, words.size());
    return rest.stream().allMatch(word -> isRaised(word) || SMALLEST.contains(word.text()))
        && rest.stream().anyMatch(word -> isRaisedForTitle(word.text()));
  }

  private static boolean isRaised(Word word) {
    return !Character.isLowerCase(word.text().codePointAt(0));
  }

  private static boolean isRaisedForTitle(String word) {
    return WordShape.isCapitalised(word)
        && word.length() > 1
        && Lexicon.english().isKnownInSmallLetters(word);
  }

  private static boolean isLong(Word word, int length) {
    return word.isAlphabetic() && word.text().length() >= length;
  }

  private static boolean isSpelling(WordPair pair) {
    if (!pair.isReplaced()) {
      return false;
    }
    Word from = pair.before().get(0);
    Word to = pair.after().get(0);
    return !Lexicon.english().isKnown(from.text()) && WordRelation.isAlike(from, to);
  }

  /** Whether a line of verse begins with the pair: many poets begin each with a capital. */
  private static boolean beginsVerse(ProposedEdit proposal, WordEdit edit, WordPair pair) {
    if (!pair.isReplaced() || proposal.sentence().kind() != BlockKind.VERSE) {
      return false;
    }
    int place = edit.placeInText(pair.before().get(0));
    String text = proposal.prepared().text();
    int lineStart = Math.max(text.lastIndexOf('\n', place - 1) + 1, place - Surroundings.UNITS);
    return text.substring(lineStart, place).codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /**
   * Whether the edit gives a capital to a word behind a question or exclamation mark or a quoted
   * sentence, where dialogue, verse and loose prose go on in small letters; behind a colon or an
   * abbreviation; or to a sentence of a block that begins with a small letter, as people chat.
   */
  private static boolean goesOn(ProposedEdit proposal, WordEdit edit, WordPair pair) {
    if (!isOnlyRaised(pair) || pair.from().equals("i")) {
      return false;
    }
    String text = proposal.prepared().text();
    int place = edit.placeInText(pair.before().get(0)) - 1;
    int least = Math.max(0, place + 1 - Surroundings.UNITS);
    while (place >= least
        && (text.charAt(place) == ' ' || MARKS_AROUND.indexOf(text.charAt(place)) >= 0)) {
      place--;
    }
    if (place < least) {
      return false;
    }
    char mark = text.charAt(place);
    if (mark == '.' && isAbbreviation(text, least, place)) {
      return true;
    }
    if (!Lexicon.english().isKnownInSmallLetters(pair.from())) {
      return false;
    }
    boolean isQuoted = QUOTES_BEHIND.indexOf(text.charAt(place + 1)) >= 0;
    return mark == '?'
        || mark == '!'
        || (mark == ':' && !Lexicon.english().isName(pair.to()))
        || (mark == '.' && (isQuoted || beginsSmall(proposal, place)));
  }

  /** Whether an abbreviation gets a capital where the block goes on in small letters behind it. */
  private static boolean endsShort(ProposedEdit proposal, WordEdit edit, WordPair pair) {
    Word word = pair.before().get(0);
    int end = proposal.sentence().span().start() + edit.placeOf(word) + word.text().length();
    int last = Math.min(proposal.sentence().block().span().end(), end + Surroundings.UNITS);
    String rest = proposal.prepared().text().substring(end, Math.max(end, last));
    String next = rest.startsWith(".") ? rest.substring(1).strip() : "";
    return ABBREVIATIONS.contains(word.plain())
        && !next.isEmpty()
        && !Character.isUpperCase(next.codePointAt(0));
  }

  /** Whether the full stop at a place ends an abbreviation. */
  private static boolean isAbbreviation(String text, int least, int stop) {
    int start = stop;
    while (start > least && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return ABBREVIATIONS.contains(text.substring(start, stop).toLowerCase(Locale.ROOT));
  }

  /** Whether nothing changes but that a word in small letters gets capitals. */
  private static boolean isOnlyRaised(WordPair pair) {
    return pair.isReplaced() && pair.isEqualButForCase() && WordShape.isSmall(pair.from());
  }

  /** Whether the sentence's block has no capital at all, and does not end with a full stop. */
  private static boolean isChat(ProposedEdit proposal) {
    if (!Surroundings.holdBlock(proposal.sentence())) {
      return false;
    }
    Span block = proposal.sentence().block().span();
    String text = block.text(proposal.prepared().text()).stripTrailing();
    int end = text.length();
    while (end > 0 && MARKS_AROUND.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    boolean isEnded = end > 0 && text.charAt(end - 1) == '.' && !text.startsWith("..", end - 2);
    return !isEnded && WordShape.isSmall(text) && !isPlainQuestion(text);
  }

  /**
   * Whether it is one sentence that ends with one mark, and has nothing of chat but its letters.
   */
  private static boolean isPlainQuestion(String text) {
    String inside = text.isEmpty() ? "" : text.substring(0, text.length() - 1);
    List<Word> words = WordEdit.words(inside);
    return (text.endsWith("?") || text.endsWith("!"))
        && inside.codePoints().allMatch(c -> Character.isLetter(c) || " ,'\u2019".indexOf(c) >= 0)
        && words.size() >= FEWEST
        && words.stream().noneMatch(word -> OF_CHAT.contains(word.plain()))
        && words.stream()
            .allMatch(word -> FunctionWords.isFunction(word.plain()) || isPlain(word.text()));
  }

  /** Whether it is a word, and no name that lacks its capital. */
  private static boolean isPlain(String word) {
    Lexicon lexicon = Lexicon.english();
    return lexicon.isWord(word) && lexicon.isKnownInSmallLetters(word);
  }

  /** Whether the first letter of the sentence's block, not far before a place, is a small one. */
  private static boolean beginsSmall(ProposedEdit proposal, int end) {
    int start = proposal.sentence().block().span().start();
    return start < end // not the mark of the block before
        && end - start <= Surroundings.UNITS
        && proposal
            .prepared()
            .text()
            .substring(start, end)
            .codePoints()
            .filter(Character::isLetter)
            .limit(1)
            .anyMatch(Character::isLowerCase);
  }

  /** Whether the edit writes small what the sentence, or a cell in it, begins with. */
  private static boolean loses(WordEdit edit, WordPair pair) {
    if (!pair.isReplaced()) {
      return false;
    }
    int from = edit.placeOf(pair.before().get(0));
    if (edit.sentence().substring(0, from).stripTrailing().endsWith("|")) {
      return true;
    }
    if (edit.wordBefore(from) != null) {
      return false;
    }
    int place = edit.start() + pair.after().get(0).start();
    return WordEdit.words(edit.edited().substring(0, place)).isEmpty();
  }

  /** Whether the edit makes a name of what is none, inside a sentence. */
  private static boolean gains(WordEdit edit, WordPair pair) {
    return pair.isReplaced()
        && WordShape.isSmall(pair.from())
        && WordShape.isCapitalised(pair.to())
        && !pair.from().equals("i")
        && !Lexicon.english().isName(pair.to())
        && !isTitleOfName(edit, pair)
        && (isNone(pair)
            || !NameRule.begins(edit.edited(), edit.start() + pair.after().get(0).start()));
  }

  /** Whether it is in no list of words, and so may be the name of a program's: {@code npm}. */
  private static boolean isNone(WordPair pair) {
    return pair.isEqualButForCase() && !Lexicon.english().isWord(pair.from());
  }

  /** Whether it is what stands before a person's name: {@code Mr Smith}. */
  private static boolean isTitleOfName(WordEdit edit, WordPair pair) {
    Word behind = edit.behind(pair.before().get(0));
    return behind != null
        && pair.isEqualButForCase()
        && TITLES.contains(pair.from())
        && WordShape.isCapitalised(behind.text());
  }

  private static boolean keepsCapitals(WordPair pair, boolean isFixed) {
    if (!pair.isReplaced()) {
      return true;
    }
    String from = pair.from();
    String to = pair.to();
    if (WordShape.isAllCapitals(from)) {
      return WordShape.isAllCapitals(to);
    }
    if (WordShape.isAllCapitals(to)) {
      return !Lexicon.english().isKnownInSmallLetters(from);
    }
    boolean wasCapital = Character.isUpperCase(from.codePointAt(0));
    return !isFixed || !wasCapital || Character.isUpperCase(to.codePointAt(0));
  }
}
