package dev.redraft.dist;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Gives classes in a jar that are compiled for Java 5 (picocli's) the format of Java 8. Java takes
 * no older ones into its archives of classes, nor those that inherit from them, and checks them in
 * a slower way.
 */
public final class OldClasses {
  private static final int VERSION_OFFSET = 7;

  private OldClasses() {}

  /**
   * Changes a jar.
   *
   * @param args the jar, which has to be on the class path, too
   * @throws IOException if it cannot be read or written
   */
  public static void main(String... args) throws IOException {
    try (FileSystem jar = FileSystems.newFileSystem(Path.of(args[0]));
        Stream<Path> files = Files.walk(jar.getPath("/"))) {
      List<Path> classes = files.filter(file -> file.toString().endsWith(".class")).toList();
      for (Path file : classes) {
        byte[] content = Files.readAllBytes(file);
        if (content[VERSION_OFFSET] < Opcodes.V1_6) {
          Files.write(file, renewed(content));
        }
      }
    }
  }

  private static byte[] renewed(byte[] old) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES);
    ClassVisitor version =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version,
              int access,
              String name,
              @Nullable String signature,
              @Nullable String superName,
              String @Nullable [] interfaces) {
            super.visit(Opcodes.V1_8, access, name, signature, superName, interfaces);
          }
        };
    new ClassReader(old).accept(version, ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
