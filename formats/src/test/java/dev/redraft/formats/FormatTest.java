package dev.redraft.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatTest {
  @ParameterizedTest
  @CsvSource({
    "notes.txt, TEXT",
    "README.md, MARKDOWN",
    "docs/page.mdx, MARKDOWN",
    "index.HTML, HTML",
    "App.vue, HTML",
    "paper.tex, LATEX",
    "refs.bib, DATA",
    "index.rst, RST",
    "todo.org, ORG",
    "guide.adoc, ASCIIDOC",
    "src/Main.java, SOURCE",
    "Dockerfile, SOURCE",
    "a/.gitignore, SOURCE",
    "CMakeLists.txt, SOURCE",
    "film.srt, SRT",
    "film.vtt, SRT",
    "de.po, PO",
    "mail.eml, EMAIL",
    ".git/COMMIT_EDITMSG, COMMIT",
    "package.json, DATA",
    "Cargo.lock, DATA",
    "settings.yaml, DATA",
    "table.csv, DATA",
    "change.patch, DATA",
    "logo.png, DATA",
    "requirements.txt, DATA"
  })
  void aNameSaysTheFormat(String name, Format format) {
    assertEquals(format, Format.of(name, "Some words of no format."));
  }

  @Test
  void withoutANameTheContentSays() {
    assertEquals(Format.TEXT, Format.of("", "He said: it's late.\n\n- Yes.\n- No.\n"));
    assertEquals(Format.TEXT, Format.of("", ""));
    assertEquals(Format.MARKDOWN, Format.of("NOTES", "# A title\n\nSee [this](a.md).\n"));
    assertEquals(Format.HTML, Format.of("", "<!DOCTYPE html>\n<p>Words."));
    assertEquals(Format.LATEX, Format.of("", "\\documentclass{article}\n"));
    assertEquals(Format.ORG, Format.of("", "#+TITLE: A title\n\n* One\n"));
    assertEquals(Format.RST, Format.of("", "A title\n=======\n\n.. note:: Words.\n"));
    assertEquals(Format.SRT, Format.of("", "1\n00:00:01,000 --> 00:00:02,000\nHi.\n"));
    assertEquals(Format.EMAIL, Format.of("", "From: a@b.org\nSubject: Words\n\nHi,\n"));
    assertEquals(Format.PO, Format.of("", "msgid \"Words\"\nmsgstr \"\"\n"));
    assertEquals(Format.SOURCE, Format.of("run", "#!/bin/sh\n# Words.\n"));
    assertEquals(Format.DATA, Format.of("", "{\n  \"name\": \"words of it\"\n}\n"));
    assertEquals(Format.DATA, Format.of("", "<?xml version=\"1.0\"?><a/>"));
    assertEquals(Format.DATA, Format.of("", "diff --git a/x b/x\n"));
    assertEquals(Format.DATA, Format.of("words.txt", "a\0b"));
  }

  @Test
  void aLetterThatQuotesAHeaderIsNoMail() {
    assertEquals(Format.TEXT, Format.of("", "Subject: the garden\n\nIt is green.\n"));
    assertEquals(Format.TEXT, Format.of("", "To: you\nand me, from all of us.\n\nIt is green.\n"));
  }
}
