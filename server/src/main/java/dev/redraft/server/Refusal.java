package dev.redraft.server;

/** A request that is not served, and why. */
final class Refusal extends RuntimeException {
  static final int BAD_REQUEST = 400;
  static final int FORBIDDEN = 403;
  static final int NOT_FOUND = 404;
  static final int WRONG_METHOD = 405;
  static final int TOO_SLOW = 408;
  static final int TOO_LARGE = 413;
  static final int WRONG_HOST = 421;
  static final int FAILURE = 500;
  static final int BUSY = 503;

  private static final long serialVersionUID = 1;

  private final int status;

  /**
   * @param message for the client; never holds anything of a text
   */
  Refusal(int status, String message) {
    super(message, null, false, false);
    this.status = status;
  }

  /** What the client asked for makes no sense. */
  static Refusal badRequest(String message) {
    return new Refusal(BAD_REQUEST, message);
  }

  /** What the client asked for is too much now. */
  static Refusal busy() {
    return new Refusal(
        BUSY, "There are currently too many parallel requests. Please try again later.");
  }

  int status() {
    return status;
  }

  String message() {
    return String.valueOf(getMessage());
  }
}
