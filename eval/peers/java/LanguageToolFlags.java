import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.rules.RuleMatch;

/**
 * What LanguageTool's default rules flag in files, as plain text. Reads paths from standard input,
 * one a line, and prints a line a match: path, start, end (UTF-16 units), category, rule, and
 * whether there is a suggestion, parted by tabs. The argument is the variant, such as en-GB.
 */
final class LanguageToolFlags {
  private LanguageToolFlags() {}

  public static void main(String[] arguments) throws Exception {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    System.setOut(System.err);
    JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode(arguments[0]));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    List<String> paths = in.lines().toList();
    for (String path : paths) {
      for (RuleMatch match : tool.check(Files.readString(Path.of(path)))) {
        out.printf(
            "%s\t%d\t%d\t%s\t%s\t%b%n",
            path,
            match.getFromPos(),
            match.getToPos(),
            match.getRule().getCategory().getId(),
            match.getRule().getId(),
            !match.getSuggestedReplacements().isEmpty());
      }
    }
  }
}
