package dk.roedtraad.application.portfolio;

import java.util.List;

/**
 * How a model is drawn, without what only happens when something out of the ordinary does (leave, withdrawal, the end).
 * Measures are those of the model's own diagram.
 *
 * @param shapes in the order in which they are painted: what lies around comes before what lies inside
 */
public record ModelPicture(List<Shape> shapes, List<Line> lines) {

  public ModelPicture {
    shapes = List.copyOf(shapes);
    lines = List.copyOf(lines);
  }

  /** What a shape looks like. */
  public enum Look {
    PHASE, TASK, OWN_WORK, CALL, START, WAIT, CUT_OFF, END, CHOICE, SPLIT
  }

  /**
   * @param id id of the element
   * @param label where the name stands, for what has it beside the shape; null if it stands inside or there is none
   */
  public record Shape(String id, Look look, String name, Box box, Box label) {}

  /** @param points the corners, from the source's edge to the target's */
  public record Line(List<Point> points) {

    public Line {
      points = List.copyOf(points);
    }
  }

  /** A rectangle. */
  public record Box(double x, double y, double width, double height) {}

  /** A corner of a line. */
  public record Point(double x, double y) {}
}
