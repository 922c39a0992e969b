package dk.roedtraad.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ScreenshotType;
import dk.roedtraad.support.Chromium;
import dk.roedtraad.support.TestMachine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws each model as people will see it, to {@code target/model-pictures}, and holds that the picture can be read. */
class ModelPicturesTest {
  private static final Path RENDERER = Models.NODE.resolve("node_modules/bpmn-js/dist/bpmn-viewer.production.min.js");
  private static final Path PICTURES = Path.of("target/model-pictures");
  private static final int MARGIN = 40;

  /** Imports the model and answers its warnings and the size it was drawn in. */
  private static final String DRAW = """
      async ([xml, margin]) => {
        window.viewer = new BpmnJS({ container: '#canvas' });
        const { warnings } = await viewer.importXML(xml);
        const { inner } = viewer.get('canvas').viewbox();
        const [width, height] = [Math.ceil(inner.width + 2 * margin), Math.ceil(inner.height + 2 * margin)];
        Object.assign(document.getElementById('canvas').style, { width: width + 'px', height: height + 'px' });
        viewer.get('canvas').resized();
        viewer.get('canvas').viewbox({ x: inner.x - margin, y: inner.y - margin, width, height });
        return { warnings: warnings.map(warning => warning.message), width, height };
      }""";

  /** Names every label that is drawn over another label, over a node, or over a line other than its own. */
  private static final String COLLISIONS = """
      () => {
        const shown = element => viewer.get('elementRegistry').getGraphics(element)
            .querySelector('.djs-visual').getBoundingClientRect();
        const all = viewer.get('elementRegistry').getAll();
        const labels = all.filter(element => element.labelTarget);
        const nodes = all.filter(element => !element.labelTarget && !element.waypoints && element.parent
            && !(element.type === 'bpmn:SubProcess'));
        const overlap = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1
            && b.top < a.bottom - 1;
        const touching = [];
        labels.forEach((label, index) => {
          const box = shown(label);
          nodes.concat(labels.slice(index + 1)).filter(other => overlap(box, shown(other)))
              .forEach(other => touching.push(label.id + ' over ' + other.id));
        });
        return touching;
      }""";

  /** Before each, so that every picture left undrawn is reported as skipped. */
  @BeforeEach
  void needsBrowserAndRenderer() throws Exception {
    Chromium.needed();
    TestMachine.needs("browser", Files.exists(RENDERER),
        "bpmn-js is not installed. Install it once with: npm ci --prefix " + Models.NODE);
    Files.createDirectories(PICTURES);
  }

  static Stream<Path> models() {
    return Models.processes().stream();
  }

  @ParameterizedTest
  @MethodSource("models")
  void theModelIsDrawnAndNoLabelHidesAnything(Path file) {
    try (var page = Chromium.browser().newPage()) {
      var drawn = draw(page, file);
      page.locator("#canvas").screenshot(new Locator.ScreenshotOptions()
          .setType(ScreenshotType.PNG).setPath(PICTURES.resolve(Models.nameOf(file) + ".png")));

      assertThat(drawn.warnings()).isEmpty();
      assertThat((List<?>) page.evaluate(COLLISIONS)).isEmpty();
    }
  }

  private static Drawn draw(Page page, Path file) {
    page.setContent("<style>body{margin:0}</style><div id='canvas' style='width:800px;height:600px'></div>");
    page.addScriptTag(new Page.AddScriptTagOptions().setPath(RENDERER));
    var answer = (Map<?, ?>) page.evaluate(DRAW, List.of(Models.read(file), MARGIN));
    page.setViewportSize((Integer) answer.get("width"), (Integer) answer.get("height"));
    return new Drawn((List<?>) answer.get("warnings"));
  }

  private record Drawn(List<?> warnings) {}
}
