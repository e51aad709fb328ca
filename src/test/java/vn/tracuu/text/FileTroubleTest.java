package vn.tracuu.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTroubleTest {
  @Test
  void namesThePathAndWhatIsWrong(@TempDir Path folder) {
    Path missing = folder.resolve("khong-co.txt");
    IOException e = assertThrows(IOException.class, () -> Files.readString(missing));

    assertEquals(missing + ": no such file or folder", FileTrouble.of(e));
    assertEquals("a/b: permission denied", FileTrouble.of(new AccessDeniedException("a/b")));
    assertEquals(
        "a/b: no space left on device",
        FileTrouble.of(new FileSystemException("a/b", null, "No space left on device")));
  }

  @Test
  void looksIntoWhatWrapsIt() {
    assertEquals(
        "a: no such file or folder",
        FileTrouble.of(new UncheckedIOException(new NoSuchFileException("a"))));
  }

  @Test
  void saysInWordsWhatHasNoPath() {
    assertEquals("it ends too early", FileTrouble.of(new EOFException()));
    assertEquals("the text is not UTF-8", FileTrouble.of(new MalformedInputException(1)));
    assertEquals("cannot be read or written", FileTrouble.of(new IOException()));
    assertEquals("Connection reset", FileTrouble.of(new IOException("Connection reset")));
  }

  @Test
  void putsThePathOfAnIndexFileInFrontAndLeavesClassesOut() {
    assertEquals(
        "/i/gen-000001/_0.cfs: checksum failed (hardware problem?) : expected=1 actual=2",
        FileTrouble.ofMessage(
            "org.apache.lucene.index.CorruptIndexException: checksum failed (hardware problem?) : expected=1"
                + " actual=2 (resource=BufferedInput(SegmentInput(path=\"/i/gen-000001/_0.cfs\")))"));
    assertEquals(
        "read past the end", FileTrouble.withoutClasses("java.io.EOFException: read past the end"));
  }

  @Test
  void escapesWhatAFileNameWouldDoToATerminal() {
    assertEquals(
        "a\\u001b[31m: no such file or folder",
        FileTrouble.of(new NoSuchFileException("a\u001B[31m")));
    assertEquals(
        "a\\u0000: not a file name that this system can have",
        FileTrouble.of(new InvalidPathException("a\0", "Nul character not allowed")));
  }
}
