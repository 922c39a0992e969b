package dk.roedtraad.engine.answer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.form.FormField;
import org.camunda.bpm.engine.impl.form.FormFieldImpl;
import org.camunda.bpm.engine.impl.form.type.StringFormType;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.json.SpinJsonNode;
import org.camunda.spin.plugin.variable.SpinValues;

/** Translates between the engine's typed values and plain Java: text, numbers, truth values, lists and maps. */
final class FormValues {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private FormValues() {}

  static List<FormField> toFormFields(Map<String, Object> values) {
    var fields = new ArrayList<FormField>();
    values.forEach((key, value) -> {
      if (value != null) {
        var field = new FormFieldImpl();
        field.setId(key);
        field.setType(new StringFormType());
        field.setValue(typed(value));
        fields.add(field);
      }
    });
    return fields;
  }

  private static TypedValue typed(Object value) {
    if (value instanceof Boolean flag) {
      return Variables.booleanValue(flag);
    }
    if (value instanceof Integer number) {
      return Variables.integerValue(number);
    }
    if (value instanceof Long number) {
      return Variables.longValue(number);
    }
    if (value instanceof Number number) {
      return Variables.doubleValue(number.doubleValue());
    }
    if (value instanceof List || value instanceof Map) {
      return SpinValues.jsonValue(write(value)).create();
    }
    return Variables.stringValue(value.toString());
  }

  /** The submitted values without the engine's types. Lists arrive as Json. */
  static Map<String, Object> plain(VariableMap submitted) {
    var values = new LinkedHashMap<String, Object>();
    if (submitted != null) {
      for (var key : submitted.keySet()) {
        values.put(key, value(submitted.getValueTyped(key)));
      }
    }
    return values;
  }

  private static Object value(TypedValue typed) {
    if (typed instanceof SerializableValue serialized && !serialized.isDeserialized()) {
      return serialized.getValueSerialized() == null ? null : read(serialized.getValueSerialized());
    }
    var value = typed == null ? null : typed.getValue();
    return value instanceof SpinJsonNode json ? read(json.toString()) : value;
  }

  /** What is no JSON fits no field, and is told under the label of its field with everything else that is wrong. */
  private static Object read(String json) {
    try {
      return JSON.readValue(json, new TypeReference<Object>() {});
    } catch (JsonProcessingException e) {
      return new Unreadable();
    }
  }

  private static final class Unreadable {}

  private static String write(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("A form value of type " + value.getClass().getName() + " is no JSON.", e);
    }
  }
}
