package dk.roedtraad.engine.access;

import dk.roedtraad.application.Refusal;
import java.util.ArrayList;
import java.util.Set;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.DefaultArtifactFactory;
import org.camunda.bpm.engine.impl.bpmn.behavior.MailActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ShellActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * A model brings no program of its own: no script in any language, no command of the operating system, no mail round
 * the outbox, no class but ours. Our models need none of it, and whoever may deploy a model would otherwise run code as
 * the application does. A script is refused when the model is deployed; a decision, when it asks for the language.
 */
@Component
class CodeInModels extends AbstractProcessEnginePlugin {

  private static final Set<Class<?>> PROGRAMS = Set.of(ShellActivityBehavior.class, MailActivityBehavior.class);

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setScriptFactory(new NoScripts());
    engine.setScriptEngineResolver(new NoLanguages());
    engine.setArtifactFactory(new OwnClasses());
    if (engine.getCustomPostBPMNParseListeners() == null) {
      engine.setCustomPostBPMNParseListeners(new ArrayList<>());
    }
    engine.getCustomPostBPMNParseListeners().add(new NoPrograms());
  }

  private static Refusal refused(String what) {
    return Refusal.badInput("Modellen kan ikke bruges, for den indeholder " + what + ". Brug en af programmets egne "
        + "delegates i stedet.");
  }

  private static final class NoScripts extends ScriptFactory {

    private static final String A_SCRIPT = "et script";

    @Override
    public ExecutableScript createScriptFromResource(String language, String resource) {
      throw refused(A_SCRIPT);
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, Expression resource) {
      throw refused(A_SCRIPT);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, String source) {
      throw refused(A_SCRIPT);
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, Expression source) {
      throw refused(A_SCRIPT);
    }
  }

  private static final class NoLanguages implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
      // None is wanted, wherever it comes from.
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
      return null;
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
      return null;
    }
  }

  private static final class OwnClasses implements ArtifactFactory {

    private static final String OURS = "dk.roedtraad.";

    private final ArtifactFactory made = new DefaultArtifactFactory();

    @Override
    public <T> T getArtifact(Class<T> type) {
      if (!type.getName().startsWith(OURS)) {
        throw refused("en fremmed klasse");
      }
      return made.getArtifact(type);
    }
  }

  private static final class NoPrograms extends AbstractBpmnParseListener {

    @Override
    public void parseServiceTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      check(activity);
    }

    @Override
    public void parseSendTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      check(activity);
    }

    @Override
    public void parseBusinessRuleTask(Element element, ScopeImpl scope, ActivityImpl activity) {
      check(activity);
    }

    @Override
    public void parseIntermediateThrowEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
      check(activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
      check(activity);
    }

    private static void check(ActivityImpl activity) {
      if (activity.getActivityBehavior() != null && PROGRAMS.contains(activity.getActivityBehavior().getClass())) {
        throw refused("en kommando til maskinen eller en mail uden om udbakken");
      }
    }
  }
}
