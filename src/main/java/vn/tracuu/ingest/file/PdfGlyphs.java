package vn.tracuu.ingest.file;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.jspecify.annotations.Nullable;
import vn.tracuu.text.legacy.LegacyEncoding;

/**
 * The characters of a page with their places. Of PDFBox's stripper only the interpretation of fonts
 * is used: what is a line, a paragraph, a table is decided by {@link PdfLines} and others.
 */
final class PdfGlyphs extends PDFTextStripper {
  /** Characters of one page; a page of a newspaper has 20,000. */
  private static final int MAX_GLYPHS = 200_000;

  private static final int MAX_ANNOTATIONS = 500;

  private final Budget budget;
  private final PdfRulings rulings = new PdfRulings();
  private List<Glyph> glyphs = new ArrayList<>();
  private int unseen;

  PdfGlyphs(Budget budget) throws IOException {
    this.budget = budget;
    rulings.listenTo(this);
  }

  /** Reads a page. */
  PdfPage page(PDPage page) throws IOException {
    glyphs = new ArrayList<>();
    unseen = 0;
    rulings.begin(page.getCropBox(), page.getRotation());
    processPage(page);
    List<PdfPage.Ruling> drawn = rulings.drawn();
    List<Glyph> text = glyphs;
    boolean turned = page.getRotation() % 180 != 0;
    float width = page.getCropBox().getWidth();
    float height = page.getCropBox().getHeight();
    return new PdfPage(
        turned ? height : width, turned ? width : height, text, stamps(page), drawn, unseen);
  }

  /** What the appearances of a page's form fields and annotations show. */
  private List<List<Glyph>> stamps(PDPage page) throws IOException {
    List<List<Glyph>> stamps = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (stamps.size() < MAX_ANNOTATIONS && isShown(annotation)) {
        glyphs = new ArrayList<>();
        showAnnotation(annotation);
        if (!glyphs.isEmpty()) {
          stamps.add(glyphs);
        }
      }
    }
    return stamps;
  }

  private static boolean isShown(PDAnnotation annotation) {
    String kind = String.valueOf(annotation.getSubtype());
    boolean typed = kind.equals("Widget") || kind.equals("FreeText") || kind.equals("Stamp");
    return typed && !annotation.isHidden() && !annotation.isNoView();
  }

  /** Annotations are shown by {@link #stamps} alone. */
  @Override
  public void processPage(PDPage page) throws IOException {
    setStartPage(1);
    setEndPage(Integer.MAX_VALUE);
    super.processPage(page);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    budget.step();
    super.processOperator(operator, operands);
  }

  @Override
  protected void startPage(PDPage page) {}

  @Override
  protected void endPage(PDPage page) {}

  @Override
  protected void writePage() {}

  @Override
  protected void processTextPosition(TextPosition at) {
    budget.step();
    String text = at.getUnicode();
    if (text == null || glyphs.size() >= MAX_GLYPHS || isTilted(at.getTextMatrix())) {
      return;
    }
    if (getGraphicsState().getTextState().getRenderingMode() == RenderingMode.NEITHER) {
      unseen++;
    }
    float size = Math.abs(at.getYScale()) > 0 ? Math.abs(at.getYScale()) : at.getFontSizeInPt();
    @Nullable LegacyEncoding encoding =
        at.getFont() == null ? null : FontRuns.encoding(at.getFont().getName());
    glyphs.add(
        new Glyph(
            Normalizer.normalize(text, Normalizer.Form.NFC),
            at.getXDirAdj(),
            at.getYDirAdj(),
            at.getWidthDirAdj(),
            Math.max(1, size),
            encoding));
  }

  /** A watermark across the page. */
  private static boolean isTilted(Matrix matrix) {
    float along = Math.max(Math.abs(matrix.getScaleX()), Math.abs(matrix.getScaleY()));
    float across = Math.max(Math.abs(matrix.getShearX()), Math.abs(matrix.getShearY()));
    return Math.min(along, across) > 0.1f * Math.max(along, across) && along > 0;
  }
}
