package dk.roedtraad.engine.access;

import java.beans.FeatureDescriptor;
import java.util.Collections;
import java.util.Iterator;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.context.ApplicationContext;

/**
 * What an expression in a model can see: variables, and the beans of {@code dk.roedtraad.process}, which are made for
 * models. By default it is every bean there is, so that whoever may deploy a model reads the answers through the
 * service that keeps them. What can be asked of what is seen: {@link ReachableMembers}.
 */
class ModelExpressions extends SpringExpressionManager {

  static final String MADE_FOR_MODELS = "dk.roedtraad.process.";

  ModelExpressions(ApplicationContext context) {
    super(context);
  }

  @Override
  protected ELResolver createElResolver() {
    var resolvers = new CompositeELResolver();
    resolvers.add(new VariableScopeElResolver());
    resolvers.add(new VariableContextElResolver());
    resolvers.add(new BeansMadeForModels(applicationContext));
    resolvers.add(new ArrayELResolver(true));
    resolvers.add(new ListELResolver(true));
    resolvers.add(new MapELResolver(true));
    resolvers.add(new ReachableMembers());
    return resolvers;
  }

  private static final class BeansMadeForModels extends ELResolver {

    private final ApplicationContext context;

    private BeansMadeForModels(ApplicationContext context) {
      this.context = context;
    }

    @Override
    public Object getValue(ELContext asked, Object base, Object name) {
      if (base == null && name instanceof String bean && isMadeForModels(bean)) {
        asked.setPropertyResolved(true);
        return context.getBean(bean);
      }
      return null;
    }

    private boolean isMadeForModels(String bean) {
      var type = context.containsBean(bean) ? context.getType(bean) : null;
      return type != null && type.getName().startsWith(MADE_FOR_MODELS);
    }

    @Override
    public void setValue(ELContext asked, Object base, Object name, Object value) {
      // Nothing to set: the next in line says that there is no such name.
    }

    @Override
    public boolean isReadOnly(ELContext asked, Object base, Object name) {
      return true;
    }

    @Override
    public Class<?> getType(ELContext asked, Object base, Object name) {
      return Object.class;
    }

    @Override
    public Class<?> getCommonPropertyType(ELContext asked, Object base) {
      return Object.class;
    }

    @Override
    public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext asked, Object base) {
      return Collections.emptyIterator();
    }
  }
}
