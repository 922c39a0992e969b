package dk.roedtraad.domain.leader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void theIdIsTheAddressInLowerCase() {
    assertThat(new EmailAddress("Leder@Rybners.Example").value()).isEqualTo("leder@rybners.example");
    assertThat(EmailAddress.parse("  leder@rybners.example ")).hasValueSatisfying(address ->
        assertThat(address.domain()).isEqualTo("rybners.example"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@b.dk", "hanne-per.christensen@aadal-erhvervsskole.example", "o'neil+kursus@sub.skole.dk",
      "x_1@skole.xn--vermgensberater-ctb", "4@skole.dk"})
  void addressesThatSchoolsGiveAreValid(String address) {
    assertThat(EmailAddress.isValid(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "leder", "leder@", "@skole.dk", "leder@skole", "leder@@skole.dk", "le der@skole.dk",
      "leder@skole..dk", ".leder@skole.dk", "leder.@skole.dk", "le..der@skole.dk", "jørgen@skole.dk", "leder@møn.dk",
      "leder@-skole.dk", "leder@skole-.dk", "=leder@skole.dk", "-leder@skole.dk", "leder@skole.dk,chef@skole.dk",
      "Leder <leder@skole.dk>", "le/der@skole.dk", "le*@skole.dk", "le%@skole.dk", "leder@skole.dk\n",
      "leder@skole.d\u212a", "leder@127.0.0.1"})
  void everythingElseIsNone(String address) {
    assertThat(EmailAddress.isValid(address)).isFalse();
    assertThatThrownBy(() -> new EmailAddress(address)).hasMessageNotContaining("skole");
  }

  @Test
  void anAddressEndsWhereMailServersEnd() {
    String domain = ("a".repeat(60) + ".").repeat(3) + "example";
    assertThat(EmailAddress.isValid("a".repeat(254 - domain.length() - 1) + "@" + domain)).isTrue();
    assertThat(EmailAddress.isValid("a".repeat(255 - domain.length() - 1) + "@" + domain)).isFalse();
    assertThat(EmailAddress.isValid("a".repeat(100_000) + "@skole.dk")).isFalse();
  }
}
