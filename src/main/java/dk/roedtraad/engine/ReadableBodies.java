package dk.roedtraad.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import dk.roedtraad.application.Refusal;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.camunda.bpm.engine.rest.dto.repository.RedeploymentDto;
import org.glassfish.jersey.internal.spi.ForcedAutoDiscoverable;

/**
 * Refuses a body that the engine's REST interface cannot use: one that is missing, that says {@code null}, or that no
 * reader of JSON takes, such as one nested a thousand deep. The engine would fail with 500. Jersey finds this by itself
 * ({@code META-INF/services}), for {@code /engine-rest} and for each of the web applications.
 */
public class ReadableBodies implements ForcedAutoDiscoverable {

  @Override
  public void configure(FeatureContext context) {
    context.register(new Reader());
  }

  private static final class Reader implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
      try {
        var body = context.proceed();
        // To deploy again what is there is the one thing that may be asked for without a word.
        if (body != null || context.getType() == RedeploymentDto.class) {
          return body;
        }
      } catch (JsonProcessingException e) {
        throw refused();
      }
      throw refused();
    }

    private static BadRequestException refused() {
      RefusalNote.leave(Refusal.unreadable());
      return new BadRequestException();
    }
  }
}
