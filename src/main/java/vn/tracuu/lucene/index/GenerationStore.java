package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The generations of an index in one folder, and which of them is served.
 *
 * <pre>
 * index-data/
 *   current              the name of the served generation, one line; replaced by one atomic rename
 *   gen-000007/          a whole generation: a Lucene index that was checked and is never written again
 *   gen-000008.building/ a build under way, or what is left of one that died
 *   lock                 held while a build is under way
 * </pre>
 *
 * <p>A build changes nothing that a reader sees until {@link #publish}; after it, older generations
 * but the one before are removed.
 */
public final class GenerationStore {
  /** How many generations are kept: the served one and the one to go back to. */
  static final int KEPT = 2;

  private static final String CURRENT = "current";
  private static final String BUILDING = ".building";
  private static final Pattern GENERATION = Pattern.compile("gen-(\\d{6,9})");

  private final Path folder;

  public GenerationStore(Path folder) {
    this.folder = folder;
  }

  /** The folder of all generations. */
  public Path folder() {
    return folder;
  }

  /** The name of the served generation; empty if nothing was ever published here. */
  public Optional<String> current() throws IOException {
    try {
      String name = Files.readString(folder.resolve(CURRENT), StandardCharsets.US_ASCII).strip();
      if (!GENERATION.matcher(name).matches()) {
        throw new IOException(folder.resolve(CURRENT) + " does not name a generation");
      }
      return Optional.of(name);
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Where the files of a generation are. */
  public Path path(String generation) {
    return folder.resolve(generation);
  }

  /**
   * Makes an empty folder for the next generation; the caller holds the {@linkplain BuildLock
   * lock}.
   */
  Path newBuild() throws IOException {
    Files.createDirectories(folder);
    for (Path dead : list(p -> p.getFileName().toString().endsWith(BUILDING))) {
      delete(dead);
    }
    long last = generations().stream().mapToLong(GenerationStore::number).max().orElse(0);
    return Files.createDirectory(folder.resolve("gen-%06d%s".formatted(last + 1, BUILDING)));
  }

  /**
   * Makes a finished build the served generation.
   *
   * @param build what {@link #newBuild} gave, whole, its files already fsynced
   * @return the generation's name
   */
  String publish(Path build) throws IOException {
    sync(build);
    String name = build.getFileName().toString().replace(BUILDING, "");
    Files.move(build, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    sync(folder);
    Path next = folder.resolve(CURRENT + ".next");
    try (FileChannel file =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      file.write(StandardCharsets.US_ASCII.encode(name + "\n"));
      file.force(true);
    }
    Files.move(next, folder.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
    sync(folder);
    removeOld();
    return name;
  }

  /** Removes a build that will not be published. */
  void discard(Path build) throws IOException {
    if (Files.exists(build)) {
      delete(build);
    }
  }

  private void removeOld() throws IOException {
    List<Path> oldestFirst = generations();
    for (Path old : oldestFirst.subList(0, Math.max(0, oldestFirst.size() - KEPT))) {
      delete(old);
    }
  }

  private List<Path> generations() throws IOException {
    return list(p -> GENERATION.matcher(p.getFileName().toString()).matches()).stream()
        .sorted(Comparator.comparingLong(GenerationStore::number))
        .toList();
  }

  private static long number(Path generation) {
    return Long.parseLong(generation.getFileName().toString().substring("gen-".length()));
  }

  private List<Path> list(Predicate<Path> wanted) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).filter(wanted).toList();
    }
  }

  /**
   * Makes the names in a folder durable. Windows cannot open a folder, and makes them durable by
   * itself.
   */
  private static void sync(Path directory) throws IOException {
    if (!System.getProperty("os.name", "").startsWith("Windows")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  private static void delete(Path tree) throws IOException {
    Files.walkFileTree(
        tree,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path dir, @Nullable IOException e)
              throws IOException {
            Files.delete(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
