package dev.redraft.server;

import dev.redraft.corrector.kinds.EditKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which kinds of error a client wants to hear of. A rule is named as {@link KindNames#rule} has it,
 * or by ERRANT's code ({@code R:NOUN:NUM}); a category as LanguageTool names it, or by ERRANT's
 * ({@code NOUN:NUM}). Names of LanguageTool's own rules mean nothing here.
 */
final class KindFilter {
  private final Set<String> enabled;
  private final Set<String> disabled;
  private final boolean enabledOnly;

  private KindFilter(Set<String> enabled, Set<String> disabled, boolean enabledOnly) {
    this.enabled = enabled;
    this.disabled = disabled;
    this.enabledOnly = enabledOnly;
  }

  /**
   * What a check asks for.
   *
   * @throws Refusal if that contradicts itself
   */
  static KindFilter of(Form form) {
    Set<String> enabled = names(form.list("enabledRules"), form.list("enabledCategories"));
    Set<String> disabled = names(form.list("disabledRules"), form.list("disabledCategories"));
    boolean enabledOnly = form.isTrue("enabledOnly") || "yes".equals(form.get("enabledOnly"));
    if (enabledOnly && !disabled.isEmpty()) {
      throw Refusal.badRequest(
          "You cannot specify disabled rules or categories using enabledOnly=true");
    }
    if (enabledOnly && enabled.isEmpty()) {
      throw Refusal.badRequest(
          "You must specify enabled rules or categories when using enabledOnly=true");
    }
    return new KindFilter(enabled, disabled, enabledOnly);
  }

  private static Set<String> names(List<String> rules, List<String> categories) {
    Set<String> names = new HashSet<>();
    rules.forEach(name -> names.add("rule " + canonical(name)));
    categories.forEach(name -> names.add("category " + canonical(name)));
    return names;
  }

  private static String canonical(String name) {
    return name.toUpperCase(Locale.ROOT).replace(':', '_');
  }

  /** Whether an error of this kind is told. */
  boolean wants(EditKind kind) {
    List<String> names =
        List.of(
            "rule " + KindNames.rule(kind),
            "category " + KindNames.of(kind.category()).category(),
            "category " + canonical(kind.category().code()));
    return names.stream().noneMatch(disabled::contains)
        && (!enabledOnly || names.stream().anyMatch(enabled::contains));
  }
}
