package dev.redraft.lsp;

import dev.redraft.formats.Format;
import dev.redraft.formats.Prose;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What editors call languages. The protocol names some ids; where editors' own differ (Vim's file
 * types, Emacs' modes), both are known.
 */
final class LanguageIds {
  /** Names of files in such a language, which say how to read it. */
  private static final Map<String, String> FILE_NAMES = new HashMap<>();

  static {
    add("x.txt", "plaintext text plain txt");
    add("x.md", "markdown pandoc rmd rmarkdown quarto vimwiki gfm markdown-ts");
    add("x.mdx", "mdx markdown.mdx");
    add("x.tex", "latex tex plaintex context latex-expl3 doctex");
    add("x.html", "html xhtml vue svelte astro handlebars mustache jinja jinja-html htmldjango");
    add("x.html", "erb eruby php-html razor mhtml web");
    add("x.rst", "restructuredtext rst");
    add("x.org", "org");
    add("x.adoc", "asciidoc asciidoctor adoc");
    add("COMMIT_EDITMSG", "git-commit gitcommit git-commit-elisp scminput");
    add("x.eml", "mail email message");
    add("x.srt", "srt subrip subtitles vtt webvtt");
    add("x.po", "po gettext");
    add("x.json", "json jsonc json5 yaml toml xml csv ini properties diff log");
    add("x.c", "c cpp c++ objective-c objc objcpp objective-cpp cuda cuda-cpp csharp cs proto");
    add("x.c", "proto3 verilog systemverilog zig glsl hlsl arduino d thrift c-ts c++-ts");
    add("x.java", "java groovy gradle vala java-ts");
    add("x.kt", "kotlin swift rust scala dart rust-ts kotlin-ts");
    add("x.go", "go go-ts");
    add("x.js", "javascript javascriptreact typescript typescriptreact js js2 rjsx jsx tsx");
    add("x.js", "typescript-ts tsx-ts js-ts");
    add("x.css", "css");
    add("x.scss", "scss less sass stylus");
    add("x.php", "php");
    add("x.py", "python cython starlark bzl gdscript python-ts");
    add("x.sh", "shellscript sh bash zsh fish ksh perl perl6 raku shell cperl bash-ts");
    add("x.rb", "ruby crystal ruby-ts");
    add("x.jl", "r ess-r julia elixir makefile make cmake tcl nim awk dockerfile dockercompose");
    add("x.jl", "ignore gitignore terraform hcl nix conf coffeescript");
    add("x.ps1", "powershell ps1");
    add("x.sql", "sql plsql ada vhdl");
    add("x.lua", "lua");
    add("x.hs", "haskell elm purescript lhaskell");
    add("x.ml", "ocaml pascal sml tuareg");
    add("x.fs", "fsharp");
    add("x.el", "lisp elisp emacs-lisp clojure clojurescript scheme racket commonlisp asm");
    add("x.erl", "erlang matlab prolog octave");
  }

  private LanguageIds() {}

  private static void add(String fileName, String ids) {
    for (String id : ids.split(" ", -1)) {
      FILE_NAMES.put(id, fileName);
    }
  }

  /** Whether a language is known by this name. */
  static boolean isKnown(String id) {
    return FILE_NAMES.containsKey(id.toLowerCase(Locale.ROOT));
  }

  /**
   * The prose of a document; null where all of it may be prose, as in plain text. The language says
   * how to read it; where it is unknown, the name or the content.
   */
  static @Nullable Prose prose(Snapshot document) {
    String name = FILE_NAMES.get(document.languageId().toLowerCase(Locale.ROOT));
    String fileName = name == null ? document.uri() : name;
    Format format = Format.of(fileName, document.text());
    if (format == Format.TEXT) {
      return null;
    }
    // Nobody's prose.
    return format == Format.DATA
        ? new Prose(document.text(), List.of(), List.of())
        : format.read(fileName, document.text());
  }
}
