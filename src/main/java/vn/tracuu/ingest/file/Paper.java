package vn.tracuu.ingest.file;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tracuu.article.Block;
import vn.tracuu.article.LegalDocument;
import vn.tracuu.article.Published;
import vn.tracuu.ingest.line.Removed;

/**
 * What a file says.
 *
 * @param format what it is
 * @param title what the paper is about, else its name; never blank
 * @param document number, type and issuer, and of an annex the document that it belongs to
 * @param published the day of signing; null where the paper bears none
 * @param blocks the text, without title and motto; empty for pictures
 * @param facts what else is known
 * @param removed what was left out, with the reason
 * @param notes what a keeper of the corpus should know, in words
 */
public record Paper(
    FileFormat format,
    String title,
    LegalDocument document,
    @Nullable Published published,
    List<Block> blocks,
    Facts facts,
    List<Removed> removed,
    List<String> notes) {
  public Paper {
    blocks = List.copyOf(blocks);
    removed = List.copyOf(removed);
    notes = List.copyOf(notes);
  }

  /**
   * What an article has no place for.
   *
   * @param format of the file, in lower case
   * @param pages of a PDF; 0 elsewhere
   * @param scan whether it is pictures without a text that can be used
   * @param signer who signed it; null where it does not say
   * @param recipients whom it is sent to ("Nơi nhận"), a line each
   */
  public record Facts(
      String format, int pages, boolean scan, @Nullable String signer, List<String> recipients) {
    public Facts {
      recipients = List.copyOf(recipients);
    }

    /** {@code pdf}, or {@code pdf (bản chụp)}: by what a batch counts it. */
    public String kind() {
      return scan ? format + " (b\u1EA3n ch\u1EE5p)" : format;
    }
  }
}
