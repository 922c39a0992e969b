package dk.roedtraad.domain.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a figure of a group may tell of its people. */
class GroupFigureTest {

  @Test
  void theEndsAreBlurredSoThatNobodyIsKnownByThem() {
    assertThat(GroupFigure.of(9, 5).words()).isEqualTo("5 af 9");
    assertThat(GroupFigure.of(9, 0)).isEqualTo(GroupFigure.of(9, 1));
    assertThat(GroupFigure.of(9, 0).words()).isEqualTo("højst 1 af 9");
    assertThat(GroupFigure.of(9, 9)).isEqualTo(GroupFigure.of(9, 8));
    assertThat(GroupFigure.of(9, 9).words()).isEqualTo("mindst 8 af 9");
  }

  @Test
  void thereIsNoFigureThatWouldTellWhatOnePersonSaid() {
    assertThatThrownBy(() -> new GroupFigure(9, 0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new GroupFigure(9, 9)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> GroupFigure.of(4, 2)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aCrowdIsFivePeopleOfWhomNoSchoolHasMoreThanHalf() {
    assertThat(GroupFigure.isCrowd(List.of("a", "a", "b", "b", "c"))).isTrue();
    assertThat(GroupFigure.isCrowd(List.of("a", "a", "a", "b", "b", "b"))).isTrue();
    assertThat(GroupFigure.isCrowd(List.of("a", "a", "a", "b", "c"))).isFalse();
    assertThat(GroupFigure.isCrowd(List.of("a", "b", "c", "d"))).isFalse();
    assertThat(GroupFigure.isCrowd(List.of())).isFalse();
  }
}
