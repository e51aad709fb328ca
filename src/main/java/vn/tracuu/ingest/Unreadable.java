package vn.tracuu.ingest;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.zip.ZipException;
import vn.tracuu.text.FileTrouble;

/** Why a file cannot be read, in words for the person who keeps the corpus. */
final class Unreadable {
  private Unreadable() {}

  static Ingested.Refused at(String where, IOException e) {
    boolean cut = e instanceof EOFException;
    boolean bomb = e instanceof Unpacking.BombException;
    return new Ingested.Refused(
        where,
        cut ? Ingested.Reason.CUT : bomb ? Ingested.Reason.BOMB : Ingested.Reason.UNREADABLE,
        words(e));
  }

  static String words(IOException e) {
    return switch (e) {
      case AccessDeniedException denied -> "no permission to read it";
      case NoSuchFileException gone -> "no such file or folder";
      case EOFException cut -> "it ends in the middle";
      case ZipException damaged -> "what it is packed with is damaged: " + damaged.getMessage();
      default -> FileTrouble.of(e);
    };
  }
}
