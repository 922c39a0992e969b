package dk.roedtraad.application;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Does something for many people, each in a transaction of its own. One that fails stops none of the others; at the end
 * the failure is thrown, so that the job behind it is retried. What is done for each must therefore be idempotent.
 */
@Component
public class EachOnItsOwn {

  private static final Logger LOG = LoggerFactory.getLogger(EachOnItsOwn.class);

  /** So many share a transaction where there are very many. */
  private static final int TOGETHER = 100;

  private final OwnTransaction own;

  EachOnItsOwn(OwnTransaction own) {
    this.own = own;
  }

  /**
   * @param what names the work for operators, for example "invite to seminar 2 of cohort 7f3c"
   * @param id tells operators which one failed; never a name or an address
   */
  public <T> void forEach(String what, Collection<T> all, Function<T, String> id, Consumer<T> work) {
    var tally = new Tally(what);
    all.forEach(one -> tally.doIt(() -> work.accept(one), () -> id.apply(one)));
    tally.finish();
  }

  /**
   * For so many that they are neither read nor written in one go: some share a transaction, and if that fails each of
   * them gets one of its own.
   *
   * @param pageAfter the next ones after the one given, null for the first; none ends the work
   * @param work must read what it needs itself: it may be asked again about those it has been given before
   */
  public <T> void inPages(String what, Function<T, List<T>> pageAfter, Function<T, String> id, Consumer<List<T>> work) {
    var tally = new Tally(what);
    for (var page = pageAfter.apply(null); !page.isEmpty(); page = pageAfter.apply(page.get(page.size() - 1))) {
      for (int from = 0; from < page.size(); from += TOGETHER) {
        together(page.subList(from, Math.min(from + TOGETHER, page.size())), tally, id, work);
      }
    }
    tally.finish();
  }

  private <T> void together(List<T> some, Tally tally, Function<T, String> id, Consumer<List<T>> work) {
    try {
      own.run(() -> work.accept(some));
      tally.done += some.size();
    } catch (RuntimeException e) {
      LOG.info("Could not {} for {} at once; each is tried alone", tally.what, some.size(), QuietError.of(e));
      some.forEach(one -> tally.doIt(() -> work.accept(List.of(one)), () -> id.apply(one)));
    }
  }

  /** What went well and what did not. */
  private final class Tally {

    private final String what;
    private int done;
    private int failed;
    private RuntimeException first;

    Tally(String what) {
      this.what = what;
    }

    void doIt(Runnable work, Supplier<String> id) {
      try {
        own.run(work);
        done++;
      } catch (RuntimeException e) {
        var quiet = QuietError.of(e);
        LOG.error("Could not {} for {}", what, id.get(), quiet);
        first = first == null ? quiet : first;
        failed++;
      }
    }

    void finish() {
      if (first != null) {
        throw new IllegalStateException("Could not " + what + " for " + failed + " of " + (done + failed)
            + "; the others are done. The log names each. Retry the job once the cause is mended.", first);
      }
    }
  }
}
