package dev.redraft.models;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A tree that asks one feature after the other whether it is above a threshold, and ends in a
 * number. Many of them added up are what gradient boosting makes (Friedman 2001). Written as a
 * line, parts by single spaces: a number alone is a leaf; else the feature's name, the threshold,
 * the tree for values up to it, the tree for those above. Immutable.
 */
public final class DecisionTree {
  private final String text;
  private final Node root;

  private sealed interface Node {}

  private record Leaf(double value) implements Node {}

  private record Question(String feature, double threshold, Node upTo, Node above)
      implements Node {}

  private DecisionTree(String text, Node root) {
    this.text = text;
    this.root = root;
  }

  /**
   * Reads a tree.
   *
   * @throws IllegalArgumentException if the line is none
   */
  public static DecisionTree of(String line) {
    Deque<String> parts = new ArrayDeque<>(List.of(line.split(" ", -1)));
    Node root = node(parts, line);
    if (!parts.isEmpty()) {
      throw new IllegalArgumentException(
          "a tree ends before '" + String.join(" ", parts) + "': " + line);
    }
    return new DecisionTree(line, root);
  }

  private static Node node(Deque<String> parts, String line) {
    String first = part(parts, line);
    if (isNumber(first)) {
      return new Leaf(number(first, line));
    }
    double threshold = number(part(parts, line), line);
    return new Question(first, threshold, node(parts, line), node(parts, line));
  }

  private static String part(Deque<String> parts, String line) {
    String part = parts.poll();
    if (part == null) {
      throw new IllegalArgumentException("a tree ends too early: " + line);
    }
    return part;
  }

  /** No feature's name begins like a number. A bundle has thousands of these parts. */
  private static boolean isNumber(String part) {
    int first = part.startsWith("-") ? 1 : 0;
    return part.length() > first && part.charAt(first) >= '0' && part.charAt(first) <= '9';
  }

  private static double number(String part, String line) {
    try {
      return Double.parseDouble(part);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + part + "' is no number in a tree: " + line, e);
    }
  }

  /** Where the features lead to; one that is not listed is 0. Linear in the tree's depth. */
  public double value(Map<String, Double> features) {
    Node node = root;
    while (node instanceof Question question) {
      double value = features.getOrDefault(question.feature, 0.0);
      node = value > question.threshold ? question.above : question.upTo;
    }
    return ((Leaf) node).value;
  }

  /** Adds the names of the features that it asks for. */
  void addFeatures(Set<String> names) {
    addFeatures(root, names);
  }

  private static void addFeatures(Node node, Set<String> names) {
    if (node instanceof Question question) {
      names.add(question.feature);
      addFeatures(question.upTo, names);
      addFeatures(question.above, names);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DecisionTree tree && text.equals(tree.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The line it was read from. */
  @Override
  public String toString() {
    return text;
  }
}
