package dev.redraft.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose a file is, and who may do what with it.
 *
 * @param attributes null where the file system knows no owners
 */
record FileOwner(Path file, @Nullable PosixFileAttributes attributes) {
  static FileOwner of(Path file) throws IOException {
    PosixFileAttributeView view = view(file);
    return new FileOwner(file, view == null ? null : view.readAttributes());
  }

  private static @Nullable PosixFileAttributeView view(Path file) {
    return Files.getFileAttributeView(file, PosixFileAttributeView.class);
  }

  /**
   * Makes a new file the same owner's with the same permissions, as far as this user may. A group
   * that is not the old one gets no more than everybody.
   *
   * @return what could not be done, in words
   */
  List<String> give(Path fresh) throws IOException {
    PosixFileAttributeView view = view(fresh);
    if (attributes == null || view == null) {
      return List.of();
    }
    List<String> problems = new ArrayList<>();
    Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
    permissions.addAll(attributes.permissions());
    PosixFileAttributes now = view.readAttributes();
    if (!attributes.group().equals(now.group()) && !done(() -> view.setGroup(attributes.group()))) {
      keepForEverybody(permissions);
      problems.add(lost("group " + attributes.group().getName(), now.group().getName()));
    }
    // Permissions come before the owner: they are no longer this user's to set behind that.
    view.setPermissions(permissions);
    if (!attributes.owner().equals(now.owner()) && !done(() -> view.setOwner(attributes.owner()))) {
      problems.add(lost("owner " + attributes.owner().getName(), now.owner().getName()));
    }
    return problems;
  }

  private static String lost(String what, String instead) {
    return "its "
        + what
        + " cannot be kept by this user: the corrected file is "
        + instead
        + "'s, the backup is what it was; chown makes it theirs again";
  }

  private static void keepForEverybody(Set<PosixFilePermission> permissions) {
    withhold(permissions, PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
    withhold(permissions, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);
    withhold(permissions, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);
  }

  private static void withhold(
      Set<PosixFilePermission> permissions, PosixFilePermission group, PosixFilePermission others) {
    if (!permissions.contains(others)) {
      permissions.remove(group);
    }
  }

  /** Something that only some users may do. */
  private interface Change {
    void make() throws IOException;
  }

  private static boolean done(Change change) throws IOException {
    try {
      change.make();
      return true;
    } catch (FileSystemException e) {
      return false;
    }
  }
}
