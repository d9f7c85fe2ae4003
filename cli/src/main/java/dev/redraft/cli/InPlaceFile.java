package dev.redraft.cli;

import dev.redraft.corrector.Correction;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.function.Consumer;

/**
 * Corrects a file in its place. The corrected text is written to a new file beside it, which takes
 * its place in one step when it is complete; until then the file is as it was. A file without
 * corrections is not touched. A symbolic link stays one: the file it leads to is corrected, and the
 * backup lies beside that.
 */
final class InPlaceFile implements AutoCloseable {
  private final Path file;
  private final Path backup;
  private final boolean replacesBackup;
  private final BasicFileAttributes attributes;
  private final Path incoming;
  private final FileChannel channel;
  private final MessageDigest digest = DoneFiles.digest();
  private final OutputStream out;
  private final CorrectedText text;
  private long editCount = 0;

  private InPlaceFile(Path file, Path backup, boolean replacesBackup, Path incoming)
      throws IOException {
    this.file = file;
    this.backup = backup;
    this.replacesBackup = replacesBackup;
    this.incoming = incoming;
    attributes = Files.readAttributes(file, BasicFileAttributes.class);
    channel = FileChannel.open(incoming, StandardOpenOption.WRITE);
    out =
        new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), digest));
    text = new CorrectedText(out);
  }

  /**
   * Begins.
   *
   * @param backupSuffix what the backup's name has behind the file's
   * @param replacesBackup whether an existing backup may be lost
   */
  static InPlaceFile open(Path named, String backupSuffix, boolean replacesBackup)
      throws IOException {
    Path file = named.toRealPath();
    if (Files.isDirectory(file)) {
      throw new FileSystemException(named.toString(), null, "is a folder; name the files in it");
    }
    if (!Files.isRegularFile(file)) {
      throw new FileSystemException(
          named.toString(),
          null,
          "is no regular file, so it cannot be corrected in place; leave out --in-place");
    }
    Path folder = file.getParent();
    Path name = file.getFileName();
    if (folder == null || name == null) {
      throw new NoSuchFileException(named.toString());
    }
    Path incoming = created(folder, name);
    incoming.toFile().deleteOnExit();
    try {
      return new InPlaceFile(
          file, file.resolveSibling(name + backupSuffix), replacesBackup, incoming);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(incoming);
      throw e;
    }
  }

  /** The new file, beside the old one, for only there it can take its place in one step. */
  private static Path created(Path folder, Path name) throws IOException {
    try {
      return Files.createTempFile(folder, "." + name + ".", ".redraft");
    } catch (FileSystemException e) {
      String reason = e instanceof AccessDeniedException ? "permission denied" : e.getReason();
      throw new FileSystemException(
          name.toString(),
          null,
          "the folder "
              + folder
              + " cannot be written to ("
              + reason
              + "), which --in-place needs; change who may write there, or leave out --in-place");
    }
  }

  /** Goes on with the text. */
  void write(Correction correction) throws IOException {
    if (!correction.isUnchanged() && editCount == 0) {
      checkBackup();
    }
    editCount += correction.edits().size();
    text.write(correction);
  }

  /** How many corrections were made. */
  long editCount() {
    return editCount;
  }

  /** The checksum of the whole text as it was written, which ends with this. */
  byte[] checksum() throws IOException {
    text.flush();
    return digest.digest();
  }

  /**
   * The text is complete: puts the corrected file in the place of the old one, which becomes the
   * backup.
   *
   * @param note is told what of the old file the new one could not be given
   */
  void replace(Consumer<String> note) throws IOException {
    if (editCount == 0) {
      return;
    }
    text.flush();
    FileOwner.of(file).give(incoming).forEach(note);
    channel.force(true);
    BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
    if (now.size() != attributes.size()
        || !now.lastModifiedTime().equals(attributes.lastModifiedTime())) {
      throw new FileSystemException(
          file.toString(),
          null,
          "was changed by someone else meanwhile and is left as it is; run again");
    }
    checkBackup();
    Files.deleteIfExists(backup);
    keepAsBackup();
    try {
      Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (FileSystemException e) {
      // A second name of somebody else's file can't be removed here either; it does no harm.
      boolean isRemoved = backup.toFile().delete();
      throw new FileSystemException(
          file.toString(),
          null,
          "cannot be replaced in the folder "
              + file.getParent()
              + ", where only a file's owner may do that; it is left as it was"
              + (isRemoved ? "" : ", and " + backup + " is a second name of it"));
    }
  }

  private void checkBackup() throws FileSystemException {
    if (!replacesBackup && Files.exists(backup, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileSystemException(
          file.toString(),
          null,
          "the backup "
              + backup
              + " exists already; move it away, choose another --backup-suffix, or use --force");
    }
  }

  /** Gives the old file a second name, or copies it where the file system cannot do that. */
  private void keepAsBackup() throws IOException {
    try {
      Files.createLink(backup, file);
    } catch (FileAlreadyExistsException e) {
      throw e;
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(file, backup, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  /** Removes the new file, unless it has taken its place. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(incoming);
  }
}
