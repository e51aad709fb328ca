package vn.tracuu.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.tracuu.engine.IndexUnavailableException;

/**
 * The generations of an index in one folder, and which of them is served.
 *
 * <pre>
 * index-data/
 *   current              the name of the served generation, one line; replaced by one atomic rename
 *   pinned               that somebody went back, and from what ({@link Pin})
 *   gen-000007/          a whole generation, checked and never written again
 *   gen-000008.building/ a batch under way, or what is left of one that died
 *   gen-000008.pushing/  the same of a build that takes pushed articles in
 *   gen-000005.removing/ an old generation that is being deleted, or was when the process died
 *   pushed/              what was published one by one, a file a change
 *   lock                 held while a batch runs, from its begin to its end
 *   switch.lock          held for moments, while generations come and go
 * </pre>
 *
 * <p>A folder has its final name only while it is whole. Numbers are never used twice, so that a
 * reader that looks at names misses no change: the newest generation stays until there is a newer
 * one. Whoever changes something holds a {@link BuildLock}.
 */
public final class GenerationStore {
  /** How many batches are kept: the served one and the one to go back to. */
  public static final int KEPT = 2;

  private static final String CURRENT = "current";

  /** The folder of a batch under way; the number is that of its begin. */
  static final String BUILDING = ".building";

  /** The folder of a build under way that takes pushed articles in. */
  static final String PUSHING = ".pushing";

  private static final String REMOVING = ".removing";

  /** Orders names of generations by their numbers. */
  static final Comparator<String> BY_NUMBER = Comparator.comparingLong(GenerationStore::number);

  private static final Pattern GENERATION = Pattern.compile("gen-(\\d{6,9})");

  private final Path folder;
  private final Disk disk;

  public GenerationStore(Path folder) {
    this(folder, Disk.REAL);
  }

  GenerationStore(Path folder, Disk disk) {
    this.folder = folder;
    this.disk = disk;
  }

  /** The folder of all generations. */
  public Path folder() {
    return folder;
  }

  Disk disk() {
    return disk;
  }

