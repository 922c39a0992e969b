package dk.roedtraad.application;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Random;

/**
 * What stands in an address that opens something without a login. Only its hash is ever stored; a fast hash is enough
 * for something that nobody can guess.
 *
 * @param text as it stands in the address
 */
public record Secret(String text) {

  private static final int BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** 256 random bits. */
  public static Secret random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** For a lot that nobody may be able to draw again. */
  public static Random chance() {
    return RANDOM;
  }

  public static Secret of(String text) {
    return new Secret(text);
  }

  /** SHA-256 in hexadecimal. */
  public String hash() {
    try {
      return HexFormat.of().formatHex(
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Never the secret itself: this may end up in a log. */
  @Override
  public String toString() {
    return "Secret";
  }
}
