package dk.roedtraad.support;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;

/** What must hold for whatever a person can open: everybody can use it, and all of it can be seen. */
public final class PageCheck {

  private static final Set<String> GRAVE = Set.of("serious", "critical");

  /**
   * Every word and every field that one cannot see the whole of: it leaves the window sideways, or an edge that does not
   * scroll cuts it. What is there for screen readers only is passed over, and what scrolls in a frame of its own is seen,
   * except a table of a form: nobody looks for more columns than there are on the screen.
   */
  private static final String CUT_OFF = """
      () => {
        const wide = document.documentElement.clientWidth;
        const drawn = it => it.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        const readAloudOnly = it => it.closest('.sr-only, .roedtraad-spoken, .roedtraad-skip, svg, .bjs-container, .flatpickr-calendar');
        const outside = (box, left, right) => box.width > 1 && (box.left < left - 1 || box.right > right + 1);
        const cut = (box, it) => {
          for (let at = it; at && at !== document.documentElement; at = at.parentElement) {
            const overflow = getComputedStyle(at).overflowX;
            const edge = at.getBoundingClientRect();
            if (overflow !== 'visible' && outside(box, edge.left, edge.right)) return overflow.match(/auto|scroll/) && !it.closest('form table, .fjs-table') ? null : at;
            if (getComputedStyle(at).position === 'fixed') break;
          }
          return outside(box, 0, wide) ? document.body : null;
        };
        const found = new Set();
        const look = (box, it, words) => {
          if (cut(box, it)) found.add(`${it.tagName.toLowerCase()}.${it.className} "${words.trim().slice(0, 60)}"`);
        };
        if (document.documentElement.scrollWidth > wide) {
          const widest = [...document.querySelectorAll('body *')].filter(it => it.getBoundingClientRect().right > wide + 1);
          found.add('the page scrolls sideways: ' + widest.slice(-3).map(it => it.outerHTML.slice(0, 200)).join(' '));
        }
        const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
          const it = texts.currentNode.parentElement;
          if (!texts.currentNode.data.trim() || !drawn(it) || readAloudOnly(it)) continue;
          const range = document.createRange();
          range.selectNodeContents(texts.currentNode);
          [...range.getClientRects()].forEach(box => look(box, it, texts.currentNode.data));
        }
        document.querySelectorAll('input, textarea, select, button, img, iframe').forEach(it => {
          if (drawn(it) && !readAloudOnly(it)) look(it.getBoundingClientRect(), it, it.id);
        });
        return [...found];
      }""";

  private PageCheck() {}

  /** Every serious or critical fault that axe finds, each with the element it is about. */
  public static List<String> faults(Page page) {
    return faults(axe(page));
  }

  /** As {@link #faults(Page)}, of a page whose colours were looked at in another size of the window: half of the work. */
  public static List<String> faultsBesideColours(Page page) {
    return faults(axe(page).disableRules(List.of("color-contrast")));
  }

  /** Looks at every element, but describes in full only those at fault, which is half of the work. */
  private static AxeBuilder axe(Page page) {
    var options = new AxeRunOptions();
    options.setResultTypes(List.of("violations"));
    return new AxeBuilder(page).setLegacyMode(true).options(options);
  }

  private static List<String> faults(AxeBuilder axe) {
    return axe.analyze().getViolations().stream()
        .filter(rule -> GRAVE.contains(rule.getImpact()))
        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
        .toList();
  }

  /** Every element of which one cannot see the whole without scrolling the page sideways, or at all. */
  @SuppressWarnings("unchecked")
  public static List<String> cutOff(Page page) {
    return (List<String>) page.evaluate(CUT_OFF);
  }
}
