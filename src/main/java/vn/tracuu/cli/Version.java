package vn.tracuu.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;
import vn.tracuu.schema.Fields;

/** What {@code --version} says: enough for a report of a fault. */
final class Version implements IVersionProvider {
  private static final String FILE = "build.properties";

  @Override
  public String[] getVersion() {
    Properties build = build();
    return new String[] {
      "tracuu " + told(build, "version") + ", commit " + told(build, "commit"),
      "index schema %d, analysis %d".formatted(Fields.SCHEMA_VERSION, Fields.ANALYSIS_VERSION),
      "JDK %s (%s), %s %s, file names in %s"
          .formatted(
              Runtime.version(),
              System.getProperty("java.vendor"),
              System.getProperty("os.name"),
              System.getProperty("os.arch"),
              System.getProperty("sun.jnu.encoding")),
    };
  }

  /** Unknown where Maven did not fill it in. */
  private static String told(Properties build, String name) {
    String value = build.getProperty(name, "");
    return value.isEmpty() || value.startsWith("${") ? "unknown" : value;
  }

  private static Properties build() {
    Properties build = new Properties();
    try (InputStream file = Version.class.getResourceAsStream(FILE)) {
      if (file != null) {
        build.load(file);
      }
      return build;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
