package dev.redraft.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file holds, as far as its name and its beginning tell. */
enum FileKind {
  /** Text that people read. */
  TEXT,
  /** Data that programs read. */
  DATA,
  /** A program's source. */
  SOURCE,
  /** The text of a licence, which nobody but its authors may change. */
  LICENCE,
  /** Something else: no text, or not UTF-8. */
  OTHER;

  private static final int SEEN_BYTES = 1 << 13;
  private static final JsonFactory JSON = new JsonFactory();

  private static final Set<String> TEXT_ENDINGS =
      words(
          "txt text md markdown mdown mkd rst rest adoc asciidoc asc org tex ltx latex htm html"
              + " xhtml srt vtt po pot eml textile wiki mediawiki creole");
  private static final Set<String> DATA_ENDINGS =
      words(
          "json jsonl ndjson json5 jsonc geojson csv tsv psv yaml yml xml xsd xsl xslt svg toml ini"
              + " cfg conf properties lock env plist sql ipynb bib ics vcf log resx strings xliff"
              + " xlf arb sum mod map patch diff dtd rdf ttl graphql proto hcl tf tfvars");
  private static final Set<String> SOURCE_ENDINGS =
      words(
          "java kt kts scala groovy gradle clj cljs py pyi rb pl pm php c h cc cpp cxx hpp hh cs fs"
              + " vb go rs swift m mm js jsx ts tsx mjs cjs vue svelte css scss sass less sh bash"
              + " zsh fish ps1 bat cmd lua r jl dart ex exs erl hs elm ml mli nim zig d pas f90 f"
              + " asm s lisp el vim cmake mk awk sed tcl v vhd sol");
  private static final Set<String> DATA_NAMES =
      words("requirements.txt constraints.txt robots.txt gemfile.lock go.sum go.mod codeowners");
  private static final Set<String> SOURCE_NAMES =
      words(
          "makefile gnumakefile dockerfile containerfile cmakelists.txt rakefile gemfile vagrantfile"
              + " jenkinsfile justfile build workspace podfile brewfile procfile");

  private static Set<String> words(String words) {
    return Set.of(words.split(" ", -1));
  }

  /** The kind of a file that can be read. */
  static FileKind of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    FileKind named = named(name);
    if (named != null && named != TEXT) {
      return named;
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(SEEN_BYTES);
    }
    String text = text(head);
    if (text == null) {
      return OTHER;
    }
    return named == null ? ofContent(text) : named;
  }

  private static @Nullable FileKind named(String name) {
    if (name.matches("(?:un)?licen[cs]e.*|copying.*|notice(?:\\..*)?")) {
      return LICENCE;
    }
    if (DATA_NAMES.contains(name)) {
      return DATA;
    }
    if (SOURCE_NAMES.contains(name)) {
      return SOURCE;
    }
    int dot = name.lastIndexOf('.');
    if (dot <= 0) {
      return null;
    }
    String ending = name.substring(dot + 1);
    if (TEXT_ENDINGS.contains(ending)) {
      return TEXT;
    }
    if (DATA_ENDINGS.contains(ending)) {
      return DATA;
    }
    return SOURCE_ENDINGS.contains(ending) ? SOURCE : OTHER;
  }

  private static FileKind ofContent(String head) {
    if (head.startsWith("#!")) {
      return SOURCE;
    }
    String text = head.strip();
    return text.startsWith("<?xml") || isJson(text) ? DATA : TEXT;
  }

  /** Whether this is JSON, as far as it goes. */
  private static boolean isJson(String head) {
    if (!head.startsWith("{") && !head.startsWith("[")) {
      return false;
    }
    try (JsonParser parser = JSON.createParser(head)) {
      JsonToken token = parser.nextToken();
      while (token != null) {
        token = parser.nextToken();
      }
      return true;
    } catch (JsonEOFException e) {
      return head.length() > SEEN_BYTES / 8;
    } catch (IOException e) {
      return false;
    }
  }

  /** The beginning of a file as text, or null if it is none; a character may be cut at its end. */
  private static @Nullable String text(byte[] head) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(head.length);
    if (decoder.decode(ByteBuffer.wrap(head), chars, false).isError()) {
      return null;
    }
    String text = chars.flip().toString();
    return text.indexOf('\0') >= 0 ? null : text;
  }
}
