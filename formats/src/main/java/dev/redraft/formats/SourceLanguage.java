package dev.redraft.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a programming language has comments and strings.
 *
 * @param lineMarks what begins a comment that goes to the line's end; the longest first
 * @param blockMarks what opens and closes a comment, in turns
 * @param quotes what encloses a string in one line, with backslashes for escapes
 * @param longQuotes what encloses a string of several lines; the longest first
 * @param traits what else is special
 */
record SourceLanguage(
    List<String> lineMarks,
    List<String> blockMarks,
    String quotes,
    List<String> longQuotes,
    Set<Trait> traits) {
  /** What only some languages have. */
  enum Trait {
    /** Comments within comments. */
    NESTED,
    /** Apostrophes around one character, which may also stand alone. */
    CHARACTERS,
    /** A long string that is a statement of its own is a comment. */
    DOCSTRINGS,
    /** Here-documents. */
    HERE_DOCUMENTS,
    /** Literals of regular expressions between slashes. */
    REGEXES,
    /** A comment's mark needs white space before it. */
    SPACED_MARKS
  }

  private static final List<String> SLASHES = List.of("//");
  private static final List<String> HASH = List.of("#");
  private static final List<String> C_BLOCK = List.of("/*", "*/");
  private static final List<String> NONE = List.of();

  private static final SourceLanguage C =
      new SourceLanguage(SLASHES, C_BLOCK, "\"", NONE, Set.of(Trait.CHARACTERS));
  private static final SourceLanguage JAVA =
      new SourceLanguage(SLASHES, C_BLOCK, "\"", List.of("\"\"\""), Set.of(Trait.CHARACTERS));
  private static final SourceLanguage NESTING =
      new SourceLanguage(
          SLASHES, C_BLOCK, "\"", List.of("\"\"\""), Set.of(Trait.CHARACTERS, Trait.NESTED));
  private static final SourceLanguage GO =
      new SourceLanguage(SLASHES, C_BLOCK, "\"", List.of("`"), Set.of(Trait.CHARACTERS));
  private static final SourceLanguage SCRIPT =
      new SourceLanguage(SLASHES, C_BLOCK, "\"'", List.of("`"), Set.of(Trait.REGEXES));
  private static final SourceLanguage STYLE =
      new SourceLanguage(NONE, C_BLOCK, "\"'", NONE, Set.of());
  private static final SourceLanguage STYLE_SLASHES =
      new SourceLanguage(SLASHES, C_BLOCK, "\"'", NONE, Set.of());
  private static final SourceLanguage PHP =
      new SourceLanguage(
          List.of("//", "#"),
          C_BLOCK,
          "",
          List.of("\"", "'"),
          Set.of(Trait.SPACED_MARKS, Trait.HERE_DOCUMENTS));
  private static final SourceLanguage PYTHON =
      new SourceLanguage(HASH, NONE, "\"'", List.of("\"\"\"", "'''"), Set.of(Trait.DOCSTRINGS));
  private static final SourceLanguage SHELL =
      new SourceLanguage(
          HASH, NONE, "", List.of("\"", "'"), Set.of(Trait.SPACED_MARKS, Trait.HERE_DOCUMENTS));
  private static final SourceLanguage RUBY =
      new SourceLanguage(
          HASH,
          List.of("=begin", "=end"),
          "\"'",
          NONE,
          Set.of(Trait.SPACED_MARKS, Trait.HERE_DOCUMENTS));
  private static final SourceLanguage PLAIN_HASH =
      new SourceLanguage(HASH, NONE, "\"", NONE, Set.of(Trait.SPACED_MARKS));
  private static final SourceLanguage POWER_SHELL =
      new SourceLanguage(HASH, List.of("<#", "#>"), "\"'", NONE, Set.of(Trait.SPACED_MARKS));
  private static final SourceLanguage SQL =
      new SourceLanguage(List.of("--"), C_BLOCK, "", List.of("'", "\""), Set.of());
  private static final SourceLanguage LUA =
      new SourceLanguage(List.of("--"), List.of("--[[", "]]"), "\"'", NONE, Set.of());
  private static final SourceLanguage HASKELL =
      new SourceLanguage(
          List.of("--"), List.of("{-", "-}"), "\"", NONE, Set.of(Trait.NESTED, Trait.SPACED_MARKS));
  private static final SourceLanguage ML =
      new SourceLanguage(
          NONE, List.of("(*", "*)"), "\"", NONE, Set.of(Trait.NESTED, Trait.CHARACTERS));
  private static final SourceLanguage F_SHARP =
      new SourceLanguage(
          SLASHES, List.of("(*", "*)"), "\"", List.of("\"\"\""), Set.of(Trait.CHARACTERS));
  private static final SourceLanguage LISP =
      new SourceLanguage(
          List.of(";"), List.of("#|", "|#"), "", List.of("\""), Set.of(Trait.SPACED_MARKS));
  private static final SourceLanguage PERCENT =
      new SourceLanguage(List.of("%"), List.of("%{", "%}"), "\"", NONE, Set.of());

  /** For sources of a language that is not known. */
  static final SourceLanguage UNKNOWN =
      new SourceLanguage(
          List.of("//", "#"), C_BLOCK, "\"", List.of("\"\"\""), Set.of(Trait.SPACED_MARKS));

  private static final Map<String, SourceLanguage> BY_EXTENSION = new HashMap<>();

  static {
    add(C, "c h cc cpp cxx hh hpp hxx m mm cs d proto thrift glsl hlsl cu cuh ino v sv zig");
    add(JAVA, "java groovy gradle gvy vala");
    add(NESTING, "kt kts swift rs scala sc dart");
    add(GO, "go");
    add(SCRIPT, "js jsx mjs cjs ts tsx mts cts");
    add(STYLE, "css");
    add(STYLE_SLASHES, "scss less sass styl");
    add(PHP, "php");
    add(PYTHON, "py pyi pyx pyw bzl star gd");
    add(SHELL, "sh bash zsh ksh fish bats pl pm");
    add(RUBY, "rb rake gemspec cr");
    add(
        PLAIN_HASH,
        "r jl ex exs mk cmake tcl nim awk dockerfile gitignore dockerignore tf hcl nix");
    add(PLAIN_HASH, "gitattributes editorconfig npmignore env conf makefile");
    add(POWER_SHELL, "ps1 psm1");
    add(SQL, "sql ada adb ads vhd vhdl");
    add(LUA, "lua");
    add(HASKELL, "hs lhs elm purs");
    add(ML, "ml mli pas");
    add(F_SHARP, "fs fsi fsx");
    add(LISP, "lisp el clj cljs cljc edn scm rkt asm s");
    add(PERCENT, "erl hrl matlab pro");
  }

  private static void add(SourceLanguage language, String extensions) {
    for (String extension : extensions.split(" ", -1)) {
      BY_EXTENSION.put(extension, language);
    }
  }

  /** The language of files with a name's ending, or null. */
  static @Nullable SourceLanguage ofExtension(String extension) {
    return BY_EXTENSION.get(extension.toLowerCase(Locale.ROOT));
  }

  /** The language that the first line of a script names, or null. */
  static @Nullable SourceLanguage ofFirstLine(String text) {
    if (!text.startsWith("#!")) {
      return null;
    }
    int end = text.indexOf('\n');
    String line = end < 0 ? text : text.substring(0, end);
    if (line.contains("python")) {
      return PYTHON;
    } else if (line.contains("node") || line.contains("deno")) {
      return SCRIPT;
    } else if (line.contains("ruby")) {
      return RUBY;
    }
    return line.contains("php") ? PHP : SHELL;
  }

  boolean has(Trait trait) {
    return traits.contains(trait);
  }
}
