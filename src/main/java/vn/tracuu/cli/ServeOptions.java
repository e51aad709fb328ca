package vn.tracuu.cli;

import picocli.CommandLine.Option;

/** Where a server listens. */
final class ServeOptions {
  @Option(
      names = "--host",
      paramLabel = "H",
      description = "address to listen on (default: ${DEFAULT-VALUE}, this machine only)",
      defaultValue = "127.0.0.1")
  String host;

  @Option(
      names = "--port",
      paramLabel = "P",
      description = "port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE})",
      defaultValue = "8080")
  int port;
}
