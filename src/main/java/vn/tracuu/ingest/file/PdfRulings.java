package vn.tracuu.ingest.file;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/**
 * Collects the straight lines that a page draws, for its tables: strokes, and rectangles so thin
 * that they are lines. Nothing is painted.
 */
final class PdfRulings {
  /** A page with more is a drawing. */
  private static final int MAX = 6_000;

  private static final float THIN = 3f;
  private static final float MIN_LENGTH = 6f;

  private final List<PdfPage.Ruling> path = new ArrayList<>();

  /** Edges of the path that are lines only if they are stroked: a filled area has none. */
  private final List<PdfPage.Ruling> edges = new ArrayList<>();

  private final List<PdfPage.Ruling> drawn = new ArrayList<>();
  private PDRectangle box = new PDRectangle();
  private int rotation;
  private float x;
  private float y;

  void begin(PDRectangle cropBox, int pageRotation) {
    clear();
    drawn.clear();
    box = cropBox;
    rotation = pageRotation;
  }

  List<PdfPage.Ruling> drawn() {
    return drawn.size() > MAX ? List.of() : List.copyOf(drawn);
  }

  /** Has an engine tell of paths, which a text stripper ignores. */
  void listenTo(PDFStreamEngine engine) {
    on(engine, "re", n -> rectangle(engine, n));
    on(engine, "m", n -> move(engine, n));
    on(engine, "l", n -> line(engine, n));
    for (String stroke : List.of("S", "s", "B", "B*", "b", "b*")) {
      on(engine, stroke, n -> paint(true));
    }
    for (String fill : List.of("f", "F", "f*")) {
      on(engine, fill, n -> paint(false));
    }
    on(engine, "n", n -> clear());
  }

  private interface Step {
    void take(float[] numbers);
  }

  private static void on(PDFStreamEngine engine, String name, Step step) {
    engine.addOperator(
        new OperatorProcessor(engine) {
          @Override
          public void process(Operator operator, List<COSBase> operands) {
            float[] numbers = new float[Math.min(4, operands.size())];
            for (int i = 0; i < numbers.length; i++) {
              numbers[i] = operands.get(i) instanceof COSNumber n ? n.floatValue() : Float.NaN;
            }
            step.take(numbers);
          }

          @Override
          public String getName() {
            return name;
          }
        });
  }

  private void paint(boolean stroked) {
    if (drawn.size() <= MAX) {
      drawn.addAll(path);
      drawn.addAll(stroked ? edges : List.of());
    }
    clear();
  }

  private void clear() {
    path.clear();
    edges.clear();
  }

  private void move(PDFStreamEngine engine, float[] n) {
    if (n.length >= 2) {
      float[] at = shown(engine, n[0], n[1]);
      x = at[0];
      y = at[1];
    }
  }

  private void line(PDFStreamEngine engine, float[] n) {
    if (n.length >= 2) {
      float[] to = shown(engine, n[0], n[1]);
      add(edges, x, y, to[0], to[1]);
      x = to[0];
      y = to[1];
    }
  }

  private void rectangle(PDFStreamEngine engine, float[] n) {
    if (n.length < 4) {
      return;
    }
    float[] a = shown(engine, n[0], n[1]);
    float[] b = shown(engine, n[0] + n[2], n[1] + n[3]);
    float width = Math.abs(a[0] - b[0]);
    float height = Math.abs(a[1] - b[1]);
    if (height <= THIN || width <= THIN) {
      float midX = (a[0] + b[0]) / 2;
      float midY = (a[1] + b[1]) / 2;
      if (height <= width) {
        add(path, a[0], midY, b[0], midY);
      } else {
        add(path, midX, a[1], midX, b[1]);
      }
      return;
    }
    add(edges, a[0], a[1], b[0], a[1]);
    add(edges, a[0], b[1], b[0], b[1]);
    add(edges, a[0], a[1], a[0], b[1]);
    add(edges, b[0], a[1], b[0], b[1]);
  }

  private static void add(List<PdfPage.Ruling> path, float x1, float y1, float x2, float y2) {
    if (path.size() > MAX) {
      return;
    }
    if (Math.abs(y1 - y2) <= 1 && Math.abs(x1 - x2) >= MIN_LENGTH) {
      path.add(new PdfPage.Ruling(true, (y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)));
    } else if (Math.abs(x1 - x2) <= 1 && Math.abs(y1 - y2) >= MIN_LENGTH) {
      path.add(new PdfPage.Ruling(false, (x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)));
    }
  }

  /** A point of the content as the page is shown, from the upper left. */
  private float[] shown(PDFStreamEngine engine, float px, float py) {
    Matrix ctm = engine.getGraphicsState().getCurrentTransformationMatrix();
    float ux = px * ctm.getScaleX() + py * ctm.getShearX() + ctm.getTranslateX();
    float uy = px * ctm.getShearY() + py * ctm.getScaleY() + ctm.getTranslateY();
    float left = ux - box.getLowerLeftX();
    float low = uy - box.getLowerLeftY();
    return switch (rotation) {
      case 90 -> new float[] {low, left};
      case 180 -> new float[] {box.getWidth() - left, low};
      case 270 -> new float[] {box.getHeight() - low, box.getWidth() - left};
      default -> new float[] {left, box.getHeight() - low};
    };
  }
}