  /**
   * The name of the served generation; empty if nothing was ever published here.
   *
   * @throws IOException if the file that says so cannot be read or says something else
   */
  public Optional<String> current() throws IOException {
    try {
      byte[] line = Files.readAllBytes(folder.resolve(CURRENT));
      String name = new String(line, StandardCharsets.ISO_8859_1).strip();
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

  /** The names of all whole generations, oldest first. */
  public List<String> generations() throws IOException {
    return names().stream().filter(n -> GENERATION.matcher(n).matches()).sorted(BY_NUMBER).toList();
  }

  /**
   * The generations that may be served in place of a damaged one, best first: those before it, or
   * all if {@code current} itself is damaged.
   */
  List<String> fallbacks() {
    try {
      List<String> all = generations();
      return all.subList(0, served(all)).reversed();
    } catch (IOException e) {
      return List.of();
    }
  }

  /** How many generations are older than the served one. */
  private int served(List<String> all) {
    try {
      int index = current().map(all::indexOf).orElse(0);
      return index < 0 ? all.size() : index;
    } catch (IOException e) {
      return all.size();
    }
  }

  /**
   * Refuses a folder that is missing or holds no index, before anything is written there.
   *
   * @throws IndexUnavailableException if so
   */
  void requireIndex() throws IOException {
    boolean any =
        Files.exists(folder.resolve(CURRENT))
            || Files.isDirectory(folder.resolve(PushedFolder.NAME))
            || !generations().isEmpty()
            || !leftovers().isEmpty();
    if (!any) {
      throw new IndexUnavailableException(
          "there is no index in "
              + folder
              + ": name its folder with --index, or run \"tracuu reindex\"");
    }
  }

  /** The names of what dead builds and removals left. */
  public List<String> leftovers() throws IOException {
    return names().stream()
        .filter(n -> n.endsWith(BUILDING) || n.endsWith(PUSHING) || n.endsWith(REMOVING))
        .sorted()
        .toList();
  }

  /**
   * Makes an empty folder for a build, and deletes what dead ones of its kind left. The caller
   * holds the lock of switching, and a batch its own.
   *
   * @param kind {@link #BUILDING} or {@link #PUSHING}
   */
  Path newBuild(String kind) throws IOException {
    for (String dead : leftovers()) {
      if (dead.endsWith(kind) || dead.endsWith(REMOVING)) {
        disk.deleteTree(folder.resolve(dead));
      }
    }
    Path build = folder.resolve(next() + kind);
    disk.createFolder(build);
    return build;
  }

  /** The name of the generation that is next, if nobody else is quicker. */
  String next() throws IOException {
    return name(lastNumber() + 1);
  }

  /** The name of the generation after {@code generation}. */
  public static String after(String generation) {
    return name(number(generation) + 1);
  }

  /** The name of a generation by its number. */
  public static String name(long number) {
    return "gen-%06d".formatted(number);
  }

  /**
   * The highest number of a generation, also of one that was rolled back from and removed since; 0
   * if there is none.
   */
  public long lastNumber() throws IOException {
    Stream<String> left =
        Pin.read(folder).stream().flatMap(p -> p.from().stream().map(Pin.From::origin));
    return Stream.concat(generations().stream(), left)
        .filter(n -> GENERATION.matcher(n).matches())
        .mapToLong(GenerationStore::number)
        .max()
        .orElse(0);
  }

  /**
   * Makes a finished build a generation that is not served yet.
   *
   * @param build what {@link #newBuild} gave, whole, its files already fsynced
   * @return the generation's name
   */
  String complete(Path build) throws IOException {
    disk.sync(build);
    String name = next();
    disk.rename(build, folder.resolve(name));
    disk.sync(folder);
    return name;
  }

  /** Makes {@code generation} the served one, in one atomic step. */
  void point(String generation) throws IOException {
    replace(CURRENT, generation + "\n");
  }

  /**
   * That somebody went back, and nothing else was served since but what stems from there; empty
   * also if the file is not whole.
   */
  Optional<Pin> pin() throws IOException {
    Optional<Pin> pin = Pin.read(folder);
    Optional<Lineage> served = pin.isPresent() ? Lineage.ofServed(this) : Optional.empty();
    return pin.filter(p -> served.filter(s -> s.origin().equals(p.to())).isPresent());
  }

  /** Remembers that somebody goes back; it counts from the moment in which that is served. */
  void pin(Pin pin) throws IOException {
    replace(Pin.FILE, pin.text());
  }

  /** Forgets it. */
  void unpin() throws IOException {
    if (Files.exists(folder.resolve(Pin.FILE))) {
      disk.delete(folder.resolve(Pin.FILE));
      disk.sync(folder);
    }
  }

  /** Writes a small file in one atomic step. */
  private void replace(String name, String text) throws IOException {
    Path next = folder.resolve(name + ".next");
    disk.write(next, text);
    disk.rename(next, folder.resolve(name));
    disk.sync(folder);
  }

  /**
   * Deletes all generations that are not needed to answer or to go back.
   *
   * @param batches how many batches stay, the served one included; of each its newest state
   * @return the names of those that are gone now; one that the system does not let go of (Windows,
   *     while a reader has it open) waits for the next time
   */
  List<String> removeOld(int batches) throws IOException {
    Optional<String> served = current();
    if (served.isEmpty()) {
      return List.of();
    }
    Set<String> kept = History.of(this).kept(served.get(), batches);
    return removeIf(name -> !kept.contains(name));
  }

  /** Deletes the generations that are newer than the served one: what was rolled back from. */
  List<String> removeNewer() throws IOException {
    Optional<String> served = current();
    return served.isEmpty()
        ? List.of()
        : removeIf(name -> BY_NUMBER.compare(name, served.get()) > 0);
  }

  private List<String> removeIf(Predicate<String> superfluous) throws IOException {
    List<String> removed = new ArrayList<>();
    for (String name : generations()) {
      if (superfluous.test(name) && remove(name)) {
        removed.add(name);
      }
    }
    return removed;
  }

  /**
   * Deletes the generations of pushes that the push to {@code last} made superfluous: those since
   * the last batch. What was served right before it stays, too, and so does what a batch made.
   */
  void removePushes(String before, String last) throws IOException {
    List<String> newestFirst = generations().reversed();
    for (String name : newestFirst) {
      if (Generation.isBatch(path(name))) {
        return;
      }
      if (!name.equals(before) && !name.equals(last)) {
        remove(name);
      }
    }
  }

  /** What was pushed. */
  PushedFolder pushed() {
    return new PushedFolder(disk, folder);
  }

  /** Deletes what dead builds and removals left. */
  List<String> sweep() throws IOException {
    List<String> dead = leftovers();
    for (String name : dead) {
      disk.deleteTree(folder.resolve(name));
    }
    return dead;
  }

  /** Removes a build that will not be published. */
  void discard(Path build) throws IOException {
    if (Files.exists(build)) {
      disk.deleteTree(build);
    }
  }

  /**
   * How many bytes the files of a generation have; those shared with another one count in both. 0
   * of one that a push or a batch of another process has just removed.
   */
  public long bytes(String generation) throws IOException {
    try (Stream<Path> files = Files.walk(path(generation))) {
      return files.filter(Files::isRegularFile).mapToLong(f -> f.toFile().length()).sum();
    } catch (NoSuchFileException e) {
      return 0;
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof NoSuchFileException) {
        return 0;
      }
      throw e.getCause();
    }
  }

  /** Takes the final name away first, so that half a generation never has it. */
  private boolean remove(String generation) {
    Path removing = folder.resolve(generation + REMOVING);
    try {
      disk.rename(folder.resolve(generation), removing);
      disk.deleteTree(removing);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static long number(String generation) {
    return Long.parseLong(generation.substring("gen-".length()));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(Files::isDirectory).map(GenerationStore::name).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    }
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
