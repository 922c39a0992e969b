package dk.roedtraad.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;

/** Counts the connections to the mail server. */
final class CountingSockets extends SocketFactory {

  private final AtomicInteger made = new AtomicInteger();

  int made() {
    return made.get();
  }

  void forget() {
    made.set(0);
  }

  @Override
  public Socket createSocket() {
    made.incrementAndGet();
    return new Socket();
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    made.incrementAndGet();
    return new Socket(host, port);
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
    made.incrementAndGet();
    return new Socket(host, port, from, fromPort);
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    made.incrementAndGet();
    return new Socket(host, port);
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
    made.incrementAndGet();
    return new Socket(host, port, from, fromPort);
  }
}
