package dev.redraft.server;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A language as LanguageTool writes it.
 *
 * @param name for people
 * @param code a language tag
 */
record Language(String name, String code) {
  /** What a text is taken for that says nothing of its language. */
  static final Language DEFAULT = new Language("English (US)", "en-US");

  static final String AUTO = "auto";

  /** English alone, and its varieties. */
  static final List<Language> ENGLISH =
      List.of(
          new Language("English", "en"),
          new Language("English (Australian)", "en-AU"),
          new Language("English (GB)", "en-GB"),
          new Language("English (Canadian)", "en-CA"),
          new Language("English (New Zealand)", "en-NZ"),
          DEFAULT,
          new Language("English (South African)", "en-ZA"));

  private static final Set<String> ISO_CODES = Set.of(Locale.getISOLanguages());

  /**
   * A language by its code, English or not.
   *
   * @throws Refusal if there is no such language
   */
  static Language ofCode(String code) {
    for (Language each : ENGLISH) {
      if (each.code.equalsIgnoreCase(code)) {
        return each;
      }
    }
    Locale locale = Locale.forLanguageTag(code);
    if (!ISO_CODES.contains(locale.getLanguage())) {
      throw Refusal.badRequest(
          "'"
              + code.replaceAll("[^A-Za-z0-9-]", "?").substring(0, Math.min(20, code.length()))
              + "' is not a language code known to LanguageTool. Supported language codes are: "
              + ENGLISH.stream().map(Language::code).sorted().collect(Collectors.joining(", "))
              + ". Other languages get an answer without matches.");
    }
    return new Language(locale.getDisplayName(Locale.ENGLISH), locale.toLanguageTag());
  }

  /**
   * The variety of English that a user wants, of several languages' varieties.
   *
   * @param variants such as {@code en-GB,de-AT}, or null
   */
  static Language preferred(@Nullable String variants) {
    if (variants == null) {
      return DEFAULT;
    }
    return Arrays.stream(variants.split(","))
        .map(String::strip)
        .filter(code -> code.startsWith("en"))
        .map(Language::ofCode)
        .findFirst()
        .orElse(DEFAULT);
  }

  boolean isEnglish() {
    return code.equals("en") || code.startsWith("en-");
  }

  /** The language without its variety. */
  String shortCode() {
    int hyphen = code.indexOf('-');
    return hyphen < 0 ? code : code.substring(0, hyphen);
  }
}
