package vn.tracuu.opensearch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate authority that nobody knows, and what it signs: made by the JDK's {@code keytool}
 * in a folder, for one test.
 */
final class TestAuthority {
  private static final String PASSWORD = "only-a-test";

  private final Path folder;

  private TestAuthority(Path folder) {
    this.folder = folder;
  }

  static TestAuthority in(Path folder) throws IOException, InterruptedException {
    TestAuthority authority = new TestAuthority(Files.createDirectories(folder));
    authority.generate("ca", "CN=An authority", "BC:critical=ca:true");
    authority.keytool("ca", "-exportcert", "-rfc", "-file", authority.pem().toString());
    return authority;
  }

  /** The authority's certificate. */
  Path pem() {
    return folder.resolve("ca.pem");
  }

  /**
   * A key with a certificate of this authority.
   *
   * @param host as {@code ip:127.0.0.1} or {@code dns:node1}
   */
  SSLContext identity(String host)
      throws IOException, InterruptedException, GeneralSecurityException {
    generate("node", "CN=A node", "SAN=" + host);
    Path request = folder.resolve("node.csr");
    Path signed = folder.resolve("node.pem");
    keytool("node", "-certreq", "-file", request.toString());
    keytool(
        "ca",
        "-gencert",
        "-rfc",
        "-infile",
        request.toString(),
        "-outfile",
        signed.toString(),
        "-ext",
        "SAN=" + host);
    Path chain = folder.resolve("chain.pem");
    Files.writeString(chain, Files.readString(signed) + Files.readString(pem()));
    keytool("node", "-importcert", "-noprompt", "-trustcacerts", "-file", chain.toString());
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stored = Files.newInputStream(store("node"))) {
      keys.load(stored, PASSWORD.toCharArray());
    }
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private void generate(String name, String owner, String extension)
      throws IOException, InterruptedException {
    keytool(name, "-genkeypair", "-keyalg", "EC", "-dname", owner, "-ext", extension);
  }

  private void keytool(String name, String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(List.of(arguments));
    command.addAll(List.of("-alias", name, "-keystore", store(name).toString()));
    command.addAll(List.of("-storetype", "PKCS12", "-storepass", PASSWORD));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }

  private Path store(String name) {
    return folder.resolve(name + ".p12");
  }
}
