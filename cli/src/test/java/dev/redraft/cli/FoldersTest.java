package dev.redraft.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders stand for the files of text below. */
class FoldersTest {
  private static final String WRONG = "We always walked the the dog.\n";
  private static final String RIGHT = "We always walked the dog.\n";

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(folder.resolve(name).resolveSibling("."));
    return Files.writeString(file, text);
  }

  @Test
  void whatIsTextIsCorrectedAndAllElseIsLeftAlone() throws IOException {
    List<Path> untouched = new ArrayList<>();
    for (String name :
        List.of(
            ".hidden/a.md",
            ".a.md",
            "ignored/a.md",
            "drafts/old.md",
            "data.json",
            "yarn.lock",
            "requirements.txt",
            "LICENSE.txt",
            "Main.java",
            "image.png")) {
      untouched.add(write(name, WRONG));
    }
    untouched.add(write("no-text.txt", WRONG + "\0"));
    untouched.add(write("data", "{\"text\": \"We walked the the dog.\"}"));
    untouched.add(write("script", "#!/bin/sh\n# We walked the the dog.\n"));
    untouched.add(Files.writeString(folder.resolveSibling(folder.getFileName() + "-out"), WRONG));
    Files.createSymbolicLink(folder.resolve("link.txt"), untouched.get(untouched.size() - 1));
    Files.createSymbolicLink(folder.resolve("circle"), folder);
    write(".gitignore", "ignored/\n*.md\n!README.md\n");
    write("drafts/.gitignore", "!new.md\n");
    List<Path> corrected =
        List.of(
            write("README.md", WRONG),
            write("notes", WRONG),
            write("drafts/new.md", WRONG),
            write("sub/one two.txt", WRONG));
    List<String> before = new ArrayList<>();
    for (Path file : untouched) {
      before.add(Files.readString(file));
    }
    Session session = Session.run("correct", "--in-place", folder.toString());
    assertEquals(ExitCode.DONE, session.code(), session.err());
    assertTrue(session.err().contains("redraft: 4 corrections in 4 of 4 files\n"), session.err());
    assertTrue(session.err().contains("5 files were left out ("), session.err());
    assertTrue(session.err().contains("data; --data takes it"), session.err());
    for (Path file : corrected) {
      assertEquals(RIGHT, Files.readString(file), file.toString());
    }
    for (int i = 0; i < untouched.size(); i++) {
      assertEquals(before.get(i), Files.readString(untouched.get(i)), untouched.get(i).toString());
    }
    assertFalse(Files.exists(folder.resolve("link.txt.bak")));
    Files.delete(untouched.get(untouched.size() - 1));
  }

  @Test
  void whatIsDoneIsNotDoneAgainUnlessItChanges() throws IOException {
    write("a.txt", WRONG);
    Path other = write("b.txt", "This is fine.\n");
    Path done = folder.resolve(".done");
    assertTrue(resume(done).contains("redraft: 1 correction in 1 of 2 files\n"));
    Files.writeString(done, Files.readString(done) + "0123"); // killed while it wrote
    String again = resume(done);
    assertTrue(again.contains("redraft: 2 files done before\n"), again);
    assertTrue(again.contains("redraft: 0 corrections in 0 of 2 files\n"), again);

    Files.writeString(other, WRONG);
    Files.move(
        folder.resolve("a.txt"), Files.createDirectory(folder.resolve("sub")).resolve("a.txt"));
    String changed = resume(done);
    assertTrue(changed.contains("redraft: 1 file done before\n"), changed);
    assertEquals(RIGHT, Files.readString(other));
    assertFalse(resume(done, "--level", "eager").contains("done before"), "other options");
    assertTrue(resume(done, "--threads", "1").contains("2 files done before"), "the same");
  }

  private String resume(Path done, String... options) {
    List<String> line = new ArrayList<>(List.of("correct", "--in-place", "--resume"));
    line.addAll(List.of(done.toString(), folder.toString()));
    line.addAll(List.of(options));
    Session session = Session.run(line.toArray(String[]::new));
    assertEquals(ExitCode.DONE, session.code(), session.err());
    return session.err();
  }

  @Test
  void resumingNeedsPlacesAndWholeFiles() {
    for (List<String> each :
        List.of(
            List.of("correct", "--resume", "x", "a.txt"),
            List.of("correct", "--in-place", "--diff-only", "HEAD", "--resume", "x"))) {
      Session session = Session.run(each.toArray(String[]::new));
      assertEquals(ExitCode.USAGE, session.code());
      assertTrue(session.err().contains("--resume"), session.err());
    }
  }

  @Test
  void dataIsRefusedInPlaceUnlessAskedFor() throws IOException {
    Path data = write("a.yaml", "text: We always walked the the dog.\n");
    Path text = write("a.txt", WRONG);
    Session refused = Session.run("correct", "--in-place", data.toString(), text.toString());
    assertEquals(ExitCode.FAILURE, refused.code());
    assertTrue(refused.err().contains(data + "): data; --data takes it"), refused.err());
    assertTrue(Files.readString(data).contains("the the"));
    assertEquals(RIGHT, Files.readString(text));
    assertEquals(
        ExitCode.DONE, Session.run("correct", "--in-place", "--data", data.toString()).code());
    assertFalse(Files.readString(data).contains("the the"));
  }

  @Test
  void filesThatAreLeftOutAreInTheDocument() throws IOException {
    write("b.txt", WRONG);
    write("a.csv", "one,two\n");
    Session session = Session.run("check", "--format", "json", folder.toString());
    assertEquals(ExitCode.CORRECTIONS, session.code(), session.err());
    JsonNode json = new ObjectMapper().readTree(session.out());
    assertEquals(folder.resolve("b.txt").toString(), json.at("/files/0/file").asText());
    assertEquals(folder.resolve("a.csv").toString(), json.at("/leftOut/0/file").asText());
    assertEquals("data", json.at("/leftOut/0/reason").asText());
  }

  @Test
  void whatGitIgnoresIsWhatGitSays() throws Exception {
    Git.run(folder, "init", "-q");
    write(
        ".gitignore",
        "*.log\n/top.txt\nbuild/\n!keep.log\ndeep/**/x.txt\n\\#odd.txt\nfoo[12].txt\n");
    write("a/.gitignore", "!b.log\n*.txt\n!/c.txt\n");
    write(".git/info/exclude", "excluded.txt\n");
    for (String name :
        List.of(
            "a.log",
            "keep.log",
            "top.txt",
            "a/top.txt",
            "a/b.log",
            "a/c.txt",
            "a/d/c.txt",
            "build/a.txt",
            "a/build/c.txt",
            "deep/1/2/x.txt",
            "deep/x.txt",
            "#odd.txt",
            "foo1.txt",
            "foo3.txt",
            "excluded.txt",
            "z/excluded.txt",
            "z/keep.log")) {
      write(name, "");
    }
    for (String start : List.of("", "a", "z")) {
      Set<String> walked = new TreeSet<>();
      Path real = folder.toRealPath();
      FolderWalk.walk(
          folder.resolve(start),
          new FolderWalk.Sink() {
            @Override
            public void file(Path file) {
              walked.add(real.relativize(file).toString());
            }

            @Override
            public void failure(Path path, IOException problem) {
              throw new AssertionError(path.toString(), problem);
            }
          });
      Set<String> expected = new TreeSet<>();
      Git.run(
              folder,
              "ls-files",
              "--others",
              "--exclude-standard",
              "-z",
              "--",
              start.isEmpty() ? "." : start)
          .lines()
          .flatMap(names -> List.of(names.split("\0", -1)).stream())
          .filter(name -> !name.isEmpty() && !name.matches("(.*/)?\\..*"))
          .forEach(expected::add);
      assertEquals(expected, walked);
    }
  }
}
