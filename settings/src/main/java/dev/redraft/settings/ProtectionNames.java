package dev.redraft.settings;

import dev.redraft.corrector.Protection;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What protections are called by {@code --protect} and in {@code .redraft.toml}. */
public final class ProtectionNames implements Iterable<String> {
  private static final String NOTHING = "none";

  /** All names, and one for no protection. */
  public static List<String> all() {
    return Stream.concat(
            Arrays.stream(Protection.values()).map(ProtectionNames::of), Stream.of(NOTHING))
        .toList();
  }

  /** What a protection is called. */
  public static String of(Protection protection) {
    return protection.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The protections called so.
   *
   * @throws IllegalArgumentException naming the first name that is none, and those that are
   */
  public static Set<Protection> parse(Collection<String> names) {
    Set<Protection> chosen = EnumSet.noneOf(Protection.class);
    for (String name : names) {
      if (!all().contains(name)) {
        throw new IllegalArgumentException(
            "'" + name + "', but must be " + String.join(" or ", all()));
      }
      if (!name.equals(NOTHING)) {
        chosen.add(Protection.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
      }
    }
    return chosen;
  }

  @Override
  public Iterator<String> iterator() {
    return all().iterator();
  }
}
