package vn.tracuu.ingest.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.MemoryUsageSetting;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import vn.tracuu.ingest.line.Removed;

/** Reads a PDF: its text by place on the page, or that it is pictures. */
final class PdfFile {
  /** A page with fewer letters than this has no text layer. */
  private static final int MIN_LETTERS = 50;

  /** Of all characters, where more are drawn invisibly the text was read by a machine. */
  private static final double MOSTLY = 0.5;

  private static final Pattern LINEARIZED =
      Pattern.compile(
          "/Linearized\\b.{0,200}?/L\\s+(\\d{1,10})|/L\\s+(\\d{1,10}).{0,200}?/Linearized",
          Pattern.DOTALL);

  static {
    PlainFonts.use();
  }

  private PdfFile() {}

  /**
   * Reads it.
   *
   * @param removed what is left out is added here
   */
  static FileContent read(byte[] bytes, Budget budget, List<Removed> removed)
      throws UnreadableFile {
    refuseCut(bytes);
    StreamBombs.refuse(bytes, budget);
    try (PDDocument document =
        Loader.loadPDF(
            new WatchedBytes(bytes, budget),
            "",
            null,
            null,
            MemoryUsageSetting.setupMainMemoryOnly(budget.limits().maxUnpacked()).streamCache)) {
      return content(document, budget, removed);
    } catch (InvalidPasswordException e) {
      throw new UnreadableFile(
          UnreadableFile.Reason.PROTECTED, "a password is asked for before it can be read", e);
    } catch (IOException e) {
      throw new UnreadableFile(
          UnreadableFile.Reason.DAMAGED, "it is not built as a PDF is: " + e.getMessage(), e);
    }
  }

  /** A file whose list of objects is missing, or that says to be longer than it is. */
  private static void refuseCut(byte[] bytes) throws UnreadableFile {
    String all = new String(bytes, StandardCharsets.ISO_8859_1);
    Matcher length = LINEARIZED.matcher(all.substring(0, Math.min(all.length(), 1024)));
    boolean tooShort =
        length.find()
            && Long.parseLong(length.group(1) == null ? length.group(2) : length.group(1))
                > bytes.length;
    if (tooShort || !all.contains("startxref")) {
      throw new UnreadableFile(
          UnreadableFile.Reason.CUT, "it ends in the middle: a part of it is missing");
    }
  }

  private static FileContent content(PDDocument document, Budget budget, List<Removed> removed)
      throws IOException, UnreadableFile {
    int count = document.getNumberOfPages();
    if (count == 0) {
      throw new UnreadableFile(UnreadableFile.Reason.EMPTY, "it has no page");
    }
    List<String> notes = new ArrayList<>();
    int read = Math.min(count, budget.limits().maxPages());
    if (read < count) {
      notes.add("only the first %,d of %,d pages were read".formatted(read, count));
    }
    FontRuns fonts = new FontRuns();
    List<PdfSheet> sheets = sheets(document, read, budget, new FontRuns(), fonts, notes);
    if (!fonts.legacy().isEmpty()) {
      sheets = sheets(document, read, budget, fonts, new FontRuns(), new ArrayList<>());
    }
    PdfChrome.drop(sheets, removed);
    List<Piece> pieces = PdfParagraphs.of(sheets.stream().map(PdfSheet::items).toList());
    int written = (int) sheets.stream().filter(s -> s.letters(MIN_LETTERS) >= MIN_LETTERS).count();
    if (written == 0 && !hasPictures(document)) {
      if (pieces.stream().allMatch(Piece::isBlank)) {
        throw new UnreadableFile(UnreadableFile.Reason.EMPTY, "its pages are empty");
      }
    } else if (written == 0 || TextQuality.of(pieces).isNoise()) {
      if (written > 0) {
        notes.add("its text layer is noise");
      }
      return new FileContent(List.of(), count, FileContent.Layer.PICTURES, notes);
    } else if (written < sheets.size()) {
      notes.add("%,d of %,d pages have no text".formatted(sheets.size() - written, sheets.size()));
    }
    fonts.legacy().forEach(encoding -> notes.add("converted from " + encoding));
    return new FileContent(pieces, count, layer(sheets), notes);
  }

  /**
   * The pages, one after another.
   *
   * @param fonts by what runs are converted
   * @param seen told of all runs
   */
  private static List<PdfSheet> sheets(
      PDDocument document,
      int read,
      Budget budget,
      FontRuns fonts,
      FontRuns seen,
      List<String> notes)
      throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs(budget);
    List<PdfSheet> sheets = new ArrayList<>();
    int unread = 0;
    for (int i = 0; i < read; i++) {
      try {
        PdfPage page = glyphs.page(document.getPage(i));
        budget.characters(page.glyphs().size());
        see(page, seen);
        budget.look();
        sheets.add(PdfSheet.of(page, sheets.size(), fonts));
        budget.look();
      } catch (IOException e) {
        unread++;
        if (unread == read) {
          throw e;
        }
      }
    }
    if (unread > 0) {
      notes.add("%,d of %,d pages cannot be read".formatted(unread, read));
    }
    return sheets;
  }

  private static void see(PdfPage page, FontRuns seen) {
    RunText runs = new RunText();
    page.glyphs().forEach(g -> runs.append(g.encoding(), g.text()));
    runs.seenBy(seen);
  }

  private static FileContent.Layer layer(List<PdfSheet> sheets) {
    long all = sheets.stream().mapToLong(PdfSheet::glyphs).sum();
    long unseen = sheets.stream().mapToLong(PdfSheet::unseen).sum();
    return unseen > MOSTLY * all ? FileContent.Layer.RECOGNISED : FileContent.Layer.TEXT;
  }

  private static boolean hasPictures(PDDocument document) throws IOException {
    for (PDPage page : document.getPages()) {
      PDResources resources = page.getResources();
      if (resources != null) {
        for (COSName name : resources.getXObjectNames()) {
          if (resources.isImageXObject(name) || resources.getXObject(name) != null) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The file's bytes; reading them is a step of work, so that no loop in a parser is endless. */
  private static final class WatchedBytes extends RandomAccessReadBuffer {
    private final Budget budget;

    WatchedBytes(byte[] bytes, Budget budget) {
      super(bytes);
      this.budget = budget;
    }

    @Override
    public int read() throws IOException {
      budget.step();
      return super.read();
    }

    @Override
    public int read(byte[] b, int offset, int length) throws IOException {
      budget.step();
      return super.read(b, offset, length);
    }

    @Override
    public void seek(long position) throws IOException {
      budget.step();
      super.seek(position);
    }
  }
}
