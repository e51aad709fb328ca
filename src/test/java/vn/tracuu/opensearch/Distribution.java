package vn.tracuu.opensearch;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The OpenSearch server of Maven Central, unpacked below {@code target}, with our plugin installed
 * by its own installer. It refuses to run as root; where the tests do, it runs as {@code nobody}.
 */
final class Distribution {
  static final String VERSION = System.getProperty("opensearch.version", "3.7.0");

  private static final String COORDINATES =
      "org.opensearch.distribution.integ-test-zip:opensearch:" + VERSION + ":zip";

  private static final Path PLUGIN = Path.of("target", "tracuu-analysis.zip");
  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
  private static final String NOBODY = "65534";

  private static boolean asked;

  private final Path home;

  private Distribution(Path home) {
    this.home = home;
  }

  /** Unpacks it anew; empty if Maven cannot get it (it is cached once it could). */
  static Optional<Distribution> unpack() throws IOException, InterruptedException {
    Optional<Path> zip = zip();
    if (zip.isEmpty()) {
      return Optional.empty();
    }
    Path place = place();
    Path home = place.resolve("opensearch-" + VERSION);
    if (!Files.exists(home)) {
      unzip(zip.get(), place);
    }
    Distribution distribution = new Distribution(home);
    distribution.installPlugin();
    return Optional.of(distribution);
  }

  /**
   * The same server once more in a folder beside, without our plugin, or with one that says it is
   * of another version.
   *
   * @param version of the plugin, or empty for none
   */
  Distribution withPlugin(String version) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory(home.getParent(), "server");
    for (String part : List.of("bin", "config")) {
      run(folder, List.of("cp", "-r", home.resolve(part).toString(), part));
    }
    for (String part : List.of("agent", "lib", "modules")) {
      Files.createSymbolicLink(folder.resolve(part), home.resolve(part));
    }
    Path plugins = Files.createDirectories(folder.resolve("plugins"));
    if (!version.isEmpty()) {
      run(plugins, List.of("cp", "-r", home.resolve("plugins/tracuu-analysis").toString(), "."));
      Path descriptor = plugins.resolve("tracuu-analysis/plugin-descriptor.properties");
      List<String> lines = Files.readAllLines(descriptor);
      lines.replaceAll(line -> line.startsWith("version=") ? "version=" + version : line);
      Files.write(descriptor, lines);
    }
    run(folder, List.of("chmod", "-R", "a+rX", folder.toString()));
    return new Distribution(folder);
  }

  /** Where it is unpacked. */
  Path home() {
    return home;
  }

  /** A command that runs as a user that the server accepts. */
  static List<String> unprivileged(List<String> command) {
    List<String> whole = new ArrayList<>();
    if (ROOT) {
      whole.addAll(List.of("setpriv", "--reuid", NOBODY, "--regid", NOBODY, "--clear-groups"));
    }
    whole.addAll(command);
    return whole;
  }

  /** Lets that user write in {@code folder}. */
  static void giveAway(Path folder) throws IOException, InterruptedException {
    if (ROOT) {
      run(Path.of("").toAbsolutePath(), List.of("chown", "-R", NOBODY, folder.toString()));
    }
  }

  private void installPlugin() throws IOException, InterruptedException {
    if (!Files.exists(PLUGIN)) {
      throw new IllegalStateException(PLUGIN + " is missing: ./mvnw -DskipTests package makes it");
    }
    Path installed = home.resolve("plugins/tracuu-analysis");
    if (Files.exists(installed)
        && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(PLUGIN)) > 0) {
      return;
    }
    if (Files.exists(installed)) {
      run(home, List.of("bin/opensearch-plugin", "remove", "--purge", "tracuu-analysis"));
    }
    run(
        home,
        List.of(
            "bin/opensearch-plugin",
            "install",
            "--batch",
            PLUGIN.toAbsolutePath().toUri().toString()));
  }

  /** Below target, or where any user may look if target is not such a place. */
  private static Path place() throws IOException, InterruptedException {
    Path target = Files.createDirectories(Path.of("target", "opensearch").toAbsolutePath());
    Process probe =
        new ProcessBuilder(unprivileged(List.of("test", "-x", target.toString()))).start();
    return probe.waitFor() == 0
        ? target
        : Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir"), "tracuu-tests"));
  }

  /** Whether Maven has it or can get it; looks once. */
  static synchronized boolean isAvailable() throws IOException, InterruptedException {
    return zip().isPresent();
  }

  /** Asks Maven once only, which may take a while where it cannot get it. */
  private static synchronized Optional<Path> zip() throws IOException, InterruptedException {
    Path repository =
        Path.of(
            System.getProperty("maven.local", System.getProperty("user.home") + "/.m2/repository"));
    Path zip =
        repository.resolve(
            "org/opensearch/distribution/integ-test-zip/opensearch/%s/opensearch-%s.zip"
                .formatted(VERSION, VERSION));
    if (!Files.exists(zip) && !asked) {
      asked = true;
      Process maven =
          new ProcessBuilder(
                  "./mvnw", "-B", "-ntp", "-q", "dependency:get", "-Dartifact=" + COORDINATES)
              .inheritIO()
              .start();
      if (!maven.waitFor(10, TimeUnit.MINUTES)) {
        maven.destroy();
      }
    }
    return Optional.of(zip).filter(Files::exists);
  }

  private static void unzip(Path zip, Path into) throws IOException {
    Path marked = Files.createTempDirectory(Files.createDirectories(into), "unpacking");
    try (ZipFile packed = new ZipFile(zip.toFile())) {
      for (Enumeration<? extends ZipEntry> e = packed.entries(); e.hasMoreElements(); ) {
        unzip(packed, e.nextElement(), marked);
      }
    }
    Path top = marked.resolve("opensearch-" + VERSION);
    Files.move(top, into.resolve(top.getFileName()));
    Files.delete(marked);
  }

  private static void unzip(ZipFile packed, ZipEntry entry, Path into) throws IOException {
    Path file = into.resolve(entry.getName()).normalize();
    if (entry.isDirectory()) {
      Files.createDirectories(file);
      return;
    }
    Files.createDirectories(file.getParent());
    try (InputStream in = packed.getInputStream(entry)) {
      Files.copy(in, file);
    }
    if (entry.getName().contains("/bin/")) {
      File executable = file.toFile();
      if (!executable.setExecutable(true, false)) {
        throw new IOException("cannot make " + file + " executable");
      }
    }
  }

  private static void run(Path folder, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("OPENSEARCH_JAVA_HOME", System.getProperty("java.home"));
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(command + " failed: " + output);
    }
  }
}
