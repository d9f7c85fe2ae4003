import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/**
 * A contender as a process that lives through the whole measurement: it reads turns from standard
 * input and answers on standard output, as {@code redraft_peers/protocol.py} describes.
 */
interface Peer {
  /**
   * What became of a sentence.
   *
   * @param decodingNanos from source ids to output ids; -1 for a peer without tokens
   * @param textNanos from text to text
   * @param callCount calls of the decoder; -1 if unknown
   */
  record Answer(
      long decodingNanos, long textNanos, int callCount, int[] source, int[] output, String text) {

    /** The answer of a peer that knows no tokens. */
    static Answer ofText(long textNanos, String text) {
      return new Answer(-1, textNanos, -1, new int[0], new int[0], text);
    }

    private String line() {
      return String.join(
          "\t",
          Long.toString(decodingNanos),
          Long.toString(textNanos),
          Integer.toString(callCount),
          ids(source),
          ids(output),
          text.replaceAll("[\\t\\r\\n]", " "));
    }

    private static String ids(int[] ids) {
      return Arrays.stream(ids).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }
  }

  /** Corrects a sentence and says how long that took. */
  Answer answer(String sentence) throws Exception;

  /** Corrects the sentences of a turn, in whatever order, and says what became of each. */
  @FunctionalInterface
  interface Turn {
    /** In the order of the sentences. */
    List<Answer> answers(List<String> sentences) throws Exception;
  }

  /**
   * Answers turns until standard input ends, sentence by sentence.
   *
   * @param workers sentences worked on side by side
   */
  default void serve(String description, int workers) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(workers);
    try {
      serve(description, workers == 1 ? this::oneByOne : turn -> sideBySide(turn, pool));
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Answer> oneByOne(List<String> turn) throws Exception {
    List<Answer> answers = new ArrayList<>();
    for (String sentence : turn) {
      answers.add(answer(sentence));
    }
    return answers;
  }

  private List<Answer> sideBySide(List<String> turn, ExecutorService pool) throws Exception {
    List<Callable<Answer>> tasks = new ArrayList<>();
    turn.forEach(sentence -> tasks.add(() -> answer(sentence)));
    List<Answer> answers = new ArrayList<>();
    for (Future<Answer> future : pool.invokeAll(tasks)) {
      answers.add(future.get());
    }
    return answers;
  }

  /** Answers turns until standard input ends. Whatever else prints is sent to standard error. */
  static void serve(String description, Turn turns) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    out.println("ready\t" + description);
    for (List<String> turn = read(in); turn != null; turn = read(in)) {
      long start = System.nanoTime();
      List<Answer> answers = turns.answers(turn);
      long wall = System.nanoTime() - start;
      answers.forEach(answer -> out.println(answer.line()));
      out.println("turn\t" + wall);
    }
  }

  private static List<String> read(BufferedReader in) throws IOException {
    String count = in.readLine();
    if (count == null) {
      return null;
    }
    List<String> turn = new ArrayList<>();
    for (int i = Integer.parseInt(count); i > 0; i--) {
      turn.add(in.readLine());
    }
    return turn;
  }
}
