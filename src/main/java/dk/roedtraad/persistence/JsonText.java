package dk.roedtraad.persistence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.springframework.stereotype.Component;

/** JSON in a text column. */
@Component
class JsonText {

  private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

  private final ObjectMapper mapper = new ObjectMapper();

  String write(Map<String, Object> values) {
    try {
      return mapper.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("These values cannot be written as JSON.", e);
    }
  }

  Map<String, Object> readObject(String text) {
    try {
      return mapper.readValue(text, OBJECT);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A stored JSON object cannot be read.", e);
    }
  }
}
