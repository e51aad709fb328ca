/**
 * Files as offices publish them (PDF, DOC, DOCX, XLS, ODT, RTF) to what an article needs: bytes in,
 * a {@link vn.tracuu.ingest.file.Paper} out, or a {@link vn.tracuu.ingest.file.UnreadableFile} with
 * the reason.
 *
 * <p>One reader for each format makes {@link vn.tracuu.ingest.file.Piece}s, paragraphs and table
 * rows in reading order; {@code PaperReader} reads what all papers share: letterhead, number, day,
 * subject, signature, recipients. Nothing is executed, fetched or drawn: no JavaScript, no macro,
 * no external reference, no picture.
 */
@NullMarked
package vn.tracuu.ingest.file;

import org.jspecify.annotations.NullMarked;
