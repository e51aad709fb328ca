package vn.tracuu.lucene.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/**
 * A disk on which one step fails, and every one after it, as on a full or broken disk. Bytes before
 * it are written.
 */
final class FaultyDisk implements Disk {
  private int stepsLeft;

  FaultyDisk(int goodSteps) {
    stepsLeft = goodSteps;
  }

  /** Whether no step has failed yet. */
  boolean wasSound() {
    return stepsLeft >= 0;
  }

  private synchronized void step(String what) throws IOException {
    if (--stepsLeft < 0) {
      stepsLeft = -1;
      throw new IOException("No space left on device (" + what + ")");
    }
  }

  @Override
  public Directory directory(Path folder) throws IOException {
    return new FaultyDirectory(REAL.directory(folder));
  }

  @Override
  public void createFolder(Path folder) throws IOException {
    step("mkdir");
    REAL.createFolder(folder);
  }

  @Override
  public void link(Path existing, Path name) throws IOException {
    step("link");
    REAL.link(existing, name);
  }

  @Override
  public void write(Path file, String text) throws IOException {
    REAL.write(file, text.substring(0, text.length() / 2));
    step("write " + file.getFileName());
    REAL.write(file, text);
    step("fsync " + file.getFileName());
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    step("rename to " + to.getFileName());
    REAL.rename(from, to);
  }

  @Override
  public void sync(Path folder) throws IOException {
    step("fsync " + folder.getFileName());
    REAL.sync(folder);
  }

  @Override
  public void delete(Path path) throws IOException {
    step("delete " + path.getFileName());
    REAL.delete(path);
  }

  /** Lucene's view of that disk. */
  private final class FaultyDirectory extends FilterDirectory {
    FaultyDirectory(Directory in) {
      super(in);
    }

    @Override
    public IndexOutput createOutput(String name, IOContext context) throws IOException {
      step("create " + name);
      return new FaultyOutput(super.createOutput(name, context));
    }

    @Override
    public void sync(Collection<String> names) throws IOException {
      for (String name : names) {
        step("fsync " + name);
      }
      super.sync(names);
    }

    @Override
    public void rename(String from, String to) throws IOException {
      step("rename to " + to);
      super.rename(from, to);
    }

    @Override
    public void syncMetaData() throws IOException {
      step("fsync folder");
      super.syncMetaData();
    }
  }

  /** An output that counts as one step for each flush of it, which is when it is closed. */
  private final class FaultyOutput extends IndexOutput {
    private final IndexOutput out;

    FaultyOutput(IndexOutput out) {
      super("faulty " + out, out.getName());
      this.out = out;
    }

    @Override
    public void writeByte(byte b) throws IOException {
      out.writeByte(b);
    }

    @Override
    public void writeBytes(byte[] b, int offset, int length) throws IOException {
      if (!wasSound()) {
        step("write " + getName());
      }
      out.writeBytes(b, offset, length);
    }

    @Override
    public long getFilePointer() {
      return out.getFilePointer();
    }

    @Override
    public long getChecksum() throws IOException {
      return out.getChecksum();
    }

    @Override
    public void close() throws IOException {
      out.close();
      step("write " + getName());
    }
  }
}
