package vn.tracuu.ingest.html;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Document;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;
import vn.tracuu.ingest.line.Lines;

/**
 * A page as lines of text in a tree of boxes, made by one walk over its elements; what all later
 * stages work on, so that none of them walks the page again.
 */
final class Outline {
  final Document page;
  final List<Box> boxes = new ArrayList<>();
  final List<Line> lines = new ArrayList<>();

  /** A captured text that is an official document: its dates and signatures are text. */
  boolean document;

  /** The page's metadata blocks: what stands in its {@code application/ld+json} scripts. */
  final List<String> linkedData = new ArrayList<>();

  /** The elements that say the page's own address, in document order. */
  final List<Box> itemprops = new ArrayList<>(0);

  /** The frames in which the page shows files, in document order; they hold no lines. */
  final List<Box> frames = new ArrayList<>(0);

  /** The card of the document that the page shows; null if it shows none. */
  @Nullable Card card;

  private final Map<String, List<Box>> named = new HashMap<>();

  Outline(Document page) {
    this.page = page;
  }

  /** Files a box under {@code #id}, {@code .class} and its tag. */
  void name(String name, Box box) {
    named.computeIfAbsent(name, n -> new ArrayList<>(2)).add(box);
  }

  Set<String> names() {
    return named.keySet();
  }

  /** The boxes with a name as in {@link #name}, in document order. */
  List<Box> named(String name) {
    return named.getOrDefault(name, List.of());
  }

  /** The boxes that a selector matches, in document order. */
  List<Box> select(Selector selector) {
    List<Box> found = new ArrayList<>();
    for (Box box : selector.isTag() ? tagged(selector.key()) : named(selector.key())) {
      if (selector.evaluator().matches(page, box.element)) {
        found.add(box);
      }
    }
    return found;
  }

  /** The boxes of a tag, which are many, and rarely asked for: they are not filed. */
  private List<Box> tagged(String tag) {
    return boxes.stream().filter(box -> box.element.nameIs(tag)).toList();
  }

  /** Hands what boxes hold up to their parents, innermost first. */
  void sumUp(BiConsumer<Box, Box> addToParent) {
    for (int i = boxes.size() - 1; i >= 0; i--) {
      Box box = boxes.get(i);
      if (box.parent != null) {
        addToParent.accept(box, box.parent);
      }
    }
  }

  /** The lines in a box; for a part of a line the line, if it says nothing else. */
  List<Line> linesOf(Box box) {
    if (box.end > box.first || box.first >= lines.size()) {
      return lines.subList(box.first, Math.max(box.first, box.end));
    }
    Line line = lines.get(box.first);
    return line.text.equals(Lines.oneLine(box.element.text())) ? List.of(line) : List.of();
  }

  /**
   * A CSS selector with the name by which its candidates are looked up.
   *
   * @param key {@code #id}, {@code .class} or a tag of its last part
   */
  record Selector(String key, Evaluator evaluator) {
    boolean isTag() {
      return key.charAt(0) != '#' && key.charAt(0) != '.';
    }
  }
}
