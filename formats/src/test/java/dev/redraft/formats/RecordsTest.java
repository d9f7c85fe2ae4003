package dev.redraft.formats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Subtitles, catalogues, mails, messages of commits, and data. */
class RecordsTest {
  @Test
  void cuesWithoutNumbersTimesAndTags() {
    assertEquals(
        List.of("VERSE: You did, and you know it.", "VERSE: No, I didn't!"),
        Shown.blocks(
            Format.SRT.read(
                "1\n00:00:04,500 --> 00:00:07,200\n<i>You did,\nand {\\an8}you know it.</i>\n- No, I didn't!\n\n2\n")));
    assertEquals(
        List.of("VERSE: Hello there."),
        Shown.blocks(
            Format.SRT.read(
                "WEBVTT\n\nNOTE some words\n\nintro\n00:01.000 --> 00:04.000 line:0\n<v Ann>Hello there.\n\nSTYLE\n::cue { color: red }\n")));
  }

  @Test
  void messagesWithPlaceholders() {
    assertEquals(
        List.of(
            "LABEL: 12 files were deleted",
            "PARAGRAPH: Open Foo and close Foo now. It is \"so\".",
            "LABEL: Save it"),
        Shown.blocks(
            Format.PO.read(
                "#: src/main.c:42\n#, c-format\nmsgid \"%d files were deleted\"\nmsgstr \"\"\n\nmsgid \"\"\n\"Open %(name)s and close {1} \"\n\"now.\\nIt is \\\"so\\\".\"\nmsgstr \"\"\n\nmsgid \"_Save <b>it</b>\"\n")));
  }

  @Test
  void whatHasATranslationIsLeftAlone() {
    assertEquals(
        List.of("PARAGRAPH: That is new.", "LABEL: new words"),
        Shown.blocks(
            Format.PO.read(
                "msgid \"It is so.\"\nmsgstr \"Es ist so.\"\n\nmsgid \"\"\n\"It is so, too.\"\nmsgstr \"\"\n\"Auch so.\"\n\nmsgid \"That is new.\"\nmsgstr \"\"\n\nmsgid \"a file\"\nmsgid_plural \"%d files\"\nmsgstr[0] \"eine Datei\"\nmsgstr[1] \"\"\n\nmsgid \"new words\"\nmsgstr \"\"\n")));
  }

  @Test
  void messageForOneThingHasOne() {
    assertEquals(
        List.of("LABEL: 1 new message", "LABEL: 12 new messages", "LABEL: 12 files"),
        Shown.blocks(
            Format.PO.read(
                "msgid \"\"\n\"%d new \"\n\"message\"\nmsgid_plural \"%d new messages\"\nmsgstr[0] \"\"\n\nmsgid \"%d files\"\nmsgstr \"\"\n")));
  }

  @Test
  void mailsWithoutHeadersQuotationsAndSignature() {
    assertEquals(
        List.of("GREETING: Hi Ann,", "PARAGRAPH: It\u2019s a long line that goes on here."),
        Shown.blocks(
            Format.EMAIL.read(
                "From: a@b.org\nSubject: Some words\nContent-Transfer-Encoding: quoted-printable\n\nHi Ann,\n\nOn Monday, Bob wrote:\n> Some words.\n\nIt=E2=80=99s a long line that goes =\non here.\n\n-- \nAnn Writer\n")));
  }

  @Test
  void onlyThePlainPartOfAMail() {
    assertEquals(
        List.of("PARAGRAPH: It is here."),
        Shown.blocks(
            Format.EMAIL.read(
                "From: a@b.org\nContent-Type: multipart/mixed; boundary=\"----=_x1\"\n\n------=_x1\nContent-Type: text/plain\n\nIt is here.\n\n------=_x1\nContent-Type: text/html\n\n<p>Some words.</p>\n------=_x1\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\nc29tZSB3b3Jkcw==\n------=_x1--\n")));
  }

  @Test
  void messagesOfCommits() {
    assertEquals(
        List.of("HEADING: water the trees", "PARAGRAPH: They were dry."),
        Shown.blocks(
            Format.COMMIT.read(
                "fix(wood): water the trees\n\nThey were dry.\n\n    some words\n\nSigned-off-by: A Writer <a@b.org>\n# Please enter some words.\n# ------------------------ >8 ------------------------\ndiff some words\n")));
  }

  @Test
  void stringsOfDataThatAreWords() {
    assertEquals(
        List.of("LABEL: A small queue that store jobs", "PARAGRAPH: It \"is\" so. And so on."),
        Shown.blocks(
            Format.DATA.read(
                "{\n  \"name of the thing\": \"x\",\n  \"build\": \"tsc -p . && jest\",\n  \"about\": \"A small queue that store jobs\",\n  \"more\": \"It \\\"is\\\" so.\\nAnd so on.\"\n}\n")));
    assertEquals(
        List.of("LABEL: Another row without quotes", "LABEL: A row, with a comma"),
        Shown.blocks(
            Format.DATA.read(
                "id,text\n1,Another row without quotes,3\n2,\"A row, with a comma\",4\n")));
    assertEquals(List.of(), Shown.blocks(Format.DATA.read("\0some words of it\0")));
  }
}
