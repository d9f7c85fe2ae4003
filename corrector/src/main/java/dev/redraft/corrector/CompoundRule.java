package dev.redraft.corrector;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An edit must keep the parts of a compound of three words or more, joined by hyphens: who made it
 * meant each. A part may be spelt right.
 */
record CompoundRule() implements EditRule {
  private static final Pattern COMPOUND = Pattern.compile("\\p{L}++(?:-\\p{L}++){2,20}+");

  @Override
  public boolean allows(ProposedEdit proposal) {
    WordEdit edit = proposal.words();
    List<Long> left = partCounts(edit.after());
    return partCounts(edit.before()).stream().allMatch(left::remove);
  }

  private static List<Long> partCounts(String text) {
    List<Long> counts = new ArrayList<>();
    for (Matcher each = COMPOUND.matcher(text); each.find(); ) {
      counts.add(each.group().chars().filter(unit -> unit == '-').count());
    }
    return counts;
  }
}
