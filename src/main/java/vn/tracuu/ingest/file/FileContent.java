package vn.tracuu.ingest.file;

import java.util.List;

/**
 * What a format's reader found.
 *
 * @param pieces the text in reading order
 * @param pages pages; 0 where the format has none
 * @param layer what kind of text it is
 * @param notes what a keeper of the corpus should know, in words
 */
record FileContent(List<Piece> pieces, int pages, Layer layer, List<String> notes) {
  /** Where the text comes from. */
  enum Layer {
    /** Typed. */
    TEXT,
    /** Invisible behind pictures: a machine read it, so figures in it are no evidence. */
    RECOGNISED,
    /** Pictures without text, or with a text layer that is noise. */
    PICTURES
  }

  FileContent {
    pieces = List.copyOf(pieces);
    notes = List.copyOf(notes);
  }

  static FileContent ofText(List<Piece> pieces) {
    return new FileContent(pieces, 0, Layer.TEXT, List.of());
  }
}
