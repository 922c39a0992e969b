package dk.roedtraad.domain.leader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolNameTest {

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "Rybners                  | Rybners, Esbjerg            | true",
      "Rybners                  | Rypners                     | true",
      "Rybners                  | Rybnerss                    | true",
      "Roskilde Tekniske Skole  | Roskilde Teknisk Skole      | true",
      "Roskilde Tekniske Skole  | Tekniske Skole Roskilde     | true",
      "Rybners                  | Rybners                     | false",
      "Rybners                  | Rytmisk                     | false",
      "Dalby Tekniske Skole     | Hedeby Tekniske Skole       | false",
      "Grønhøj Erhvervsskole    | Aadal Erhvervsskole         | false",
      "EUC                      | EUC Nord                    | false",
      "Rybners                  | Rybnersgade Handelsskole    | false"})
  void aSlipIsSeenAndANeighbourIsNot(String one, String other, boolean alike) {
    assertThat(name(one).looksLike(name(other))).isEqualTo(alike);
    assertThat(name(other).looksLike(name(one))).isEqualTo(alike);
  }

  private static SchoolName name(String text) {
    return SchoolName.of(SchoolCode.of(text).value(), text);
  }
}
