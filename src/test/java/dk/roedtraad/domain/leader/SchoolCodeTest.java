package dk.roedtraad.domain.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolCodeTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Rybners                           | rybners",
      "Roskilde Tekniske Skole           | roskilde-tekniske-skole",
      "Randers Social- og Sundhedsskole  | randers-social-og-sundhedsskole",
      "Ådalens Gartnerskole              | aadalens-gartnerskole",
      "A\u030Adalens Gartnerskole        | aadalens-gartnerskole",
      "Ærøhavn Maritime Skole            | aeroehavn-maritime-skole",
      "Café & Crème, München             | cafe-creme-munchen",
      "'  (EUC) Nord – Hjørring! '       | euc-nord-hjoerring",
      "RYBNERS                           | rybners"})
  void theCodeIsTheNameInAsciiKebabCase(String name, String code) {
    assertThat(SchoolCode.of(name).value()).isEqualTo(code);
  }

  @Test
  void longNamesThatBeginAlikeStayTwoSchools() {
    String start = "Skolen for alle de fag, som ingen anden skole i landet tilbyder, ";
    SchoolCode north = SchoolCode.of(start + "afdeling nord");
    SchoolCode south = SchoolCode.of(start + "afdeling syd");

    assertThat(north).isNotEqualTo(south).isEqualTo(SchoolCode.of(start + "afdeling nord"));
    assertThat(north.value()).hasSizeLessThanOrEqualTo(64).startsWith("skolen-for-alle-de-fag");
  }

  @Test
  void aNameWithoutLettersIsNoSchool() {
    assertThat(SchoolCode.find("–––")).isEmpty();
    assertThat(SchoolCode.find("学校")).isEmpty();
    assertThatThrownBy(() -> new SchoolCode("Rybners")).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new SchoolCode("rybners-")).isInstanceOf(IllegalArgumentException.class);
  }
}
