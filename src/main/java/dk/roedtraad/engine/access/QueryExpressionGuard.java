package dk.roedtraad.engine.access;

import dk.roedtraad.application.Refusal;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.Expression;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * No expressions in queries. In 7.24.0 {@code POST /task} with {@code orQueries} and stored filters evaluate any
 * expression a caller sends, so a caller runs code (CVE-2026-109432; the engine's own switches do not reach these
 * paths). Expressions in queries are the only ones that the engine evaluates without a variable scope: those are
 * refused outside an exact list ({@link QueryExpressions}), and those in models go on working, with what
 * {@link ModelExpressions} lets them see. A text without an expression runs nothing; the engine evaluates the names of
 * start forms so.
 */
@Component
class QueryExpressionGuard extends AbstractProcessEnginePlugin {

  private final ApplicationContext context;

  QueryExpressionGuard(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setExpressionManager(new ModelExpressions(context) {
      @Override
      public Expression createExpression(String text) {
        return new Guarded(super.createExpression(text), text);
      }
    });
  }

  private record Guarded(Expression expression, String text) implements Expression {

    @Override
    public Object getValue(VariableScope scope) {
      if (scope == null && !expression.isLiteralText() && !QueryExpressions.allow(text)) {
        throw Refusal.badInput("Udtryk er ikke tilladt i søgninger.");
      }
      return expression.getValue(scope);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution execution) {
      return expression.getValue(scope, execution);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
      expression.setValue(value, scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution execution) {
      expression.setValue(value, scope, execution);
    }

    @Override
    public String getExpressionText() {
      return expression.getExpressionText();
    }

    @Override
    public boolean isLiteralText() {
      return expression.isLiteralText();
    }
  }
}
