import java.util.List;
import org.languagetool.JLanguageTool;
import org.languagetool.Languages;
import org.languagetool.LtBuildInfo;
import org.languagetool.rules.RuleMatch;

/**
 * LanguageTool as a contender: default rules of American English; the first suggestion of every
 * match is applied, from left to right, unless it overlaps one applied before.
 */
final class LanguageToolPeer {
  private LanguageToolPeer() {}

  public static void main(String[] arguments) throws Exception {
    JLanguageTool tool = new JLanguageTool(Languages.getLanguageForShortCode("en-US"));
    Peer peer =
        sentence -> {
          long start = System.nanoTime();
          String text = apply(sentence, tool.check(sentence));
          return Peer.Answer.ofText(System.nanoTime() - start, text);
        };
    peer.serve("LanguageTool " + LtBuildInfo.OS.getVersion(), 1);
  }

  private static String apply(String sentence, List<RuleMatch> matches) {
    StringBuilder text = new StringBuilder();
    int done = 0;
    for (RuleMatch match : matches) {
      if (match.getFromPos() >= done && !match.getSuggestedReplacements().isEmpty()) {
        text.append(sentence, done, match.getFromPos());
        text.append(match.getSuggestedReplacements().get(0));
        done = match.getToPos();
      }
    }
    return text.append(sentence, done, sentence.length()).toString();
  }
}
