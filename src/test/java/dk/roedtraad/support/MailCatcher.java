package dk.roedtraad.support;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/**
 * A mail server that takes every mail, and lets a test act at the one moment no other lets it: when a mail has been taken
 * and the sender does not know yet.
 */
public final class MailCatcher implements AutoCloseable {

  /** A mail that was taken. */
  public record Caught(String to, String messageId) {}

  private final ServerSocket server = new ServerSocket(0);
  private final List<Caught> mails = new ArrayList<>();
  private final IntConsumer taken;
  private final int mailsOfAConnection;
  private int connections;

  /** @param taken told how many mails there are now, before the sender is */
  public MailCatcher(IntConsumer taken) throws IOException {
    this(taken, Integer.MAX_VALUE);
  }

  /** @param mailsOfAConnection after so many it hangs up without a word */
  public MailCatcher(IntConsumer taken, int mailsOfAConnection) throws IOException {
    this.taken = taken;
    this.mailsOfAConnection = mailsOfAConnection;
    var thread = new Thread(this::serve);
    thread.setDaemon(true);
    thread.start();
  }

  public int port() {
    return server.getLocalPort();
  }

  public synchronized List<Caught> mails() {
    return List.copyOf(mails);
  }

  /** How many there have been. */
  public synchronized int connections() {
    return connections;
  }

  private void serve() {
    while (true) {
      try (var client = server.accept()) {
        synchronized (this) {
          connections++;
        }
        talk(client);
      } catch (SocketException closed) {
        if (server.isClosed()) {
          return;
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private void talk(Socket client) throws IOException {
    var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1));
    say(client, "220 ready");
    String to = null;
    var left = mailsOfAConnection;
    for (var line = in.readLine(); line != null; line = left == 0 ? null : in.readLine()) {
      if (line.startsWith("DATA")) {
        left--;
        say(client, "354 go on");
        var id = messageId(in);
        if (id == null) {
          return;
        }
        var mail = new Caught(to, id);
        int count;
        synchronized (this) {
          mails.add(mail);
          count = mails.size();
        }
        taken.accept(count);
      } else if (line.startsWith("RCPT TO:")) {
        to = line.replaceAll(".*<|>.*", "");
      }
      say(client, line.startsWith("QUIT") ? "221 bye" : "250 ok");
    }
  }

  /** Null if the mail was not said to its end. */
  private static String messageId(BufferedReader in) throws IOException {
    String id = null;
    for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
      if (line == null) {
        return null;
      }
      id = line.startsWith("Message-ID:") ? line.substring(11).strip() : id;
    }
    return id;
  }

  private static void say(Socket client, String words) throws IOException {
    client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
    client.getOutputStream().flush();
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
