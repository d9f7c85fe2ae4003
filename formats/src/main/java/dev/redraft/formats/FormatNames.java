package dev.redraft.formats;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a file's name says of its format. */
final class FormatNames {
  private static final Map<String, Format> BY_EXTENSION = new HashMap<>();

  static {
    add(Format.TEXT, "txt text asc textile wiki mediawiki creole");
    add(Format.MARKDOWN, "md markdown mdown mkd mkdn mdwn mdx rmd qmd mdc livemd");
    add(Format.HTML, "html htm xhtml vue svelte astro hbs handlebars mustache ejs jinja j2 erb");
    add(Format.HTML, "njk liquid twig jsp aspx cshtml phtml shtml");
    add(Format.LATEX, "tex latex ltx sty cls dtx ins");
    add(Format.RST, "rst rest");
    add(Format.ORG, "org");
    add(Format.ASCIIDOC, "adoc asciidoc ad");
    add(Format.SRT, "srt vtt sbv");
    add(Format.PO, "po pot");
    add(Format.EMAIL, "eml mbox emlx");
    add(
        Format.DATA,
        """
        json jsonl ndjson json5 jsonc geojson webmanifest ipynb csv tsv yaml yml xml xsl xslt xsd
        svg rss atom plist toml ini cfg properties lock sum mod bib bst log diff patch resx xliff
        xlf strings arb graphql gql csproj vcxproj sln pbxproj iml map min parquet sqlite db pdf
        png jpg jpeg gif webp ico bmp zip gz tar bz2 xz zst jar class o so a exe dll wasm woff
        woff2 ttf otf mp3 mp4 wav ogg webm avi mov docx xlsx pptx odt ods bin dat pem crt key pub
        psv rdf ttl tfvars ics vcf dot puml plantuml mmd tsbuildinfo snap rels opml kml gpx dtd jks p12 ass lst
        """);
  }

  private static final Set<String> DATA_FILES =
      WordSet.of(
          """
          package-lock.json yarn.lock pnpm-lock.yaml cargo.lock gemfile.lock poetry.lock go.sum
          go.mod composer.lock pipfile.lock requirements.txt constraints.txt cmakecache.txt
          robots.txt humans.txt ads.txt .editorconfig .gitmodules .npmrc .gitconfig codeowners
          """);
  private static final Set<String> SOURCE_FILES =
      WordSet.of(
          """
          makefile gnumakefile dockerfile containerfile rakefile gemfile jenkinsfile vagrantfile
          procfile .gitignore .dockerignore .npmignore .gitattributes .env .bashrc .zshrc .profile
          .bash_profile cmakelists.txt build sconstruct justfile brewfile podfile .eslintignore
          .prettierignore .hgignore
          """);
  private static final Set<String> RUBY_FILES =
      WordSet.of("rakefile gemfile vagrantfile brewfile podfile");
  private static final Set<String> COMMIT_FILES =
      WordSet.of("commit_editmsg merge_msg squash_msg tag_editmsg notes_editmsg");

  private FormatNames() {}

  private static void add(Format format, String extensions) {
    for (String extension : extensions.strip().split("\\s+", -1)) {
      BY_EXTENSION.put(extension, format);
    }
  }

  /** The name behind the last slash, in lower case. */
  static String plain(String fileName) {
    int slash = Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\'));
    return fileName.substring(slash + 1).toLowerCase(Locale.ROOT);
  }

  /** The ending behind the last full stop, in lower case; that of a name known as a whole too. */
  static String extension(String fileName) {
    String name = plain(fileName);
    if (name.equals("cmakelists.txt")) {
      return "cmake";
    }
    if (SOURCE_FILES.contains(name)) {
      return RUBY_FILES.contains(name) ? "rb" : "gitignore";
    }
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The format that a name says, or null. */
  static @Nullable Format of(String fileName) {
    String name = plain(fileName);
    if (COMMIT_FILES.contains(name)) {
      return Format.COMMIT;
    } else if (DATA_FILES.contains(name)) {
      return Format.DATA;
    } else if (SOURCE_FILES.contains(name)) {
      return Format.SOURCE;
    } else if (name.indexOf('.') < 0) {
      return null;
    }
    String extension = extension(fileName);
    Format format = BY_EXTENSION.get(extension);
    if (format == null && SourceLanguage.ofExtension(extension) != null) {
      return Format.SOURCE;
    }
    return format;
  }
}
