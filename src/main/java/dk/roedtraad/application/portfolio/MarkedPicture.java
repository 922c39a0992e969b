package dk.roedtraad.application.portfolio;

import java.util.Map;

/**
 * The drawing of a course, and where its leader is in it.
 *
 * @param states how far each step is, by the id of its element; what is no step of the leader's is left out
 */
public record MarkedPicture(ModelPicture picture, Map<String, MyStep.State> states) {

  public MarkedPicture {
    states = Map.copyOf(states);
  }
}
