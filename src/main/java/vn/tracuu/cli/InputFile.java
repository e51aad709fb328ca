package vn.tracuu.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that a person named to be read. */
final class InputFile {
  private InputFile() {}

  /**
   * The same path.
   *
   * @throws IOException that names the path, if there is no file that can be read; reading a folder
   *     would say only that it is one
   */
  static Path readable(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new IOException(file + ": a folder; give a file");
    }
    if (!Files.exists(file)) {
      throw new NoSuchFileException(file.toString());
    }
    if (!Files.isReadable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    return file;
  }
}
