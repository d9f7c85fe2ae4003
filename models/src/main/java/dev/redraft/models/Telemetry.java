package dev.redraft.models;

import com.sun.jna.Function;
import com.sun.jna.Platform;

/**
 * Keeps ONNX Runtime from reporting to its maker. Its official builds for Linux and macOS do so by
 * default: they store a device's id and a queue of events below the user's cache folder, and send
 * them over HTTPS. (They also match the process's command line against a regular expression, which
 * overflows a thread's stack from about 4,000 characters on, and so ends the process.)
 *
 * <p>ONNX Runtime asks its environment variable as it is loaded, so the variable has to be there
 * before; Java has no means to set one, the C library has. Who sets the variable to anything before
 * the process starts decides for themselves, and saves the time this takes.
 */
final class Telemetry {
  private static final String VARIABLE = "ORT_DISABLE_TELEMETRY";

  static {
    // Windows has no such uploader, and no setenv.
    if (System.getenv(VARIABLE) == null && !Platform.isWindows()) {
      Function.getFunction(Platform.C_LIBRARY_NAME, "setenv")
          .invokeInt(new Object[] {VARIABLE, "1", 1});
    }
  }

  private Telemetry() {}

  /** Turns reports off, if ONNX Runtime has not been loaded yet in this process. */
  static void turnOff() {
    // Loading this class has done it.
  }
}
