package dk.roedtraad.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import dk.roedtraad.application.privacy.Mentions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is meant, and who only bears a name like it. */
class MentionsTest {

  private final Mentions lise = new Mentions("lise@fjordby.example", "slettet-1",
      Arrays.asList("lise.ny@fjordby.example", "Lise D'Ærø", "12345678", null, "Bo"));

  @ParameterizedTest
  @ValueSource(strings = {"Kære Lise D'Ærø", "LISE D'ÆRØ.", "<p>Lise D&#39;Ærø</p>", "\"leaderId\":\"lise@fjordby.example\"",
      "mailto:LISE@fjordby.example.", "Ring 12345678", "SUMMARY:Samtale med Lis\r\n e D'Ærø", "lise.ny@fjordby.example"})
  void everyWayInWhichThePersonIsWrittenIsFound(String text) {
    assertThat(lise.isIn(text)).isTrue();
    assertThat(lise.isIn(lise.erasedFrom(text))).isFalse();
    assertThat(lise.clues()).anyMatch(clue -> text.toLowerCase(Locale.ROOT).replace("\r\n ", "").contains(clue));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Anne-Lise D'Ærø", "Lise D'Ærøsen", "anne-lise@fjordby.example", "lise@fjordby.example.org",
      "Lise", "112345678", "Bo"})
  void whoOnlyHasANameLikeItIsLeftAlone(String text) {
    assertThat(lise.erasedFrom(text)).isEqualTo(text);
  }

  @Test
  void theIdBecomesThePseudonymSoThatWhatIsCountedStaysTogether() {
    assertThat(lise.erasedFrom("{\"leaderId\":\"lise@fjordby.example\",\"day1\":true}"))
        .isEqualTo("{\"leaderId\":\"slettet-1\",\"day1\":true}");
    assertThat(lise.erasedFrom("Lise D'Ærø er afmeldt")).isEqualTo("[slettet] er afmeldt");
  }

  @Test
  void aMailAddressThatIsTheIdIsLookedForOnce() {
    assertThat(new Mentions("a@b.example", "slettet-2", List.of("a@b.example")).erasedFrom("til a@b.example"))
        .isEqualTo("til slettet-2");
  }
}
