package vn.tracuu.relation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps the relations of a text, each once a place, and no more than a bound. */
final class Collector {
  /** More relations of one text are not kept. */
  static final int MAX_RELATIONS = 20_000;

  /** What makes two relations one: no place, as a text repeats itself. */
  private record Key(
      @Nullable String source, RelationKind kind, String target, Extent extent, Certainty c) {}

  private final List<Relation> relations = new ArrayList<>();
  private final Set<Key> seen = new HashSet<>();
  private boolean full;

  void add(Relation relation) {
    if (relation.target().equals(relation.source())) {
      return;
    }
    if (relations.size() >= MAX_RELATIONS) {
      full = true;
      return;
    }
    Key key =
        new Key(
            relation.source(),
            relation.kind(),
            relation.target(),
            relation.extent(),
            relation.certainty());
    if (seen.add(key)) {
      relations.add(relation);
    }
  }

  List<Relation> relations() {
    return relations;
  }

  boolean isFull() {
    return full;
  }
}
