package dk.roedtraad.support;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A request written byte by byte, as no decent client would send it. Text is sent as ISO-8859-1, so any byte can be in
 * an address or a header.
 */
public final class RawHttp {

  private final String method;
  private final String target;
  private final List<String> headers = new ArrayList<>();
  private byte[] body = new byte[0];

  private RawHttp(String method, String target) {
    this.method = method;
    this.target = target;
  }

  public static RawHttp of(String method, String target) {
    return new RawHttp(method, target);
  }

  /** With the password of test accounts. */
  public RawHttp as(String user) {
    return header("Authorization: Basic "
        + Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8)));
  }

  public RawHttp header(String line) {
    headers.add(line);
    return this;
  }

  public RawHttp body(String contentType, byte[] content) {
    headers.add("Content-Type: " + contentType);
    body = content;
    return this;
  }

  /** Status 0 if the server hung up without a word. */
  public record Answer(int status, String head, String body) {}

  public Answer send(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(60_000);
      write(socket);
      return read(socket);
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + target, e);
    }
  }

  private void write(Socket socket) {
    var head = new StringBuilder(method).append(' ').append(target)
        .append(" HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
    headers.forEach(line -> head.append(line).append("\r\n"));
    if (headers.stream().noneMatch(line -> line.startsWith("Content-Length") || line.startsWith("Transfer-Encoding"))) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    try {
      var out = socket.getOutputStream();
      out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      out.flush();
    } catch (IOException hungUp) {
      // The server may answer before it has heard everything.
    }
  }

  private static Answer read(Socket socket) {
    var all = new ByteArrayOutputStream();
    try {
      socket.getInputStream().transferTo(all);
    } catch (IOException hungUp) {
      // What came before counts.
    }
    var text = all.toString(StandardCharsets.UTF_8);
    var end = text.indexOf("\r\n\r\n");
    return text.startsWith("HTTP/1.1 ") ? new Answer(Integer.parseInt(text.substring(9, 12)),
        text.substring(0, Math.max(end, 0)), end < 0 ? "" : text.substring(end + 4)) : new Answer(0, text, "");
  }
}
