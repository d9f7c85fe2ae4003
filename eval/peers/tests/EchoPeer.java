/** Gives sentences back in capitals; {@code EchoPeer WORKERS}. */
final class EchoPeer {
  private EchoPeer() {}

  public static void main(String[] arguments) throws Exception {
    Peer peer =
        sentence -> {
          System.out.println("chatter that is no part of the protocol");
          int[] ids = sentence.codePoints().toArray();
          return new Peer.Answer(
              1, 2, 3, ids, new int[0], sentence.toUpperCase(java.util.Locale.ROOT));
        };
    peer.serve("echo", Integer.parseInt(arguments[0]));
  }
}
