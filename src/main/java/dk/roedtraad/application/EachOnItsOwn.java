package dk.roedtraad.application;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does something for many people, each in a transaction of its own. One that fails stops none of the others; at the end
 * the failure is thrown, so that the job behind it is retried. What is done for each must therefore be idempotent.
 */
@Component
public class EachOnItsOwn {

  private static final Logger LOG = LoggerFactory.getLogger(EachOnItsOwn.class);

  private final TransactionTemplate own;

  EachOnItsOwn(PlatformTransactionManager transactions) {
    own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /**
   * @param what names the work for operators, for example "invite to seminar 2 of cohort 7f3c"
   * @param id tells operators which one failed; never a name or an address
   */
  public <T> void forEach(String what, Collection<T> all, Function<T, String> id, Consumer<T> work) {
    RuntimeException first = null;
    int failed = 0;
    for (T one : all) {
      try {
        own.executeWithoutResult(status -> work.accept(one));
      } catch (RuntimeException e) {
        var quiet = QuietError.of(e);
        LOG.error("Could not {} for {}", what, id.apply(one), quiet);
        first = first == null ? quiet : first;
        failed++;
      }
    }
    if (first != null) {
      throw new IllegalStateException("Could not " + what + " for " + failed + " of " + all.size()
          + "; the others are done. The log names each. Retry the job once the cause is mended.", first);
    }
  }
}
