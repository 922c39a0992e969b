package dk.roedtraad.notification;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a mail server says about a mail that it could not deliver for good (RFC 3464).
 *
 * @param messageId of the mail that is returned, with angle brackets
 * @param status such as 5.1.1
 */
record DeliveryReport(String messageId, String status) {

  /** The headers of a mail and the lines about one recipient are far shorter. */
  private static final int LONGEST_PART = 128 * 1024;
  private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\b");
  private static final Pattern FOR_GOOD = Pattern.compile("(?im)^Status:\\s*(5\\.\\d{1,3}\\.\\d{1,3})\\b");

  /** Empty for everything else: answers of people, absences, and reports of a mail that is only late. */
  static Optional<DeliveryReport> in(MimeMessage message) throws MessagingException, IOException {
    if (!message.isMimeType("multipart/report") || !(message.getContent() instanceof MimeMultipart parts)) {
      return Optional.empty();
    }
    String status = null;
    String messageId = null;
    for (int i = 0; i < parts.getCount(); i++) {
      var part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status") || part.isMimeType("message/global-delivery-status")) {
        status = finalStatus(text(part));
      } else if (isReturned(part)) {
        messageId = messageId(part);
      }
    }
    return status == null || messageId == null ? Optional.empty()
        : Optional.of(new DeliveryReport(messageId, status));
  }

  /** One block of lines for each recipient; our mails have one. */
  private static String finalStatus(String report) {
    for (var block : report.split("\\r?\\n\\s*\\r?\\n")) {
      var status = FOR_GOOD.matcher(block);
      if (FAILED.matcher(block).find() && status.find()) {
        return status.group(1);
      }
    }
    return null;
  }

  /** The whole mail, or its headers alone. */
  private static boolean isReturned(BodyPart part) throws MessagingException {
    return part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")
        || part.isMimeType("message/global") || part.isMimeType("message/global-headers");
  }

  private static String messageId(Part part) throws MessagingException, IOException {
    var headers = new InternetHeaders(new ByteArrayInputStream(text(part).getBytes(StandardCharsets.UTF_8)));
    var id = headers.getHeader("Message-ID", null);
    return id == null ? null : id.strip();
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (var stream = part.getInputStream()) {
      return new String(stream.readNBytes(LONGEST_PART), StandardCharsets.UTF_8);
    }
  }
}
