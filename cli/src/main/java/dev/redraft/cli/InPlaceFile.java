package dev.redraft.cli;

import dev.redraft.corrector.Correction;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import org.jspecify.annotations.Nullable;

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
  private final OutputStream out;
  private final CorrectedText text;
  private boolean hasEdits = false;

  private InPlaceFile(Path file, Path backup, boolean replacesBackup, Path incoming)
      throws IOException {
    this.file = file;
    this.backup = backup;
    this.replacesBackup = replacesBackup;
    this.incoming = incoming;
    attributes = Files.readAttributes(file, BasicFileAttributes.class);
    channel = FileChannel.open(incoming, StandardOpenOption.WRITE);
    out = new BufferedOutputStream(Channels.newOutputStream(channel));
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
    Path incoming = Files.createTempFile(folder, "." + name + ".", ".redraft");
    incoming.toFile().deleteOnExit();
    try {
      return new InPlaceFile(
          file, file.resolveSibling(name + backupSuffix), replacesBackup, incoming);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(incoming);
      throw e;
    }
  }

  /** Goes on with the text. */
  void write(Correction correction) throws IOException {
    if (!correction.isUnchanged() && !hasEdits) {
      hasEdits = true;
      checkBackup();
    }
    text.write(correction);
  }

  /**
   * The text is complete: puts the corrected file in the place of the old one, which becomes the
   * backup.
   */
  void replace() throws IOException {
    if (!hasEdits) {
      return;
    }
    text.flush();
    keepOwnerAndPermissions();
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
    Files.move(incoming, file, StandardCopyOption.ATOMIC_MOVE);
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

  private void keepOwnerAndPermissions() throws IOException {
    @Nullable PosixFileAttributeView from =
        Files.getFileAttributeView(file, PosixFileAttributeView.class);
    @Nullable PosixFileAttributeView to =
        Files.getFileAttributeView(incoming, PosixFileAttributeView.class);
    if (from == null || to == null) {
      return;
    }
    PosixFileAttributes old = from.readAttributes();
    PosixFileAttributes fresh = to.readAttributes();
    if (!old.owner().equals(fresh.owner()) || !old.group().equals(fresh.group())) {
      to.setOwner(old.owner());
      to.setGroup(old.group());
    }
    to.setPermissions(old.permissions());
  }

  /** Removes the new file, unless it has taken its place. */
  @Override
  public void close() throws IOException {
    channel.close();
    Files.deleteIfExists(incoming);
  }
}
