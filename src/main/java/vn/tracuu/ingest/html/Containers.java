package vn.tracuu.ingest.html;

import java.util.List;

/**
 * The boxes that hold a page's prose: from the body down, always into the child that holds most of
 * it, as long as that child holds enough.
 *
 * @param wide holds nearly all of the prose that its parent holds
 * @param narrow goes on as long as one child holds half of it
 */
record Containers(Box wide, Box narrow) {
  private static final double NEARLY_ALL = 0.85;
  private static final double HALF = 0.5;

  static Containers of(Outline outline) {
    return new Containers(descend(outline.boxes, NEARLY_ALL), descend(outline.boxes, HALF));
  }

  private static Box descend(List<Box> boxes, double share) {
    Box at = boxes.getFirst();
    while (true) {
      Box best = at;
      int most = 0;
      for (int i = at.order + 1; i < at.orderEnd; i = boxes.get(i).orderEnd) {
        if (boxes.get(i).prose > most) {
          best = boxes.get(i);
          most = best.prose;
        }
      }
      if (most == 0 || most < share * at.prose || best.is(Mark.PARAGRAPH)) {
        return at;
      }
      at = best;
    }
  }
}
